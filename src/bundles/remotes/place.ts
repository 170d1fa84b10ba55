import { Failure } from '#domain/failure.ts';
import type { Remote } from '../sync/remote.ts';
import { addressOf } from './address.ts';
import type { Lender, Remover } from './lender.ts';
import type { Network } from './network.ts';
import { type Bucket, bucketAddress, s3Remote } from './s3.ts';
import { type WebDavPlace, webdavRemote } from './webdav.ts';

/** A place that is reached by network, with all it takes to reach it. */
export type NetworkPlace =
  | ({ readonly kind: 'webdav' } & WebDavPlace)
  | ({ readonly kind: 's3' } & Bucket);

/** Throws Failure `unsafe-address`. */
export const remoteAt = (place: NetworkPlace, network?: Network): Remote & Remover =>
  place.kind === 's3' ? s3Remote(place, network) : webdavRemote(place, network);

/** Throws Failure `internal` for a place of another kind: no address of theirs ends by itself. */
export function lenderAt(place: NetworkPlace, network?: Network): Lender {
  if (place.kind === 's3') return s3Remote(place, network);
  throw new Failure('internal', 'only a bucket lends');
}

/** The address that all its files are below. Throws Failure `unsafe-address`. */
export const addressOfPlace = (place: NetworkPlace): URL =>
  place.kind === 's3' ? bucketAddress(place) : addressOf(place.address);

/** Who asks at a place, and what proves it: a name and a password, or an access key and its secret. */
export interface Credential {
  readonly user: string;
  readonly secret: string;
}

export const userOf = (place: NetworkPlace): string =>
  place.kind === 's3' ? place.accessKeyId : place.user;

/** The same place, asked by somebody else or with another secret. */
export const withCredential = (place: NetworkPlace, { user, secret }: Credential): NetworkPlace =>
  place.kind === 's3'
    ? { ...place, accessKeyId: user, secretAccessKey: secret }
    : { ...place, user, password: secret };

/** What a person is told of it: where it is, and no secret. */
export const placeName = (place: NetworkPlace): string => {
  const { host, pathname } = addressOfPlace(place);
  return host + pathname.replace(/\/$/, '');
};

import type { NetworkPlace } from '#actions/places.ts';

/** The fields of the form; each kind of server has some of them. */
export interface Server {
  readonly kind: 'webdav' | 's3';
  readonly address: string;
  readonly user: string;
  readonly password: string;
  readonly bucket: string;
  readonly region: string;
  readonly isInPath: boolean;
}

export const emptyServer: Server = {
  kind: 'webdav',
  address: '',
  user: '',
  password: '',
  bucket: '',
  region: '',
  isInPath: true,
};

/** Whether there is enough to try it out with. */
export const isFilled = ({ kind, address, user, password, bucket }: Server): boolean =>
  [address, user, password, ...(kind === 's3' ? [bucket] : [])].every((text) => text.trim());

export function serverPlace(server: Server): NetworkPlace {
  const { kind, address, user, password, bucket, region, isInPath } = server;
  const at = address.trim();
  if (kind === 'webdav') return { kind, address: at, user: user.trim(), password };
  return {
    kind,
    endpoint: at,
    region: region.trim() || 'us-east-1',
    bucket: bucket.trim(),
    style: isInPath ? 'path' : 'host',
    accessKeyId: user.trim(),
    secretAccessKey: password.trim(),
  };
}

import { isSafe } from './remotes/address.ts';
import { isShareName } from './remotes/layout.ts';
import { KEY_LENGTH } from './share-key.ts';

// A share as a link: `…/v#s1.<key>.<address of the sealed file>`. A browser sends nobody what stands
// behind the `#`: the server of the viewer never has the key, and the place of the file has the file alone.

/** What a link leads to, and what opens it. */
export interface ShareLink {
  /** The private half of a pair of X25519 that was made for this one share. */
  readonly key: Uint8Array<ArrayBuffer>;
  readonly address: URL;
}

const SHAPE = /^s1\.([\w-]{43})\.(\S+)$/;

/** Base64 as addresses have it (RFC 4648, 5), without padding. */
const toText = (bytes: Uint8Array): string =>
  btoa(String.fromCodePoint(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const fromText = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0));

/** What stands behind the `#`. */
export const linkText = ({ key, address }: ShareLink): string =>
  `s1.${toText(key)}.${address.href}`;

/** The last two parts of a path are the name of a share. */
const leadsToShare = ({ pathname }: URL): boolean =>
  isShareName(pathname.split('/').slice(-3).join('/'));

/** A signature stands last in an address: what is cut off a link is cut off there. */
const isWhole = ({ search, searchParams }: URL): boolean =>
  search === '' || /^[\da-f]{64}$/.test(searchParams.get('X-Amz-Signature') ?? '');

function addressIn(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isOurs = url && isSafe(url) && !url.username && !url.password && !text.includes('#');
  return isOurs && leadsToShare(url) && isWhole(url) ? url : undefined;
}

/** Undefined where the link is not whole, or leads to where no share lies: https and this computer alone. */
export function readLink(text: string): ShareLink | undefined {
  const [, keyText = '', rest = ''] = SHAPE.exec(text) ?? [];
  const address = addressIn(rest);
  if (!address) return undefined;
  const key = fromText(keyText);
  // Two bits of the last letter belong to no byte.
  return key.length === KEY_LENGTH && toText(key) === keyText ? { key, address } : undefined;
}

/**
 * From when on the place gives the file to nobody by this link, in ms since 1970; undefined where it
 * does not say (Amazon S3, "Authenticating Requests: Using Query Parameters").
 */
export function linkEnd({ searchParams }: URL): number | undefined {
  const date = searchParams.get('X-Amz-Date') ?? '';
  const from = Date.parse(
    date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'),
  );
  const end = from + 1000 * Number(searchParams.get('X-Amz-Expires') ?? Number.NaN);
  return Number.isNaN(end) ? undefined : end;
}

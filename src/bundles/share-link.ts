import { isSafe } from './remotes/address.ts';
import { isShareName, isStandingName } from './remotes/layout.ts';
import { KEY_LENGTH } from './share-key.ts';

// A share as a link: `…/v#s1.<key>.<address of the sealed file>`. A browser sends nobody what stands
// behind the `#`: the server of the viewer never has the key, and the place of the file has the file alone.
// The link of a practice, `…/v#p1.<address>`, holds no key: the practice has its own.

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

const forPractice = 'p1.';

/** What stands behind the `#` of the link that a practice opens again and again. */
export const practiceLinkText = (address: string): string => `${forPractice}${address}`;

/** The last three parts of a path are the name of a share. */
const nameIn = ({ pathname }: URL): string => pathname.split('/').slice(-3).join('/');

/** A signature stands last in an address: what is cut off a link is cut off there. */
const isWhole = ({ search, searchParams }: URL): boolean =>
  search === '' || /^[\da-f]{64}$/.test(searchParams.get('X-Amz-Signature') ?? '');

function addressIn(text: string, isName: (name: string) => boolean): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isOurs = url && isSafe(url) && !url.username && !url.password && !text.includes('#');
  return isOurs && isName(nameIn(url)) && isWhole(url) ? url : undefined;
}

/** Where the file of a practice lies; undefined where the link is not whole, or leads elsewhere. */
export function readPracticeLink(text: string): URL | undefined {
  if (!text.startsWith(forPractice)) return undefined;
  const address = addressIn(text.slice(forPractice.length), isStandingName);
  return address?.search === '' && !/\s/.test(text) ? address : undefined;
}

/** Undefined where the link is not whole, or leads to where no share lies: https and this computer alone. */
export function readLink(text: string): ShareLink | undefined {
  const [, keyText = '', rest = ''] = SHAPE.exec(text) ?? [];
  const address = addressIn(rest, isShareName);
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

import { createHash, createHmac } from 'node:crypto';

// AWS Signature Version 4 as a server checks it, after "Authenticating Requests (AWS Signature Version 4)".

export interface Received {
  readonly method: string;
  /** Path and query, as they came. */
  readonly target: string;
  /** By their names in small letters. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
}

export interface Keys {
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const MOST_SKEW = 15 * 60_000;
const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([\w;-]+), Signature=([\da-f]{64})$/;

const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, text: string) =>
  createHmac('sha256', key).update(text).digest();

const encoded = (text: string) =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
const canonicalPath = (path: string) =>
  path
    .split('/')
    .map((part) => encoded(decodeURIComponent(part)))
    .join('/');
const canonicalQuery = (query: string) =>
  [...new URLSearchParams(query)]
    .filter(([key]) => key !== 'X-Amz-Signature')
    .map(([key, value]) => `${encoded(key)}=${encoded(value)}`)
    .toSorted()
    .join('&');

function canonical({ method, target, headers }: Received, signed: readonly string[]): string {
  const [path = '', query = ''] = target.split('?');
  const lines = signed.map((name) => `${name}:${headers[name]?.trim().replace(/ +/g, ' ')}\n`);
  const hash = headers['x-amz-content-sha256'] ?? 'UNSIGNED-PAYLOAD';
  const parts = [method, canonicalPath(path), canonicalQuery(query), lines.join('')];
  return [...parts, signed.join(';'), hash].join('\n');
}

const instantOf = (date: string): number =>
  Date.parse(date.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z'));

/** Every `x-amz-` header and the host have to be signed. */
const mustSign = ({ headers }: Received): readonly string[] => [
  'host',
  ...Object.keys(headers).filter((name) => name.startsWith('x-amz-')),
];

function isHashRight({ headers, body }: Received, isSecret: boolean): boolean {
  const hash = headers['x-amz-content-sha256'];
  return hash === 'UNSIGNED-PAYLOAD' ? isSecret : hash === sha256(body);
}

/** What S3 would say is wrong with a request, by the name it has there; undefined where nothing is. */
export function wrongWith(
  received: Received,
  keys: Keys,
  now: number,
  isSecret = false,
): string | undefined {
  const [, id, day = '', region, list = '', signature] =
    AUTHORIZATION.exec(received.headers['authorization'] ?? '') ?? [];
  const date = received.headers['x-amz-date'] ?? '';
  if (id === undefined || !date.startsWith(day)) return 'AccessDenied';
  if (id !== keys.accessKeyId) return 'InvalidAccessKeyId';
  if (region !== keys.region) return 'AuthorizationHeaderMalformed';
  if (!(Math.abs(instantOf(date) - now) <= MOST_SKEW)) return 'RequestTimeTooSkewed';
  const signed = list.split(';');
  if (!mustSign(received).every((name) => signed.includes(name))) return 'AccessDenied';
  if (!isHashRight(received, isSecret)) return 'XAmzContentSHA256Mismatch';
  return isSigned(received, keys, { date, signed, signature })
    ? undefined
    : 'SignatureDoesNotMatch';
}

interface Signed {
  readonly date: string;
  readonly signed: readonly string[];
  readonly signature: string | undefined;
}

function isSigned(received: Received, keys: Keys, { date, signed, signature }: Signed): boolean {
  const scope = [date.slice(0, 8), keys.region, 's3', 'aws4_request'];
  const text = ['AWS4-HMAC-SHA256', date, scope.join('/'), sha256(canonical(received, signed))];
  const key = scope.reduce<string | Buffer>(hmac, `AWS4${keys.secretAccessKey}`);
  return hmac(key, text.join('\n')).toString('hex') === signature;
}

/** Seconds that an address may be signed for at most. */
const LONGEST_LINK = 7 * 86_400;

/** The same of a request whose signature stands in its address ("Using Query Parameters"). */
export function wrongWithLink(received: Received, keys: Keys, now: number): string | undefined {
  const query = new URL(received.target, 'http://any').searchParams;
  const asked = (name: string) => query.get(`X-Amz-${name}`) ?? '';
  const [date, seconds] = [asked('Date'), Number(asked('Expires'))];
  const scope = `${keys.accessKeyId}/${date.slice(0, 8)}/${keys.region}/s3/aws4_request`;
  const isPlain = asked('Algorithm') === 'AWS4-HMAC-SHA256' && asked('Credential') === scope;
  if (!isPlain || !(seconds >= 1 && seconds <= LONGEST_LINK))
    return 'AuthorizationQueryParametersError';
  if (instantOf(date) - now > MOST_SKEW) return 'AccessDenied';
  if (now > instantOf(date) + seconds * 1000) return 'ExpiredToken';
  const signed = asked('SignedHeaders').split(';');
  if (!mustSign(received).every((name) => signed.includes(name))) return 'AccessDenied';
  return isSigned(received, keys, { date, signed, signature: asked('Signature') })
    ? undefined
    : 'SignatureDoesNotMatch';
}

/** Whether the signature of a request stands in its address. */
export const isLink = ({ target }: Received): boolean => target.includes('X-Amz-Signature=');

import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isLink, type Keys, type Received, wrongWith, wrongWithLink } from './signature.ts';

export const keys: Keys = {
  region: 'eu-test-1',
  accessKeyId: 'AKIATEST',
  secretAccessKey: 'a/secret+key',
};
export const BUCKET = 'anna-sync';

/** What goes wrong there; all of it may be changed while it runs. */
interface Faults {
  /** Statuses and codes that the next requests are answered with. */
  answers: (readonly [status: number, code: string])[];
  /** What it is opened with. */
  keys: Keys;
  /** Milliseconds that its clock is ahead. */
  ahead: number;
  /** Whether it says what its clock shows. */
  tellsTime: boolean;
  /** Bytes it takes in all. */
  room: number;
  /** Whether its rules let pages of any web site read. */
  isReadByAny: boolean;
  /** Whether its policy gives what is below `p/` to whoever asks. */
  isOpenBelowP: boolean;
}

/** S3 as far as we need it: it checks each signature, keeps a file only when it is whole, lists in pages. */
export interface S3Server {
  readonly port: number;
  readonly endpoint: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly faults: Faults;
  readonly start: () => Promise<void>;
  readonly kill: () => Promise<void>;
}

const PAGE = 7;
const METHODS = ['GET', 'PUT', 'HEAD', 'DELETE'];
/** What a bucket's CORS rule with `x-amz-*` lets a web site send. */
const HEADER = /^(?:authorization|content-type|x-amz-[\w-]+)$/;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

interface Reply {
  readonly status: number;
  readonly body?: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request as it came, and what was answered. */
export interface Exchange {
  readonly received: Received;
  readonly reply: Reply;
  /** When that was. */
  readonly at: number;
}

async function receive(request: IncomingMessage): Promise<Received> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const headers = request.headers as Received['headers'];
  const { method = '', url: target = '' } = request;
  return { method, target, headers, body: Buffer.concat(parts) };
}

/** Rules of the bucket for web sites that do more than read: one origin. */
function preflight({ headers }: Received, origin: string): Reply {
  const asked = headers['access-control-request-headers']?.split(',') ?? [];
  const isAllowed =
    headers['origin'] === origin &&
    METHODS.includes(headers['access-control-request-method'] ?? '') &&
    asked.every((name) => HEADER.test(name.trim()));
  if (!isAllowed) return { status: 403 };
  const allowed = { 'Access-Control-Allow-Methods': METHODS.join(', ') };
  return { status: 200, headers: { ...allowed, 'Access-Control-Allow-Headers': asked.join(',') } };
}

class Bucket {
  readonly files = new Map<string, Uint8Array>();
  readonly faults: Faults = {
    answers: [],
    keys,
    ahead: 0,
    tellsTime: true,
    room: Infinity,
    isReadByAny: false,
    isOpenBelowP: false,
  };

  answer(received: Received): Reply {
    const [status, code] = this.faults.answers.shift() ?? [];
    if (status !== undefined) return this.#error(status, code ?? '');
    const check = isLink(received) ? wrongWithLink : wrongWith;
    const wrong = check(received, this.faults.keys, this.#now());
    if (wrong && !this.#isOpen(received)) return this.#error(403, wrong);
    const { pathname, searchParams } = new URL(received.target, 'http://any');
    const [, bucket, ...rest] = decodeURIComponent(pathname).split('/');
    if (bucket !== BUCKET) return this.#error(404, 'NoSuchBucket');
    const key = rest.join('/');
    if (received.method === 'PUT') return this.#put(key, received.body);
    if (received.method === 'DELETE') return this.#delete(key);
    return key === '' ? this.#list(searchParams) : this.#get(key);
  }

  /** To a request without any signature. */
  #isOpen({ method, target, headers }: Received): boolean {
    const isOpen = this.faults.isOpenBelowP && target.startsWith(`/${BUCKET}/p/`);
    return isOpen && method === 'GET' && headers['authorization'] === undefined;
  }

  #now(): number {
    return Date.now() + this.faults.ahead;
  }

  #error(status: number, code: string): Reply {
    const isTold = code === 'RequestTimeTooSkewed' && this.faults.tellsTime;
    const time = isTold ? `<ServerTime>${new Date(this.#now()).toISOString()}</ServerTime>` : '';
    return { status, body: `<?xml version="1.0"?><Error><Code>${code}</Code>${time}</Error>` };
  }

  #put(key: string, body: Uint8Array): Reply {
    const others = [...this.files].filter(([other]) => other !== key);
    const used = others.reduce((sum, [, { length }]) => sum + length, body.length);
    if (used > this.faults.room) return this.#error(403, 'QuotaExceeded');
    this.files.set(key, body);
    return { status: 200 };
  }

  /** Of a file that is not there too. */
  #delete(key: string): Reply {
    this.files.delete(key);
    return { status: 204 };
  }

  #get(key: string): Reply {
    const body = this.files.get(key);
    return body ? { status: 200, body } : this.#error(404, 'NoSuchKey');
  }

  /** A page begins behind the name that its token hides. */
  #list(query: URLSearchParams): Reply {
    if (query.get('list-type') !== '2') return this.#error(501, 'NotImplemented');
    const after = Buffer.from(query.get('continuation-token') ?? '', 'base64').toString();
    const found = [...this.files.keys()]
      .filter((key) => key.startsWith(query.get('prefix') ?? '') && key > after)
      .toSorted();
    const page = found.slice(0, PAGE);
    const isLast = page.length === found.length;
    const token = Buffer.from(page.at(-1) ?? '').toString('base64');
    const next = isLast ? '' : `<NextContinuationToken>${token}</NextContinuationToken>`;
    const contents = page.map((key) => `<Contents><Key>${escaped(key)}</Key></Contents>`).join('');
    const namespace = 'xmlns="http://s3.amazonaws.com/doc/2006-03-01/"';
    const truncated = `<IsTruncated>${!isLast}</IsTruncated>`;
    const body = `<ListBucketResult ${namespace}>${truncated}${next}${contents}</ListBucketResult>`;
    return { status: 200, body };
  }
}

async function handle(
  bucket: Bucket,
  origin: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Exchange> {
  const received = await receive(request);
  const isPreflight = received.method === 'OPTIONS';
  const reply = isPreflight ? preflight(received, origin) : bucket.answer(received);
  if (received.headers['origin'] === origin)
    response.setHeader('Access-Control-Allow-Origin', origin);
  else if (received.method === 'GET' && bucket.faults.isReadByAny)
    response.setHeader('Access-Control-Allow-Origin', '*');
  response.sendDate = false;
  response.writeHead(reply.status, { Vary: 'Origin', ...reply.headers }).end(reply.body);
  return { received, reply, at: Date.now() };
}

/** Starts one that allows pages of that origin. What it has is kept when it is killed. */
export async function startS3(
  origin = 'https://app.example',
  onExchange: (exchange: Exchange) => void = () => {},
): Promise<S3Server> {
  const bucket = new Bucket();
  let server: Server;
  let port = 0;
  const start = async () => {
    server = createServer((request, response) => {
      // An upload that broke off is kept by nobody.
      handle(bucket, origin, request, response).then(onExchange, () => response.destroy());
    }).listen(port, '127.0.0.1');
    await once(server, 'listening');
    ({ port } = server.address() as AddressInfo);
  };
  await start();
  return {
    port,
    endpoint: `http://127.0.0.1:${port}`,
    files: bucket.files,
    faults: bucket.faults,
    start,
    async kill() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

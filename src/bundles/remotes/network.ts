import { isRemoteFailure } from '../sync/remote.ts';
import { refused, unreachable } from './answers.ts';

/** A request to a place that somebody chose. */
export interface Order {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer>;
  /** Bytes of the answer at most. */
  readonly limit: number;
}

export interface Answer {
  readonly status: number;
  /** Of those that the place lets this web site see. */
  readonly headers: Headers;
  readonly body: Uint8Array;
}

/** What a remote needs of the browser. */
export interface Network {
  readonly fetch: (request: Request) => Promise<Response>;
  /** Resolves after that many milliseconds; rejects once it is aborted. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** Bytes of a sealed file at most. */
export const LONGEST_FILE = 300 * 2 ** 20;
/** Bytes of a listing at most: some 50,000 files on the most talkative server. */
export const LONGEST_LIST = 32 * 2 ** 20;

/** Milliseconds until an answer begins, and again for each byte on the way: 100 kB/s at least. */
const PATIENCE = 15_000;
const PER_BYTE = 1000 / 100_000;

const sleep = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const timer = setTimeout(resolve, milliseconds);
    const end = () => {
      clearTimeout(timer);
      reject(new DOMException('no longer needed', 'AbortError'));
    };
    signal.addEventListener('abort', end, { once: true });
  });

/** The only use of `fetch` in this program. */
export const browserNetwork: Network = { fetch: (request) => fetch(request), sleep };

/**
 * No cookies, no referrer, nothing from a cache. Redirects are shown and not followed: credentials and
 * sealed files go where the person said, and nowhere else.
 */
const requestOf = ({ method, url, headers, body }: Order, signal: AbortSignal): Request =>
  new Request(url, {
    method,
    headers,
    signal,
    mode: 'cors',
    credentials: 'omit',
    cache: 'no-store',
    redirect: 'manual',
    referrerPolicy: 'no-referrer',
    ...(body && { body }),
  });

/** Bytes that have travelled, both ways. */
interface Progress {
  bytes: number;
}

/** Gives up once more time has gone by than the bytes that travelled may take. */
async function giveUp(
  { sleep: wait }: Network,
  progress: Progress,
  over: AbortController,
): Promise<void> {
  const allowed = () => PATIENCE + progress.bytes * PER_BYTE;
  for (let waited = 0; waited < allowed();) {
    const more = allowed() - waited;
    await wait(more, over.signal);
    waited += more;
  }
  over.abort(unreachable('no answer in time'));
}

async function readBody(
  response: Response,
  limit: number,
  progress: Progress,
): Promise<Uint8Array> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = (response.body ?? new Blob().stream()).getReader();
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    progress.bytes += value.length;
    if (length > limit) throw refused(`an answer longer than ${limit} bytes`);
    parts.push(value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

async function exchange(
  network: Network,
  order: Order,
  signal: AbortSignal,
  progress: Progress,
): Promise<Answer> {
  const response = await network.fetch(requestOf(order, signal));
  const { status, headers, type } = response;
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) throw refused('a redirect');
  return { status, headers, body: await readBody(response, order.limit, progress) };
}

/**
 * One request and its whole answer, of whatever status. Throws Failure `remote-unreachable` where none came
 * or it broke off, or took longer than 15 s and what its size takes at 100 kB/s; `remote-refused` for a redirect,
 * or more bytes than the limit.
 */
export async function ask(network: Network, order: Order): Promise<Answer> {
  const over = new AbortController();
  const progress = { bytes: order.body?.length ?? 0 };
  giveUp(network, progress, over).catch(() => undefined);
  try {
    return await exchange(network, order, over.signal, progress);
  } catch (thrown) {
    if (isRemoteFailure(thrown)) throw thrown;
    throw unreachable(`${order.method}: ${String(thrown)}`, thrown);
  } finally {
    over.abort();
  }
}

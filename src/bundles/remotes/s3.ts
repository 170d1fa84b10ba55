import { AwsV4Signer } from 'aws4fetch';
import { Failure } from '#domain/failure.ts';
import { sameBytes } from '../bytes.ts';
import { sha256 } from '../hash.ts';
import type { Remote } from '../sync/remote.ts';
import { addressOf } from './address.ts';
import { refusal, refused } from './answers.ts';
import { assertRemovable, isFileName, isShareName } from './layout.ts';
import type { Lender, Loan } from './lender.ts';
import { type Page, pageOf, refusalOf } from './listing.ts';
import {
  type Answer,
  ask,
  browserNetwork,
  LONGEST_FILE,
  LONGEST_LIST,
  type Network,
  type Order,
} from './network.ts';
import { persist } from './patience.ts';

/** A bucket of a service that speaks the language of Amazon S3, and the key to it. */
export interface Bucket {
  /** The address of the service: `https://s3.eu-central-1.amazonaws.com`. */
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  /** Whether the name of the bucket stands in the path of an address or before the host. */
  readonly style: 'path' | 'host';
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Amazon S3 user guide, bucket naming rules: nothing that could lead to another host. */
const BUCKET = /^[\da-z](?:[\da-z-]|\.(?=[\da-z])){1,61}[\da-z]$/;
const SHORT_ANSWER = 2 ** 20;
/** Of 1,000 names each. */
const MOST_PAGES = 1000;
/** What S3 says where it believes no signature because of its time. */
export const SKEWED = 'RequestTimeTooSkewed';

/** The address below which its files are. Throws Failure `unsafe-address`. */
export function bucketAddress({ endpoint, bucket, style }: Bucket): URL {
  if (!BUCKET.test(bucket)) throw new Failure('unsafe-address', 'no name of a bucket');
  const url = addressOf(endpoint);
  if (style === 'path') return new URL(`${bucket}/`, url);
  url.hostname = `${bucket}.${url.hostname}`;
  return url;
}

/** `20261127T031500Z`. */
const dateText = (milliseconds: number): string =>
  new Date(milliseconds).toISOString().replace(/[:-]|\.\d{3}/g, '');

type Unsigned = Omit<Order, 'headers'>;

class S3 implements Remote, Lender {
  readonly #bucket: Bucket;
  readonly #root: URL;
  readonly #network: Network;
  /** By how many milliseconds the clock there is ahead of this one, as far as it matters. */
  #ahead = 0;

  constructor(bucket: Bucket, network: Network) {
    this.#bucket = bucket;
    this.#root = bucketAddress(bucket);
    this.#network = network;
  }

  /** Of a bucket that one page tells all of, one request is enough for any number of prefixes. */
  async list(...prefixes: readonly string[]): Promise<readonly string[]> {
    const all = prefixes.length > 1 ? await this.#shortBucket() : undefined;
    if (all) return all.filter((key) => prefixes.some((prefix) => key.startsWith(prefix)));
    const names: string[] = [];
    for (const prefix of prefixes) names.push(...(await this.#namesBelow(prefix)));
    return names;
  }

  /** All names of ours; undefined where there may be more than a page of names, or not all may be listed. */
  async #shortBucket(): Promise<readonly string[] | undefined> {
    const answer = await this.#askPage('', undefined);
    if (answer.status !== 200) return undefined;
    const { keys, next } = pageOf(answer);
    return next === undefined ? keys.filter(isFileName) : undefined;
  }

  async #namesBelow(prefix: string): Promise<readonly string[]> {
    const names: string[] = [];
    let next: string | undefined;
    for (let pages = 0; pages < MOST_PAGES; pages++) {
      const page = await this.#page(prefix, next);
      names.push(...page.keys.filter((key) => key.startsWith(prefix) && isFileName(key)));
      if (page.next === undefined) return names;
      next = page.next;
    }
    throw refused(`more than ${MOST_PAGES} pages of names`);
  }

  async get(name: string): Promise<Uint8Array | undefined> {
    const url = new URL(name, this.#root);
    const answer = await this.#persist({ method: 'GET', url, limit: LONGEST_FILE });
    if (answer.status === 404 && refusalOf(answer).code === 'NoSuchKey') return undefined;
    return done(answer, 'GET').body;
  }

  async put(name: string, bytes: Uint8Array): Promise<void> {
    const about = { method: 'PUT', url: new URL(name, this.#root), limit: SHORT_ANSWER };
    done(await this.#persist({ ...about, body: new Uint8Array(bytes) }), 'PUT');
  }

  async clock(): Promise<number> {
    const { headers } = await this.#askPage('probe/', undefined);
    const told = Date.parse(headers.get('Date') ?? '');
    const now = Number.isNaN(told) ? Date.now() + this.#ahead : told;
    return Math.floor(now / 1000) * 1000;
  }

  async lend(name: string, bytes: Uint8Array, loan: Loan): Promise<string> {
    assertShare(name);
    await this.put(name, bytes);
    const url = await this.#presign(new URL(name, this.#root), loan);
    const order = { method: 'GET', url, headers: {}, limit: LONGEST_FILE };
    const answer = await persist(this.#network, () => ask(this.#network, order));
    if (!sameBytes(done(answer, 'GET by its address').body, bytes))
      throw new Failure('remote-not-kept', 'an address brings other bytes');
    return url.href;
  }

  async withdraw(name: string): Promise<void> {
    assertRemovable(name);
    const url = new URL(name, this.#root);
    const answer = await this.#persist({ method: 'DELETE', url, limit: SHORT_ANSWER });
    if (answer.status !== 204 && answer.status !== 404) done(answer, 'DELETE');
  }

  async #page(prefix: string, next: string | undefined): Promise<Page> {
    return pageOf(done(await this.#askPage(prefix, next), 'list'));
  }

  #askPage(prefix: string, next: string | undefined): Promise<Answer> {
    const url = new URL(this.#root);
    url.searchParams.set('list-type', '2');
    url.searchParams.set('prefix', prefix);
    if (next !== undefined) url.searchParams.set('continuation-token', next);
    return this.#persist({ method: 'GET', url, limit: LONGEST_LIST });
  }

  #persist(order: Unsigned): Promise<Answer> {
    return persist(this.#network, () => this.#ask(order));
  }

  /** Where the clocks differ too much for S3 to believe a signature, signs once more by its clock. */
  async #ask(order: Unsigned): Promise<Answer> {
    const answer = await ask(this.#network, await this.#sign(order));
    if (answer.status !== 403) return answer;
    const { code, time } = refusalOf(answer);
    if (code !== SKEWED || time === undefined) return answer;
    this.#ahead = time - Date.now();
    return ask(this.#network, await this.#sign(order));
  }

  /** The signature in the address: whoever has it may GET this one file, that long. */
  async #presign(url: URL, { from, seconds }: Loan): Promise<URL> {
    const { region, accessKeyId, secretAccessKey } = this.#bucket;
    const asked = new URL(url);
    asked.searchParams.set('X-Amz-Expires', String(seconds));
    const datetime = dateText(from);
    const about = { method: 'GET', url: asked.href, service: 's3', signQuery: true, datetime };
    return (await new AwsV4Signer({ ...about, region, accessKeyId, secretAccessKey }).sign()).url;
  }

  /**
   * Signature version 4. Over https the bytes need none: what is sent is named after its hash, and to hash
   * it once more would be for nothing.
   */
  async #sign(order: Unsigned): Promise<Order> {
    const { region, accessKeyId, secretAccessKey } = this.#bucket;
    const isSecret = order.url.protocol === 'https:';
    const hash = isSecret ? 'UNSIGNED-PAYLOAD' : await sha256(order.body ?? new Uint8Array());
    const signer = new AwsV4Signer({
      method: order.method,
      url: order.url.href,
      headers: { 'X-Amz-Content-Sha256': hash },
      service: 's3',
      region,
      accessKeyId,
      secretAccessKey,
      datetime: dateText(Date.now() + this.#ahead),
    });
    return { ...order, headers: Object.fromEntries((await signer.sign()).headers) };
  }
}

/** Nothing else is lent. Throws Failure `internal`. */
function assertShare(name: string): void {
  if (!isShareName(name)) throw new Failure('internal', 'no name of a share');
}

/** Throws a Failure for any answer but 200. */
function done(answer: Answer, what: string): Answer {
  if (answer.status === 200) return answer;
  throw refusal(answer, what, refusalOf(answer).code);
}

/**
 * A bucket of one's own at Amazon S3, or at a service or server that speaks its language: GET, PUT and
 * ListObjectsV2, each signed, and DELETE of shares. Throws Failure `unsafe-address`.
 */
export const s3Remote = (bucket: Bucket, network: Network = browserNetwork): Remote & Lender =>
  new S3(bucket, network);

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Network } from '#bundles/remotes/network.ts';
import { type Bucket, s3Remote } from '#bundles/remotes/s3.ts';
import { guardedLender } from '#bundles/remotes/guard.ts';
import { newShareKey } from '#bundles/share-key.ts';
import { linkEnd } from '#bundles/share-link.ts';
import { seal } from '#bundles/seal.ts';
import { BUCKET, keys, type S3Server, startS3 } from './remotes/s3-server.ts';
import { wrongWith } from './remotes/signature.ts';

// How requests to a bucket are addressed and signed, by a check of signatures of our own.

const bucket: Bucket = {
  ...keys,
  endpoint: 'https://s3.example',
  bucket: 'anna-sync',
  style: 'host',
};
const NAME = `c/${'a'.repeat(64)}.age`;

/** The requests that work makes, each answered by an empty list. */
async function requestsOf(
  own: Bucket,
  work: (remote: ReturnType<typeof s3Remote>) => Promise<unknown>,
) {
  const requests: Request[] = [];
  const list = '<ListBucketResult><IsTruncated>false</IsTruncated></ListBucketResult>';
  const network: Network = {
    fetch: async (request) => {
      requests.push(request);
      return new Response(list);
    },
    sleep: () => Promise.resolve(),
  };
  await work(s3Remote(own, network));
  return requests;
}

/** What a server that is given a request would say is wrong with it. */
async function wrongWithRequest(request: Request, own = keys): Promise<string | undefined> {
  const { host, pathname, search, protocol } = new URL(request.url);
  const headers = { host, ...Object.fromEntries(request.headers) };
  const body = new Uint8Array(await request.arrayBuffer());
  const received = { method: request.method, target: pathname + search, headers, body };
  return wrongWith(received, own, Date.now(), protocol === 'https:');
}

const put = (remote: ReturnType<typeof s3Remote>) => remote.put(NAME, Uint8Array.of(1, 2));

it.each([
  ['host', 'https://s3.example', `https://anna-sync.s3.example/${NAME}`],
  ['path', 'https://s3.example', `https://s3.example/anna-sync/${NAME}`],
  ['path', 'http://127.0.0.1:9000', `http://127.0.0.1:9000/anna-sync/${NAME}`],
] as const)('is addressed by %s at %s', async (style, endpoint, address) => {
  const [request] = await requestsOf({ ...bucket, style, endpoint }, put);
  expect(request?.url).toBe(address);
  expect(await wrongWithRequest(request!)).toBeUndefined();
});

it('signs the bytes only where anybody could change them on the way', async () => {
  const hashOf = async (endpoint: string) => {
    const [request] = await requestsOf({ ...bucket, endpoint, style: 'path' }, put);
    return request?.headers.get('x-amz-content-sha256');
  };
  expect(await hashOf('https://s3.example')).toBe('UNSIGNED-PAYLOAD');
  expect(await hashOf('http://localhost:9000')).toMatch(/^[\da-f]{64}$/);
});

it('signs a listing with all that it asks', async () => {
  const [request] = await requestsOf(bucket, (remote) => remote.list('log/'));
  expect(new URL(request!.url).search).toBe('?list-type=2&prefix=log%2F');
  expect(await wrongWithRequest(request!)).toBeUndefined();
});

const page = (isTruncated: boolean, ...names: readonly string[]) =>
  `<ListBucketResult><IsTruncated>${isTruncated}</IsTruncated>` +
  (isTruncated ? '<NextContinuationToken>more</NextContinuationToken>' : '') +
  names.map((key) => `<Contents><Key>${key}</Key></Contents>`).join('') +
  '</ListBucketResult>';
const KEY = 'keys/1-0123456789abcdef/pass.age';
const ENTRY = `log/${'a'.repeat(32)}/00000001-${'b'.repeat(64)}.age`;

/** What two prefixes list where the whole bucket is answered so, and each prefix by a page. */
async function listOfBoth(whole: Response) {
  const asked: (string | null)[] = [];
  const network: Network = {
    fetch: async ({ url }) => {
      const prefix = new URL(url).searchParams.get('prefix');
      asked.push(prefix);
      if (prefix === '') return whole;
      return new Response(prefix === 'keys/' ? page(false, KEY) : page(false, ENTRY));
    },
    sleep: () => Promise.resolve(),
  };
  const names = await s3Remote(bucket, network).list('keys/', 'log/');
  return { asked, names };
}

it('lists a short bucket in one request, and of a long one what is asked for', async () => {
  const all = page(false, NAME, KEY, ENTRY, 'photos/1.jpg');
  expect(await listOfBoth(new Response(all))).toEqual({ asked: [''], names: [KEY, ENTRY] });
  const each = { asked: ['', 'keys/', 'log/'], names: [KEY, ENTRY] };
  expect(await listOfBoth(new Response(page(true, NAME, KEY)))).toEqual(each);
  expect(await listOfBoth(new Response('', { status: 403 }))).toEqual(each);
});

it('is not signed with another key', async () => {
  const [request] = await requestsOf(bucket, put);
  const wrong = await wrongWithRequest(request!, { ...keys, secretAccessKey: 'other' });
  expect(wrong).toBe('SignatureDoesNotMatch');
});

describe('no bucket is called', () => {
  it.each([
    '',
    'a',
    '//evil.example',
    'evil.example/x',
    'a@b.example',
    'a..b',
    'UPPER',
    '../up',
    'a?b',
  ])('%s', (name) => {
    for (const style of ['path', 'host'] as const)
      expect(() => s3Remote({ ...bucket, bucket: name, style })).toThrow(
        expect.objectContaining({ code: 'unsafe-address' }),
      );
  });
});

/** Through which a web site sees the time in the answers of a place. */
const datedBy = (ahead: number): Network => ({
  fetch: async (request) => {
    const { status, body } = await fetch(request);
    return new Response(body, {
      status,
      headers: { Date: new Date(Date.now() + ahead).toUTCString() },
    });
  },
  sleep: () => new Promise(() => {}),
});

describe('what is lent', () => {
  const SHARE = `s/${'0f'.repeat(16)}/share.age`;
  const DAY = 86_400;
  let server: S3Server;
  let sealed: Uint8Array;
  const lender = () =>
    guardedLender(s3Remote({ ...keys, endpoint: server.endpoint, bucket: BUCKET, style: 'path' }));
  const loan = async (seconds: number) => ({ from: await lender().clock(), seconds });
  beforeAll(async () => {
    server = await startS3();
    sealed = await seal(Uint8Array.of(1, 2, 3), (await newShareKey()).lock);
  });
  afterAll(() => server.kill());

  it('is read by whoever has its address, until that ends', async () => {
    const address = await lender().lend(SHARE, sealed, await loan(3 * DAY));
    const answer = await fetch(address);
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(sealed);
    expect(Math.abs((linkEnd(new URL(address)) ?? 0) - Date.now() - 3 * DAY * 1000)).toBeLessThan(
      10_000,
    );
    server.faults.ahead = 3 * DAY * 1000 + 2000;
    expect((await fetch(address)).status).toBe(403);
    server.faults.ahead = 0;
  });

  it('is read by no address that was changed, and by it nothing is done but read', async () => {
    const address = await lender().lend(SHARE, sealed, await loan(DAY));
    const longer = address.replace(`Expires=${DAY}`, `Expires=${2 * DAY}`);
    const other = address.replace('0f0f', '0e0f');
    for (const changed of [longer, other]) {
      expect(changed).not.toBe(address);
      expect((await fetch(changed)).status).toBe(403);
    }
    for (const method of ['PUT', 'DELETE'])
      expect((await fetch(address, { method })).status).toBe(403);
    expect(server.files.has(SHARE)).toBe(true);
  });

  it('ends by the clock of the place where this one is wrong', async () => {
    server.faults.ahead = -2 * DAY * 1000;
    const address = await lender().lend(SHARE, sealed, await loan(DAY));
    expect((await fetch(address)).status).toBe(200);
    expect(linkEnd(new URL(address))).toBeLessThan(Date.now());
    server.faults.ahead = 0;
  });

  it.each<[string, number]>([
    ['by what it says of a wrong signature', 3 * 3_600_000],
    ['by what it says of a wrong signature', -3 * 3_600_000],
    ['by the time in an answer', 10 * 60_000],
    ['by the time in an answer', -10 * 60_000],
  ])('ends when it is said to: the time there is known %s (%i ms)', async (_, ahead) => {
    server.faults.ahead = ahead;
    const place = { ...keys, endpoint: server.endpoint, bucket: BUCKET, style: 'path' } as const;
    const remote = s3Remote(place, Math.abs(ahead) < 900_000 ? datedBy(ahead) : undefined);
    const from = await remote.clock();
    const there = Date.now() + ahead;
    expect([from % 1000, from <= there, from > there - 10_000]).toEqual([0, true, true]);
    const address = await remote.lend(SHARE, sealed, { from, seconds: DAY });
    expect(linkEnd(new URL(address))).toBe(from + DAY * 1000);
    server.faults.ahead = 0;
  });

  it('is lent by the clock of this computer where the place does not tell its own', async () => {
    expect(Math.abs((await lender().clock()) - Date.now())).toBeLessThan(10_000);
  });

  it.each([
    ['gives it to nobody', 403, '<Error><Code>AccessDenied</Code></Error>', 'remote-denied'],
    ['gives something else', 200, 'Sign in to read', 'remote-not-kept'],
  ])('is said not to be lent where the place takes it and %s', async (_, status, body, code) => {
    const refusing: Network = {
      fetch: async (request) =>
        request.url.includes('X-Amz-Signature') ? new Response(body, { status }) : fetch(request),
      sleep: () => new Promise(() => {}),
    };
    const place = { ...keys, endpoint: server.endpoint, bucket: BUCKET, style: 'path' } as const;
    await expect(
      s3Remote(place, refusing).lend(SHARE, sealed, await loan(DAY)),
    ).rejects.toMatchObject({
      code,
    });
  });

  it('is deleted once it is withdrawn, and alone; a second time too', async () => {
    const address = await lender().lend(SHARE, sealed, await loan(DAY));
    const other = SHARE.replace('0f', 'ff');
    await lender().lend(other, sealed, await loan(DAY));
    await lender().withdraw(SHARE);
    expect((await fetch(address)).status).toBe(404);
    expect([...server.files.keys()]).toEqual([other]);
    await lender().withdraw(SHARE);
  });

  it('is sealed, or it is not lent', async () => {
    await expect(
      lender().lend(SHARE, Uint8Array.of(1, 2, 3), await loan(DAY)),
    ).rejects.toMatchObject({
      code: 'broken-bundle',
    });
  });

  it.each([
    NAME,
    'probe/test.age',
    `log/${'0'.repeat(32)}/00000001-${'0'.repeat(64)}.age`,
    `keys/1-${'0'.repeat(16)}/person.age`,
    's/',
    `s/${'0f'.repeat(16)}/`,
    `s/${'0f'.repeat(16)}/other.age`,
    `s/${'0f'.repeat(16)}/share.age/..`,
    `s/../${NAME}`,
    `s/${'0F'.repeat(16)}/share.age`,
    `/${SHARE}`,
    `${SHARE}?versionId=1`,
    `${SHARE}\n`,
    '',
  ])('nothing else is lent or deleted: %s', async (name) => {
    const requests = await requestsOf(bucket, async (remote) => {
      await expect(remote.withdraw(name)).rejects.toMatchObject({ code: 'internal' });
      await expect(remote.lend(name, sealed, { from: 0, seconds: DAY })).rejects.toMatchObject({
        code: 'internal',
      });
    });
    expect(requests).toEqual([]);
  });
});

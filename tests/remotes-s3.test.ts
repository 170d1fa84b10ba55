import { describe, expect, it } from 'vitest';
import type { Network } from '#bundles/remotes/network.ts';
import { type Bucket, s3Remote } from '#bundles/remotes/s3.ts';
import { keys } from './remotes/s3-server.ts';
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

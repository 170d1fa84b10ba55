import { describe, expect, it } from 'vitest';
import type { Network } from '#bundles/remotes/network.ts';
import { fetchShare } from '../src/viewer/fetch-share.ts';
import { LONGEST } from '../src/viewer/read-share.ts';

// What the viewer asks of the place that a link leads to, and what it makes of the answers.

const NAME = `s/${'0f'.repeat(16)}/share.age`;
const addressOf = (from: Date, seconds = 86_400) => {
  const date = from.toISOString().replaceAll(/[:-]|\.\d{3}/g, '');
  const address = `https://s3.example/${NAME}?X-Amz-Date=${date}&X-Amz-Expires=${seconds}`;
  return { key: new Uint8Array(32), address: new URL(address) };
};
const fresh = addressOf(new Date());
const old = addressOf(new Date(Date.now() - 2 * 86_400_000));

/** Of a server of one's own, which signs nothing. */
const endless = { ...fresh, address: new URL(`http://localhost/${NAME}`) };

const never = () => new Promise<void>(() => {});
const answering = (make: () => Response, sleep: Network['sleep'] = never): Network => ({
  fetch: async () => make(),
  sleep,
});
const xml = (code: string, message = '') =>
  `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`;

describe('following a link', () => {
  it('asks once, and says nothing of who asks or from where', async () => {
    const requests: Request[] = [];
    const fetch = async (request: Request) => {
      requests.push(request);
      return new Response(Uint8Array.of(1, 2, 3));
    };
    expect(await fetchShare(fresh, { fetch, sleep: never })).toEqual(Uint8Array.of(1, 2, 3));
    expect(requests).toHaveLength(1);
    const [{ method, url, credentials, referrerPolicy, redirect, cache, headers }] = requests as [
      Request,
    ];
    expect({ method, url, credentials, referrerPolicy, redirect, cache }).toEqual({
      method: 'GET',
      url: fresh.address.href,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
      cache: 'no-store',
    });
    expect([...headers]).toEqual([]);
  });

  it.each([
    ['link-withdrawn', 404, xml('NoSuchKey'), fresh],
    ['link-withdrawn', 410, '', fresh],
    ['link-expired', 403, xml('AccessDenied', 'Request has expired'), fresh],
    ['link-expired', 400, xml('ExpiredToken'), fresh],
    ['link-expired', 403, xml('AccessDenied'), old],
    ['link-denied', 403, xml('AccessDenied'), fresh],
    ['link-denied', 403, xml('SignatureDoesNotMatch'), fresh],
    ['link-denied', 401, '', fresh],
    ['link-denied', 403, xml('AccessDenied'), endless],
    ['link-unreachable', 503, xml('SlowDown'), fresh],
    ['link-unreachable', 500, '', old],
    ['link-unreachable', 429, '', fresh],
    ['link-odd', 302, '', fresh],
    ['link-odd', 206, 'some', fresh],
  ])('says %s where the place says %i %s', async (said, status, body, link) => {
    const network = answering(() => new Response(body, { status }));
    expect(await fetchShare(link, network)).toBe(said);
  });

  it('says that the place is not reached where no answer comes, or none in time', async () => {
    const refuse = { fetch: () => Promise.reject(new TypeError('Failed to fetch')), sleep: never };
    expect(await fetchShare(fresh, refuse)).toBe('link-unreachable');
    const fetch = ({ signal }: Request) =>
      new Promise<Response>((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
      });
    const silent = { fetch, sleep: () => Promise.resolve() };
    expect(await fetchShare(fresh, silent)).toBe('link-unreachable');
  });

  it('reads no more than a share may have', async () => {
    const part = new Uint8Array(2 ** 20);
    let given = 0;
    const body = () =>
      new ReadableStream({
        pull: (into) => {
          given += part.length;
          into.enqueue(part);
        },
      });
    expect(
      await fetchShare(
        fresh,
        answering(() => new Response(body())),
      ),
    ).toBe('link-odd');
    expect(given).toBeLessThan(LONGEST + 4 * part.length);
  });
});

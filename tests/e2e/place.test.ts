import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { NetworkPlace } from '#bundles/remotes/place.ts';
import { type S3Server, startS3 } from '../remotes/s3-server.ts';
import { canRun, PASSWORD, serverKinds, startServer, USER } from '../remotes/web-servers.ts';
import { bucketAt, type PlacePage, startPlacePage } from './place-page.ts';

const NAME = `c/${'0'.repeat(63)}a.age`;
let stage: PlacePage;
let server: S3Server;
let bucket: NetworkPlace;

const all = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const synced = { numbers: [all, all], findings: [] };

const call: PlacePage['call'] = (...asked) => stage.call(...asked);

beforeAll(async () => {
  stage = await startPlacePage();
  server = await startS3(stage.site.origin);
  bucket = bucketAt(server);
});
afterAll(async () => {
  await stage?.end();
  await server?.kill();
});

it('sends nothing from a page that no service worker serves', async () => {
  const { page, context } = stage;
  await page.reload();
  await call('allowPlace', bucket);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const session = await context.newCDPSession(page);
  await session.send('Page.reload', { ignoreCache: true });
  await page.waitForFunction('globalThis.places');
  expect(await call('put', bucket, NAME)).toBe('reload-first');
  await call('leavePlace');
  expect(server.files.size).toBe(0);
});

describe('served by the service worker', () => {
  beforeEach(() => stage.openServed());

  it('reaches no place before one was chosen, and none after it was left', async () => {
    expect(await call('put', bucket, NAME)).toBe('remote-unreachable');
    await call('allowPlace', bucket);
    expect(await call('put', bucket, NAME)).toBe('done');
    await call('leavePlace');
    expect(await call('put', bucket, NAME)).toBe('remote-unreachable');
  });

  it('reaches the place that was chosen, no other, and only from its worker', async () => {
    const asked: (string | undefined)[] = [];
    const other = createServer(({ url }, response) => {
      asked.push(url);
      response.setHeader('Access-Control-Allow-Origin', '*').end('anything');
    }).listen(0, '127.0.0.1');
    await once(other, 'listening');
    const elsewhere = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
    await call('allowPlace', bucket);
    expect(await call('exchange', bucket, NAME)).toEqual({
      isSame: true,
      missing: undefined,
      names: [NAME],
    });
    expect(await call('put', bucketAt({ endpoint: elsewhere }), NAME)).toBe('remote-unreachable');
    expect(await call('fetchFrom', elsewhere)).toBe('TypeError');
    expect(await call('fetchFrom', server.endpoint)).toBe('TypeError');
    expect(asked).toEqual([]);
    other.close();
  });

  it('sends nothing that is not sealed, and nothing under a name that is not ours', async () => {
    await call('allowPlace', bucket);
    const before = server.files.size;
    expect(await call('put', bucket, NAME.replace('a.age', 'c.age'), 'glucose 100')).toBe(
      'broken-bundle',
    );
    expect(await call('put', bucket, 'c/glucose-100.csv')).toBe('internal');
    expect(server.files.size).toBe(before);
  });

  it('takes no address for chosen that is not safe', async () => {
    const evil = { ...bucket, endpoint: 'http://dav.example' };
    await expect(call('allowPlace', evil)).rejects.toThrow('neither https nor loopback');
  });

  it('brings the readings of two browsers, which write at once, to each of them', async () => {
    await call('allowPlace', bucket);
    expect(await call('sync', bucket)).toEqual(synced);
  });

  it('says what is wrong with a place', async () => {
    const problemOf = async (place: NetworkPlace) =>
      ((await call('tryPlace', place)) as { problem: string | undefined }).problem;
    expect(await problemOf(bucket)).toBeUndefined();
    expect(await problemOf({ ...bucket, secretAccessKey: 'other' } as NetworkPlace)).toBe(
      'remote-denied',
    );
    const forOthers = await startS3('https://other.example');
    expect(await problemOf(bucketAt(forOthers))).toBe('not-allowed');
    await forOthers.kill();
    expect(await problemOf(bucketAt(forOthers))).toBe('remote-unreachable');
  });

  for (const kind of serverKinds)
    it.skipIf(!canRun(kind))(`goes well with ${kind.name}`, async () => {
      const web = await startServer(kind, stage.site.origin);
      const { address } = web;
      const place = { kind: 'webdav', address, user: USER, password: PASSWORD } as const;
      expect(await call('tryPlace', place)).toEqual({ problem: undefined, detail: '' });
      expect(await call('tryPlace', { ...place, password: 'guessed' })).toMatchObject({
        problem: 'remote-denied',
      });
      expect(await call('put', place, NAME)).toBe('remote-unreachable');
      await call('allowPlace', place);
      expect(await call('exchange', place, NAME)).toMatchObject({ isSame: true, names: [NAME] });
      expect(await call('sync', place)).toEqual(synced);
      await web.end();
    });
});

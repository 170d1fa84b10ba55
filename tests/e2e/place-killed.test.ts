import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { NetworkPlace } from '#bundles/remotes/place.ts';
import { randomFrom } from '#domain/chance.ts';
import { type Line, startLine } from '../remotes/line.ts';
import { startS3 } from '../remotes/s3-server.ts';
import {
  canRun,
  mountDisk,
  PASSWORD,
  serverKinds,
  startServer,
  USER,
} from '../remotes/web-servers.ts';
import { bucketAt, type PlacePage, startPlacePage } from './place-page.ts';

// Real servers that are killed, or full, under a page of another origin. remotes-faults.test.ts does the same
// many times over without a browser.

/** Of each of the four kinds: 52 in all. */
const KILLS = 13;
const READ = 3;
const chance = randomFrom(11);
let stage: PlacePage;
beforeAll(async () => {
  stage = await startPlacePage();
});
afterAll(() => stage?.end());
beforeEach(() => stage.openServed());

const upTo = (count: number) => Array.from({ length: count }, (_, i) => i);

interface Killable {
  readonly kill: () => Promise<void>;
  readonly start: () => Promise<void>;
}

interface Aim {
  readonly place: NetworkPlace;
  readonly line: Line;
  readonly server: Killable;
}

/** How many bytes go to the server as often as so much is sent. */
async function lengthOfSending({ place, line }: Aim): Promise<number> {
  await stage.call('send', place, 0, READ);
  const before = line.sent();
  expect(await stage.call('send', place, READ, 2 * READ)).toBe('done');
  return line.sent() - before;
}

/** Of so many kills one is of a server that stays away until Anna has given up. */
const AWAY = 6;

/**
 * Anna sends more, and the server is killed after so many bytes of it; false where fewer went there. It is
 * back at once, or once she has given up.
 */
async function isKilled(
  { place, line, server }: Aim,
  from: number,
  after: number,
  isAway: boolean,
) {
  let killed: Promise<void> | undefined;
  line.breakAfter(
    after,
    () => (killed = isAway ? server.kill() : server.kill().then(server.start)),
  );
  const code = await stage.call('send', place, from, from + READ);
  expect(['remote-unreachable', 'remote-refused', 'remote-not-kept', 'done']).toContain(code);
  await killed;
  if (killed && isAway) await server.start();
  return killed !== undefined;
}

/** Kills the server at moments by chance; Bert has all, once, each time after it is back. */
async function expectAllThere(aim: Aim): Promise<void> {
  const { place } = aim;
  await stage.call('allowPlace', place);
  const length = await lengthOfSending(aim);
  let kills = 0;
  for (let count = 3 * READ; kills < KILLS; count += READ) {
    expect(count).toBeLessThan(3 * KILLS * READ);
    const after = 1 + Math.floor(chance() * length);
    if (await isKilled(aim, count - READ, after, kills % AWAY === AWAY - 1)) kills++;
    expect(await stage.call('send', place, count, count)).toBe('done');
    expect(await stage.call('receive', place)).toEqual(upTo(count));
  }
}

describe('killed while a browser sends, nothing is lost and nothing doubled', () => {
  for (const kind of serverKinds)
    it.skipIf(!canRun(kind))(`by ${kind.name}`, async () => {
      const server = await startServer(kind, stage.site.origin);
      const line = await startLine(server.port);
      const address = server.address.replace(`:${server.port}/`, `:${line.port}/`);
      const place = { kind: 'webdav', address, user: USER, password: PASSWORD } as const;
      await expectAllThere({ place, line, server });
      line.end();
      await server.end();
    });

  it('by S3', async () => {
    const server = await startS3(stage.site.origin);
    const line = await startLine(Number(new URL(server.endpoint).port));
    const place = bucketAt({ endpoint: `http://127.0.0.1:${line.port}` });
    await expectAllThere({ place, line, server });
    line.end();
    await server.kill();
  });
});

describe('with a disk of 2 MiB, a browser is told that it is full, and has whole what it has', () => {
  const [one, two] = ['1', '2'].map((digit) => `c/${digit.repeat(64)}.age`);
  const MUCH = 1_200_000;
  for (const kind of serverKinds)
    it.skipIf(!canRun(kind))(`by ${kind.name}`, async ({ skip }) => {
      let hasDisk = false;
      const server = await startServer(
        kind,
        stage.site.origin,
        (files) => (hasDisk = mountDisk(files, 2)),
      );
      try {
        if (!hasDisk) skip('this system gives us no disk of our own');
        const place = { kind: 'webdav', address: server.address, user: USER, password: PASSWORD };
        await stage.call('allowPlace', place);
        expect(await stage.call('putMuch', place, one, MUCH)).toBe('done');
        expect(await stage.call('putMuch', place, two, MUCH)).toBe(kind.full);
        expect(await stage.call('lengthOf', place, one)).toBeGreaterThan(MUCH);
        expect(await stage.call('putMuch', place, one, 1)).toBe('done');
        expect(await stage.call('putMuch', place, two, MUCH)).toBe('done');
      } finally {
        await server.end();
      }
    });
});

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chunkName } from '#bundles/sync/names.ts';
import { pull } from '#bundles/sync/pull.ts';
import { push } from '#bundles/sync/push.ts';
import type { Remote } from '#bundles/sync/remote.ts';
import { randomFrom } from '#domain/chance.ts';
import { Failure } from '#domain/failure.ts';
import { numbersIn, pairAt } from './remotes/browsers.ts';
import { type Line, startLine } from './remotes/line.ts';
import { s3At, type Served, servedKinds, webdavAt } from './remotes/places.ts';
import { type S3Server, startS3 } from './remotes/s3-server.ts';
import { canRun, mountDisk, serverKinds, startServer } from './remotes/web-servers.ts';
import { captureOf } from './sync/fakes.ts';

// What goes wrong with real servers: cut lines, full disks, wrong passwords, servers that are killed.

const chance = randomFrom(7);
const bytesOf = (length: number) => Uint8Array.from({ length }, () => chance() * 256);
const chunk = (number: number) => chunkName(number.toString(16).padStart(64, '0'));

const codeOf = (thrown: unknown): string =>
  thrown instanceof Failure ? thrown.code : String(thrown);
const codeFor = (work: Promise<unknown>): Promise<string> => work.then(() => 'done', codeOf);
const everyCode = async (remote: Remote): Promise<readonly string[]> => [
  await codeFor(remote.list('log/')),
  await codeFor(remote.get(chunk(1))),
  await codeFor(remote.put(chunk(1), Uint8Array.of(1))),
];

const isWhole = async (remote: Remote, name: string, bytes: Uint8Array): Promise<boolean> =>
  Buffer.compare((await remote.get(name)) ?? new Uint8Array(), bytes) === 0;

for (const kind of servedKinds)
  describe.skipIf(!kind.canRun)(kind.name, () => {
    let server: Served;
    let line: Line;
    let remote: Remote;
    beforeAll(async () => {
      server = await kind.serve();
      line = await startLine(server.port);
      remote = server.at(line.port);
    });
    afterAll(async () => {
      line?.end();
      await server?.end();
    });

    it('says that a password is wrong', async () => {
      expect(await everyCode(server.at(server.port, 'guessed'))).toEqual([
        'remote-denied',
        'remote-denied',
        'remote-denied',
      ]);
    });

    it('has a file whole after its upload was cut, wherever that was', async () => {
      const bytes = bytesOf(200_000);
      for (let number = 0; number < 40; number++) {
        line.breakAfter(Math.floor(chance() * 200_000));
        await remote.put(chunk(number), bytes);
        expect(await isWhole(remote, chunk(number), bytes)).toBe(true);
      }
    });

    it('has a file whole after a newer one was cut in its place', async () => {
      await remote.put(chunk(1), bytesOf(1000));
      const bytes = bytesOf(200_000);
      line.breakAfter(100_000);
      await remote.put(chunk(1), bytes);
      expect(await isWhole(remote, chunk(1), bytes)).toBe(true);
    });

    it('loses and doubles nothing, killed at 50 moments of a push', async () => {
      const [anna, bert] = pairAt(remote);
      let count = 0;
      const read = () => {
        for (let i = 0; i < 3; i++) anna.storage.add(captureOf(count++));
      };
      read();
      await push(anna.ports);
      const before = line.sent();
      read();
      await push(anna.ports);
      const length = line.sent() - before;
      for (let kills = 0; kills < 50; kills++) {
        let killed: Promise<void> | undefined;
        line.breakAfter(1 + Math.floor(chance() * length), () => (killed = server.kill()));
        read();
        const code = await codeFor(push(anna.ports));
        expect(['remote-unreachable', 'remote-refused', 'remote-not-kept', 'done']).toContain(code);
        await killed;
        if (killed) await server.start();
        await push(anna.ports);
        await pull(bert.ports);
        expect(numbersIn(bert)).toEqual(Array.from({ length: count }, (_, i) => i));
      }
    });

    it('says that nobody is there', async () => {
      await server.kill();
      expect(await everyCode(remote)).toEqual([
        'remote-unreachable',
        'remote-unreachable',
        'remote-unreachable',
      ]);
      await server.start();
      expect(await everyCode(remote)).toEqual(['done', 'done', 'done']);
    });
  });

for (const kind of serverKinds)
  describe.skipIf(!canRun(kind))(`${kind.name} on a disk of 2 MiB`, () => {
    it('takes no half of a file, and goes on once there is room', async ({ skip }) => {
      let hasDisk = false;
      const server = await startServer(kind, undefined, (files) => (hasDisk = mountDisk(files, 2)));
      try {
        if (!hasDisk) skip('this system gives us no disk of our own');
        const remote = webdavAt(server.address);
        const bytes = bytesOf(1_200_000);
        await remote.put(chunk(1), bytes);
        expect(await codeFor(remote.put(chunk(2), bytes))).toBe(kind.full);
        expect(await isWhole(remote, chunk(1), bytes)).toBe(true);
        await remote.put(chunk(1), Uint8Array.of(1));
        await remote.put(chunk(2), bytes);
        expect(await isWhole(remote, chunk(2), bytes)).toBe(true);
      } finally {
        await server.end();
      }
    });
  });

describe('S3', () => {
  let server: S3Server;
  let remote: Remote;
  beforeEach(async () => {
    server = await startS3();
    remote = s3At(server.port);
  });
  afterEach(() => server.kill());

  it('is asked again when it is busy', async () => {
    server.faults.answers = [
      [503, 'SlowDown'],
      [500, 'InternalError'],
    ];
    await remote.put(chunk(1), Uint8Array.of(1));
    expect(server.files.size).toBe(1);
  });

  it('says that it is full, in its own way or by the status', async () => {
    server.faults.room = 100;
    expect(await codeFor(remote.put(chunk(1), bytesOf(101)))).toBe('remote-full');
    server.faults.answers = [[507, 'XMinioStorageFull']];
    expect(await codeFor(remote.put(chunk(1), bytesOf(1)))).toBe('remote-full');
    await remote.put(chunk(1), bytesOf(100));
  });

  it('is believed about the time, where it tells and a signature is too old or too new for it', async () => {
    for (const ahead of [-2 * 3_600_000, 3_600_000, 0]) {
      server.faults.ahead = ahead;
      await remote.put(chunk(1), Uint8Array.of(1));
      expect(await remote.list('c/')).toEqual([chunk(1)]);
    }
  });

  it('refuses where the clocks differ and it does not tell', async () => {
    server.faults.ahead = 3_600_000;
    server.faults.tellsTime = false;
    const putting = remote.put(chunk(1), Uint8Array.of(1));
    await expect(putting).rejects.toMatchObject({
      code: 'remote-refused',
      message: 'PUT: 403 RequestTimeTooSkewed',
    });
  });

  it('tells a bucket that is not there from a file that is not', async () => {
    server.faults.answers = [[404, 'NoSuchBucket']];
    expect(await codeFor(remote.get(chunk(1)))).toBe('remote-refused');
    expect(await remote.get(chunk(1))).toBeUndefined();
  });

  it('lists the files of others to nobody, and ours over several pages', async () => {
    const names = Array.from({ length: 30 }, (_, number) => chunk(number));
    for (const name of names) await remote.put(name, Uint8Array.of(1));
    await remote.put('c/holiday & beach.jpg', Uint8Array.of(1));
    expect(new Set(await remote.list('c/'))).toEqual(new Set(names));
  });
});

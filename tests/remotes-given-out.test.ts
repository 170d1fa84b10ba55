import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOfFile, isGivenOut } from '#bundles/remotes/given-out.ts';
import { type NetworkPlace, remoteAt } from '#bundles/remotes/place.ts';
import { BUCKET, keys, startS3 } from './remotes/s3-server.ts';
import { canRun, PASSWORD, serverKinds, startServer, USER } from './remotes/web-servers.ts';

// Servers as docs/sync-servers.md has them, asked by a practice: with an address, and without a password.

const NAME = `p/${'0f'.repeat(16)}/share.age`;
const LINKED = `s/${'0f'.repeat(16)}/share.age`;
const bytes = new TextEncoder().encode('sealed');

interface Served {
  readonly place: NetworkPlace;
  readonly end: () => Promise<void>;
}

const dav = serverKinds.map((kind) => ({
  name: kind.name,
  canRun: canRun(kind),
  isOpen: !kind.name.startsWith('rclone'),
  isBucket: false,
  async serve(): Promise<Served> {
    const { address, end } = await startServer(kind);
    return { place: { kind: 'webdav', address, user: USER, password: PASSWORD }, end };
  },
}));

async function serveBucket(isOpen: boolean): Promise<Served> {
  const { endpoint, faults, kill } = await startS3();
  faults.isOpenBelowP = isOpen;
  faults.isReadByAny = isOpen;
  const place = { kind: 's3', ...keys, endpoint, bucket: BUCKET, style: 'path' } as const;
  return { place, end: kill };
}

const buckets = [true, false].map((isOpen) => ({
  name: isOpen ? 'a bucket with its policy' : 'a bucket without',
  canRun: true,
  isOpen,
  isBucket: true,
  serve: () => serveBucket(isOpen),
}));

/** Of whom a page may be to read that. */
async function allowedAt(place: NetworkPlace, name: string): Promise<string> {
  const asked = await fetch(addressOfFile(place, name), { headers: { Origin: 'null' } });
  return asked.headers.get('Access-Control-Allow-Origin') ?? '';
}

for (const kind of [...dav, ...buckets])
  describe.skipIf(!kind.canRun)(kind.name, () => {
    let place: NetworkPlace;
    let end: () => Promise<void>;
    beforeAll(async () => {
      ({ place, end } = await kind.serve());
      const remote = remoteAt(place);
      for (const name of [NAME, LINKED]) await remote.put(name, bytes);
    });
    afterAll(() => end?.());

    it(`${kind.isOpen ? 'gives' : 'does not give'} a practice what is written for it`, async () => {
      expect(await isGivenOut(place, NAME, bytes)).toBe(kind.isOpen);
    });

    it('is not taken to give out what is other bytes', async () => {
      expect(await isGivenOut(place, NAME, Uint8Array.of(1))).toBe(false);
    });

    it(`${kind.isOpen ? 'lets' : 'does not let'} pages of any site read that`, async () => {
      expect((await allowedAt(place, NAME)) === '*').toBe(kind.isOpen);
    });

    it.skipIf(kind.isBucket)('lets pages of other sites read nothing else', async () => {
      expect(await allowedAt(place, LINKED)).toBe('');
    });

    it('gives nobody what a link leads to', async () => {
      expect(await isGivenOut(place, LINKED, bytes)).toBe(false);
    });

    it.each(['PUT', 'DELETE', 'PROPFIND'])('lets nobody %s there', async (method) => {
      const url = addressOfFile(place, NAME);
      const { status } = await fetch(url, { method, ...(method === 'PUT' && { body: 'x' }) });
      expect([401, 403]).toContain(status);
      expect(await remoteAt(place).get(NAME)).toEqual(bytes);
    });

    it.each(['p/', `p/${'0f'.repeat(16)}/`])('shows nobody what is in %s', async (folder) => {
      const { status } = await fetch(addressOfFile(place, folder));
      expect(status).toBeGreaterThanOrEqual(400);
    });
  });

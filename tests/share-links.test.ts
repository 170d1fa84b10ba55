import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  type KeptLink,
  makeLink,
  placeKind,
  standingLinks,
  withdrawLink,
} from '#actions/share-links.ts';
import type { Loan } from '#bundles/remotes/lender.ts';
import { firstPreferences } from '#actions/preferences.ts';
import { linkEnd } from '#bundles/share-link.ts';
import type { Person } from '#domain/preferences.ts';
import { localDate } from '#domain/time.ts';
import { keepPlace, type KeptPlace, removeAllKeys } from '#store/keys.ts';
import { keptLinks } from '#store/links.ts';

// Links by a bucket that answers as it likes. Workers are not asked here.

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const bucket = vi.hoisted(() => ({
  /** Milliseconds that its clock is ahead. */
  ahead: 0,
  sealedUntil: 0,
  files: new Set<string>(),
  /** Times that the credential was opened, by a worker. */
  opened: 0,
  /** What was known here of links as a file was put. */
  listedAtPut: [] as readonly KeptLink[],
  /** Why it does not do it, each thing once. */
  failing: new Map<string, string>(),
}));
const failAt = vi.hoisted(() => (what: string) => {
  const code = bucket.failing.get(what);
  bucket.failing.delete(what);
  if (code) throw Object.assign(new Error(what), { code });
});
vi.mock('#actions/share.ts', () => ({ shareOrder: async (_: Person, days: object) => days }));
vi.mock('#workers/bundles.ts', () => ({
  async makeLinked(_: Person, { expires }: { readonly expires: number }) {
    bucket.sealedUntil = expires;
    return { file: Uint8Array.of(1), key: new Uint8Array(32) };
  },
}));
vi.mock('#workers/allowed-origin.ts', () => ({ allowNoOrigin: async () => {} }));
vi.mock('#workers/syncing.ts', () => ({
  vault: {
    async keptServer() {
      bucket.opened++;
      return { kind: 's3' };
    },
  },
}));
vi.mock('#workers/remotes.ts', () => ({
  allowPlace: async () => {},
  openPlace: () => ({
    clock: async () => Math.floor((Date.now() + bucket.ahead) / 1000) * 1000,
    async lend(name: string, _: Uint8Array, { from, seconds }: Loan) {
      failAt('put');
      bucket.files.add(name);
      bucket.listedAtPut = await keptLinks('p-anna');
      failAt('read back');
      const date = new Date(from).toISOString().replaceAll(/[:-]|\.\d{3}/g, '');
      return `https://s3.example/${name}?X-Amz-Date=${date}&X-Amz-Expires=${seconds}&X-Amz-Signature=a`;
    },
    async withdraw(name: string) {
      failAt('delete');
      bucket.files.delete(name);
    },
    end() {},
  }),
}));

const anna: Person = { id: 'p-anna', name: 'Anna', demo: false };
const days = {
  from: localDate('2026-11-01'),
  to: localDate('2026-11-14'),
  whose: '',
  reader: 'Dr. Roe',
  withNotes: false,
  preferences: firstPreferences(),
};
const place = { id: 'one', name: 'b', computers: [], late: [], vault: 'v' };
const make = () => makeLink(anna, 3, days);

beforeEach(async () => {
  bucket.ahead = 0;
  bucket.files.clear();
  bucket.opened = 0;
  bucket.failing.clear();
  await keepPlace(anna.id, place);
});
afterEach(async () => {
  vi.useRealTimers();
  await removeAllKeys();
});

it.each([0, 5 * HOUR, -5 * HOUR])(
  'a link is sealed until the bucket ends it, whose clock is %i ms ahead',
  async (ahead) => {
    bucket.ahead = ahead;
    const { text, expires } = await make();
    const end = linkEnd(new URL(text.split('.').slice(2).join('.')));
    expect([bucket.sealedUntil, expires]).toEqual([end, end]);
    expect(Math.abs(expires - Date.now() - ahead - 3 * DAY)).toBeLessThan(HOUR);
  },
);

it.each([0, 5 * HOUR, -5 * HOUR])(
  'a link is listed as long as it opens, where the clock of the bucket is %i ms ahead',
  async (ahead) => {
    vi.useFakeTimers({ toFake: ['Date'] });
    bucket.ahead = ahead;
    await make();
    const now = Date.now();
    vi.setSystemTime(now + 3 * DAY - 2000);
    expect(await standingLinks(anna)).toHaveLength(1);
    vi.setSystemTime(now + 3 * DAY + 2000);
    expect(await standingLinks(anna)).toHaveLength(0);
  },
);

it('a file is known here before it is put', async () => {
  await make();
  expect(bucket.listedAtPut).toMatchObject([{ isUnsure: true }]);
  expect(await standingLinks(anna)).not.toMatchObject([{ isUnsure: true }]);
  expect(await standingLinks(anna)).toMatchObject([{ name: [...bucket.files][0] }]);
});

it.each([
  ['put', 'remote-full'],
  ['read back', 'remote-not-kept'],
])('what could not be lent leaves no file, and no link: %s', async (what, code) => {
  bucket.failing.set(what, code);
  await expect(make()).rejects.toMatchObject({ code });
  expect(bucket.files.size).toBe(0);
  expect(await standingLinks(anna)).toEqual([]);
});

it('what could not be deleted either is listed, and is withdrawn later', async () => {
  bucket.failing.set('read back', 'remote-not-kept').set('delete', 'remote-denied');
  await expect(make()).rejects.toMatchObject({ code: 'remote-not-kept' });
  const [link] = await standingLinks(anna);
  expect(link).toMatchObject({ name: [...bucket.files][0], isUnsure: true });
  await withdrawLink(anna, link!);
  expect(bucket.files.size).toBe(0);
  expect(await standingLinks(anna)).toEqual([]);
});

it.each<[string, KeptPlace | undefined, string | undefined, number]>([
  ['nobody syncs', undefined, undefined, 0],
  ['it is kept', { ...place, kind: 'webdav' }, 'webdav', 0],
  ['it was chosen before that was kept', place, 's3', 1],
])('of which kind a place is, is told without a worker: %s', async (_, kept, kind, opened) => {
  await removeAllKeys();
  if (kept) await keepPlace(anna.id, kept);
  expect(await placeKind(anna)).toBe(kind);
  expect(bucket.opened).toBe(opened);
});

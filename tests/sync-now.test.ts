import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { exchangeBy } from '#actions/exchange.ts';
import { lookThrough, syncNow } from '#actions/sync.ts';
import { stopSyncing } from '#actions/sync-place.ts';
import { syncQuietly } from '#actions/sync-quietly.ts';
import { Failure } from '#domain/failure.ts';
import { instant } from '#domain/time.ts';
import { keepPlace, keptPlace, removeAllKeys } from '#store/keys.ts';

// What an exchange leaves behind, and what comes of a person who stops in its midst. Workers and the place
// are not asked here.

vi.mock('#actions/exchange.ts', () => ({ exchangeBy: vi.fn<typeof exchangeBy>() }));
vi.mock('#workers/allowed-origin.ts', () => ({ allowNoOrigin: async () => {} }));
vi.mock('#workers/remotes.ts', () => ({
  allowPlace: async () => {},
  openPlace: () => ({ end() {} }),
}));
vi.mock('#workers/syncing.ts', () => ({
  vault: {
    keptServer: async () => ({ kind: 'webdav', address: '', user: '', password: '' }),
  },
}));

const anna = { id: 'p-anna', name: 'Anna', demo: false };
const computer = { id: 'a'.repeat(16), name: 'Desk', isOwn: false, since: instant(0) };
const place = { id: 'one', name: 'dav', computers: [], late: [], vault: 'v' };
const sync = () => syncNow(anna, () => {});
const missing = { log: `${computer.id}${'0'.repeat(16)}`, kind: 'missing', entries: 2 };
const exchanged = (findings: readonly object[]) =>
  vi.mocked(exchangeBy).mockResolvedValue({
    came: 1,
    sent: 0,
    findings,
    computers: [computer],
    warnings: [],
    strange: [],
  } as never);

beforeEach(async () => {
  await keepPlace(anna.id, place);
  exchanged([]);
});
afterEach(async () => {
  vi.clearAllMocks();
  vi.unstubAllGlobals();
  await removeAllKeys();
});

it('notes when it was and who belongs', async () => {
  expect(await sync()).toMatchObject({ came: 1, found: [], computers: [computer] });
  const kept = await keptPlace(anna.id);
  expect(kept?.computers).toEqual([computer]);
  expect(kept?.last).toBeGreaterThan(0);
});

it('says by name what is missing, once it is missing again', async () => {
  exchanged([missing]);
  expect(await sync()).toMatchObject({ found: [] });
  expect(await sync()).toMatchObject({
    found: [{ kind: 'missing', entries: 2, computer: 'Desk' }],
  });
});

it('says in one line what an evil place says of any number of logs', async () => {
  const stranger = (i: number) => ({
    log: `${i}`.padStart(32, 'f'),
    kind: 'unknown-writer',
    entries: 1,
  });
  exchanged(Array.from({ length: 1000 }, (_, i) => stranger(i)));
  expect((await sync()).found).toEqual([
    { kind: 'unknown-writer', entries: 1000, computer: undefined },
  ]);
});

it('notes why it failed, until it went well', async () => {
  vi.mocked(exchangeBy).mockRejectedValueOnce(new Failure('remote-full', ''));
  await expect(sync()).rejects.toMatchObject({ code: 'remote-full' });
  expect(await keptPlace(anna.id)).toMatchObject({ trouble: 'remote-full' });
  await sync();
  expect((await keptPlace(anna.id))?.trouble).toBeUndefined();
});

it('brings no place back that was left while files went to and fro', async () => {
  vi.mocked(exchangeBy).mockImplementationOnce(async () => {
    await stopSyncing(anna);
    return { came: 0, sent: 0, findings: [], computers: [], warnings: [], strange: [] };
  });
  await sync();
  expect(await keptPlace(anna.id)).toBeUndefined();
});

it.each([
  ['what is due', 60, 1],
  ['nothing that another tab did meanwhile', 1, 0],
])('exchanges quietly %s', async (_, minutesAgo, times) => {
  vi.stubGlobal('navigator', { serviceWorker: { controller: {} } });
  await keepPlace(anna.id, { ...place, last: instant(Date.now() - minutesAgo * 60_000) });
  await syncQuietly(anna);
  expect(exchangeBy).toHaveBeenCalledTimes(times);
});

it('fails quietly, and notes why', async () => {
  vi.stubGlobal('navigator', { serviceWorker: { controller: {} } });
  await keepPlace(anna.id, { ...place, last: instant(0) });
  vi.mocked(exchangeBy).mockRejectedValueOnce(new Failure('remote-denied', ''));
  await syncQuietly(anna);
  expect(await keptPlace(anna.id)).toMatchObject({ trouble: 'remote-denied' });
  await syncQuietly(anna);
  expect(exchangeBy).toHaveBeenCalledTimes(1);
});

it('remembers anew what it exchanges at the same place where that is to be looked through', async () => {
  await keepPlace(anna.id, { ...place, late: ['missing x'], computers: [computer] });
  await lookThrough(anna, place);
  const kept = await keptPlace(anna.id);
  expect(kept).toEqual({ ...place, computers: [computer], known: 'next', memory: kept?.memory });
  await lookThrough(anna, place);
  expect((await keptPlace(anna.id))?.memory).not.toBe(kept?.memory);
});

it('says no more what was still missing once all was looked through, but what is missing since', async () => {
  const damaged = { ...missing, kind: 'damaged' };
  const forged = { ...missing, kind: 'forged' };
  exchanged([missing, damaged]);
  await sync();
  expect((await sync()).found).toHaveLength(2);
  await lookThrough(anna, (await keptPlace(anna.id))!);
  for (let times = 0; times < 3; times++) expect((await sync()).found).toEqual([]);
  exchanged([{ ...missing, entries: 3 }, damaged, forged]);
  await sync();
  expect((await sync()).found.map(({ kind }) => kind)).toEqual(['missing', 'forged']);
});

it('says that a door of the person is gone once it was gone before', async () => {
  const synced = { came: 0, sent: 0, findings: [], computers: [computer], strange: [] };
  const warned = (...warnings: readonly string[]) =>
    vi.mocked(exchangeBy).mockResolvedValue({ ...synced, warnings } as never);
  warned('leaked', 'closed');
  expect((await sync()).warnings).toEqual(['leaked']);
  expect((await sync()).warnings).toEqual(['leaked', 'closed']);
  expect((await keptPlace(anna.id))?.warnings).toEqual(['leaked', 'closed']);
  warned();
  expect((await sync()).warnings).toEqual([]);
  warned('closed');
  expect((await sync()).warnings).toEqual([]);
});

import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { type Practice, addPractice, listPractices } from '#actions/practices.ts';
import { beginStanding, endStanding, writeStanding } from '#actions/standing.ts';
import { folderRemote } from '#bundles/remotes/folder.ts';
import { Failure } from '#domain/failure.ts';
import { withView } from '#store/database.ts';
import { changePractice, removeAllPractices } from '#store/practices.ts';
import type { OpenedRemote } from '#workers/remotes.ts';
import { readShare } from '../src/viewer/read-share.ts';
import { memoryFolder } from './remotes/memory-folder.ts';
import { fill, key } from './reports/shared-days.ts';

// Standing access at a place that is a map of files; the worker that seals works in this thread.

const at = vi.hoisted(() => ({ place: 'one' as string | undefined, isUnsealed: false }));
vi.mock('#workers/bundles.ts', async () => {
  const { makeShare } = await import('#workers/sharing.ts');
  const store = await import('#store/database.ts');
  const sealed = async (...[person, sealedFor, order]: [{ id: string }, never, never]) => {
    const { file } = await store.withView(person.id, (view) => makeShare(view, sealedFor, order));
    return { file: new Blob([at.isUnsealed ? '{"mg/dl":98}' : file]) };
  };
  return { makeShare: sealed };
});
vi.mock('#actions/health.ts', () => ({ checkHealth: async () => ({ state: 'whole' }) }));
vi.mock('#actions/sync-place.ts', () => ({
  syncedPlace: async () => at.place && { id: at.place, name: 's3.example/anna' },
  placeOf: async () => ({
    kind: 's3',
    endpoint: 'https://s3.example',
    bucket: 'anna',
    style: 'path',
  }),
  atPlace: async (_: unknown, work: (opened: OpenedRemote) => Promise<unknown>) => work(shelf),
}));
vi.stubGlobal('FileSystemDirectoryHandle', Map);
/** Locks as a browser has them, of one name. */
let turn: Promise<unknown> = Promise.resolve();
vi.stubGlobal('navigator', {
  locks: {
    request: (_: string, work: () => Promise<unknown>) =>
      (turn = turn.catch(() => undefined).then(work)),
  },
});

const files = new Map<string, Uint8Array>();
const shelf = {
  put: vi.fn<OpenedRemote['put']>(),
  get: vi.fn<OpenedRemote['get']>(),
  withdraw: vi.fn<OpenedRemote['withdraw']>(),
  isGivenOut: vi.fn<OpenedRemote['isGivenOut']>(),
  list: vi.fn<OpenedRemote['list']>(),
  lend: vi.fn<OpenedRemote['lend']>(),
  clock: vi.fn<OpenedRemote['clock']>(),
  end: vi.fn<() => void>(),
};
const kim = { id: 'share', name: 'Kim', demo: false };
const order = { days: 14, whose: 'Kim Doe' };
let practice: Practice;

beforeAll(fill, 120_000);
beforeEach(async () => {
  at.place = 'one';
  at.isUnsealed = false;
  files.clear();
  shelf.put.mockImplementation(async (name, bytes) => void files.set(name, bytes));
  shelf.get.mockImplementation(async (name) => files.get(name));
  shelf.withdraw.mockImplementation(async (name) => void files.delete(name));
  shelf.isGivenOut.mockResolvedValue(true);
  const recipient = await identityToRecipient(key.identity);
  practice = await addPractice(kim, 'Dr. Roe', { recipient, digits: [] });
});
afterEach(async () => {
  vi.resetAllMocks();
  await removeAllPractices();
});

const now = async () => (await listPractices(kim))[0]!;
const write = () => writeStanding(kim, 'one', shelf);
const puts = () => shelf.put.mock.calls.length;
async function begun(): Promise<string> {
  await beginStanding(kim, practice, order);
  return (await now()).standing!.name;
}
/** One more capture than there was. */
const addCapture = () =>
  withView(kim.id, async (view) => {
    const [one] = await view.getAll('captures');
    await view.put('captures', { ...one!, id: crypto.randomUUID() as never });
  });

it('is the last days, without notes, for the key of the practice and under a name of chance', async () => {
  const name = await begun();
  expect(name).toMatch(/^p\/[\da-f]{32}\/share\.age$/);
  const { head, events } = await readShare(files.get(name)!, key);
  expect(head).toMatchObject({ whose: 'Kim Doe', reader: 'Dr. Roe', to: '2026-11-25' });
  expect(head.from).toBe('2026-11-12');
  expect(head).not.toHaveProperty('expires');
  expect(head.devices.map((device) => device.name)).toContain('Contour Next USB');
  expect(events.some(({ kind }) => kind === 'note')).toBe(false);
  expect((await now()).standing).toMatchObject({
    place: 'one',
    address: `https://s3.example/anna/${name}`,
    isGivenOut: true,
  });
});

it('is written anew after something new was read, in its own place, and not before', async () => {
  const name = await begun();
  await write();
  expect(puts()).toBe(1);
  await addCapture();
  await write();
  await write();
  expect(puts()).toBe(2);
  expect([...files.keys()]).toEqual([name]);
});

it('is written at its own place and at no other', async () => {
  await begun();
  await addCapture();
  await writeStanding(kim, 'two', shelf);
  expect(puts()).toBe(1);
});

it('of two practices at two places, each is written at its own alone', async () => {
  const name = await begun();
  at.place = 'two';
  const recipient = await identityToRecipient(await generateX25519Identity());
  const other = await addPractice(kim, 'Dr. Moe', { recipient, digits: [] });
  await beginStanding(kim, other, order);
  files.clear();
  await addCapture();
  await write();
  expect([...files.keys()]).toEqual([name]);
});

it('lies in a folder, too, where nothing is put that is not sealed', async () => {
  const name = await begun();
  const folder: FileSystemDirectoryHandle = Object.setPrototypeOf(memoryFolder(), Map.prototype);
  await addCapture();
  await writeStanding(kim, 'one', folder);
  const kept = await folderRemote(folder).get(name);
  await expect(readShare(kept!, key)).resolves.toMatchObject({ head: { reader: 'Dr. Roe' } });
  await addCapture();
  at.isUnsealed = true;
  await writeStanding(kim, 'one', folder);
  expect((await now()).standing?.trouble).toBe('broken-bundle');
  expect(await folderRemote(folder).get(name)).toEqual(kept);
});

it('is tried again after it failed, and what failed is kept with it; the exchange goes on', async () => {
  await begun();
  await addCapture();
  shelf.put.mockRejectedValueOnce(new Failure('remote-full', ''));
  await write();
  expect((await now()).standing?.trouble).toBe('remote-full');
  await write();
  expect((await now()).standing?.trouble).toBeUndefined();
  expect(puts()).toBe(3);
});

it('is looked at again as long as nobody without a key gets it', async () => {
  shelf.isGivenOut.mockResolvedValueOnce(false);
  await begun();
  expect((await now()).standing?.isGivenOut).toBe(false);
  await write();
  expect((await now()).standing?.isGivenOut).toBe(true);
  expect(puts()).toBe(1);
});

it('is not asked for any more once it is given out, and no trouble of before is left', async () => {
  shelf.isGivenOut.mockResolvedValueOnce(false);
  await begun();
  shelf.get.mockRejectedValueOnce(new Failure('remote-unreachable', ''));
  await write();
  expect((await now()).standing?.trouble).toBe('remote-unreachable');
  await write();
  expect((await now()).standing).toMatchObject({ isGivenOut: true });
  expect((await now()).standing?.trouble).toBeUndefined();
  const asked = shelf.get.mock.calls.length;
  await write();
  expect(shelf.get.mock.calls.length).toBe(asked);
});

it('has not begun where the place keeps something else, and nothing is left there', async () => {
  shelf.get.mockResolvedValueOnce(Uint8Array.of(1));
  await expect(begun()).rejects.toMatchObject({ code: 'remote-not-kept' });
  expect((await now()).standing).toBeUndefined();
  expect(files.size).toBe(0);
});

it('is tried again where the place could neither take nor delete it', async () => {
  shelf.put.mockRejectedValueOnce(new Failure('remote-unreachable', ''));
  shelf.withdraw.mockRejectedValueOnce(new Failure('remote-unreachable', ''));
  await expect(begun()).rejects.toMatchObject({ code: 'remote-unreachable' });
  expect((await now()).standing?.trouble).toBe('remote-unreachable');
  await write();
  expect((await now()).standing?.written).toBeGreaterThan(0);
  expect(files.size).toBe(1);
});

it('ends with its file, and has another name when it begins again', async () => {
  const name = await begun();
  await endStanding(kim, await now());
  expect(files.size).toBe(0);
  expect((await now()).standing).toBeUndefined();
  await addCapture();
  await write();
  expect(files.size).toBe(0);
  expect(await begun()).not.toBe(name);
});

it('has not ended where the place does not delete its file', async () => {
  const name = await begun();
  shelf.withdraw.mockRejectedValueOnce(new Failure('remote-denied', ''));
  await expect(endStanding(kim, await now())).rejects.toMatchObject({ code: 'remote-denied' });
  expect((await now()).standing?.name).toBe(name);
});

it('leaves nothing behind where it ends while it is written', async () => {
  await begun();
  await addCapture();
  shelf.put.mockImplementationOnce(async (name, bytes) => {
    await changePractice(kim.id, practice.recipient, (one) => ({ ...one, standing: undefined }));
    files.set(name, bytes);
  });
  await write();
  expect(files.size).toBe(0);
});

it('ends without a word to a place that was left', async () => {
  await begun();
  at.place = undefined;
  await endStanding(kim, await now());
  expect(shelf.withdraw).not.toHaveBeenCalled();
  expect((await now()).standing).toBeUndefined();
});

it('has one file, where it begins in two tabs', async () => {
  const stale = practice;
  const name = await begun();
  await beginStanding(kim, stale, order);
  expect([...files.keys()]).toEqual([name]);
  expect((await now()).standing?.name).toBe(name);
});

it('ends as it is by now, where a page shows it as it was', async () => {
  await begun();
  const stale = await now();
  await endStanding(kim, stale);
  await begun();
  await endStanding(kim, stale);
  expect(files.size).toBe(0);
  expect((await now()).standing).toBeUndefined();
});

it('leaves nothing behind where another tab ends it while it is written', async () => {
  await begun();
  await addCapture();
  const shown = await now();
  const both: Promise<void>[] = [];
  shelf.put.mockImplementationOnce(async (name, bytes) => {
    both.push(endStanding(kim, shown));
    // What does not wait for its turn is at the place by then.
    for (const _ of [1, 2, 3, 4]) await now();
    files.set(name, bytes);
  });
  shelf.withdraw.mockImplementationOnce(async (name) => {
    files.delete(name);
    await both[0];
  });
  both.push(write());
  await both[0];
  await Promise.all(both);
  expect(files.size).toBe(0);
  expect((await now()).standing).toBeUndefined();
});

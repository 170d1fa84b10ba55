import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { listPeople } from '#actions/people.ts';
import { joinAsNew, joinSync } from '#actions/sync-set-up.ts';
import type { Place } from '#actions/sync-place.ts';
import { Failure } from '#domain/failure.ts';
import type { Person } from '#domain/preferences.ts';
import { keptPlace, keepPlace, removeAllKeys } from '#store/keys.ts';
import { Notebook } from '#store/notebook.ts';
import { removePeople } from '#store/removal.ts';
import { MemoryShelf } from './memory-journal.ts';

// Somebody new in a browser joins their other computers. Workers and the place are not asked here.

const desk = vi.hoisted(() => ({ notebook: undefined as unknown, failing: '' }));
const kept = { id: 'one', name: 'dav', computers: [], late: [], vault: 'v' };
vi.mock('#workers/clients.ts', () => ({
  journal: () => ({ ask: <T>(work: (notebook: unknown) => T) => work(desk.notebook) }),
}));
vi.mock('#workers/allowed-origin.ts', () => ({ allowNoOrigin: async () => {} }));
vi.mock('#workers/remotes.ts', () => ({
  allowPlace: async () => {},
  openPlace: () => ({ end() {} }),
}));
vi.mock('#workers/syncing.ts', () => ({
  vault: {
    /** It has keys of its own by the time that it fails. */
    async join(_: unknown, { id }: Person) {
      await keepPlace(id, kept);
      if (desk.failing === 'join') throw new Failure('remote-unreachable', '');
      return 'v';
    },
    keepServer: async () => {},
  },
}));

const place: Place = { kind: 'webdav', address: 'https://dav.example/', user: 'a', password: 'b' };
const join = () =>
  joinAsNew('My readings', (whose) => joinSync(whose, place, { name: 'Desk', secret: 'any' }));

beforeEach(() => {
  desk.notebook = new Notebook(new MemoryShelf());
  desk.failing = '';
});
afterEach(async () => {
  vi.restoreAllMocks();
  await removeAllKeys();
  await removePeople();
});

const keyDatabases = async () =>
  (await indexedDB.databases()).filter(({ name }) => name?.startsWith('basalt-keys-'));

it('makes somebody once they have joined', async () => {
  const { id, name } = await join();
  expect(await listPeople()).toEqual([{ id, name: 'My readings', demo: false }]);
  expect(name).toBe('My readings');
  expect(await keptPlace(id)).toMatchObject({ name: 'dav.example', vault: 'v' });
});

it('makes nobody, and keeps no key, where it fails', async () => {
  desk.failing = 'join';
  await expect(join()).rejects.toMatchObject({ code: 'remote-unreachable' });
  expect(await listPeople()).toEqual([]);
  expect(await keyDatabases()).toEqual([]);
});

it('keeps no key of somebody who could not be made', async () => {
  vi.spyOn(Notebook.prototype, 'savePerson').mockRejectedValueOnce(new Failure('storage-full', ''));
  await expect(join()).rejects.toMatchObject({ code: 'storage-full' });
  expect(await listPeople()).toEqual([]);
  expect(await keyDatabases()).toEqual([]);
});

import { openDB } from 'idb';
import { beforeEach, expect, it } from 'vitest';
import { localDate } from '#domain/time.ts';
import { closeView, VIEW_VERSION, withView } from '#store/database.ts';
import { dropKeys } from '#store/lock/keyring.ts';
import { keepLocksIn } from '#store/lock/lock-files.ts';
import { openStored, stateOfLock, TURN } from '#store/lock/opening.ts';
import { removeView } from '#store/removal.ts';
import { ann, Life, live, PASSPHRASE, seen } from './locked-life.ts';
import { openOldView } from './old-view.ts';
import { event } from './reports/day-events.ts';

// Views that another version of the program made, or that another tab makes at the same moment, beside a lock.

const told = [() => {}, () => {}] as const;
const NAME = `basalt-${ann.id}`;

let life: Life;
beforeEach(async () => {
  life = new Life();
  await life.begin();
});

const setting = event('2026-11-25T08:00', { kind: 'settings', settings: { wizard: true } });

/** A view as one of these versions made it, with a day that tells of settings. */
async function makeOld(version: number): Promise<void> {
  const old = await openOldView(ann.id, version);
  const date = localDate('2026-11-25');
  const events = [{ event: setting, local: date }];
  await old.put('days', { device: setting.device, date, dates: [date], events });
  await old.put('meta', { calendar: { [date]: 1 } }, 'calendar');
  old.close();
}

const settingsSeen = () =>
  withView(ann.id, async (view) => (await view.getAll('settings')).flatMap(({ events }) => events));

it.each([1, 2, 3])('a view of version %i is brought up to today, and sealed', async (version) => {
  const notebook = await life.restart();
  await notebook.savePerson({ revision: 1, person: ann });
  await makeOld(version);
  await notebook.turnLockOn(ann.id, PASSPHRASE, ...told);
  expect(await settingsSeen()).toEqual([setting]);
  expect(await withView(ann.id, (view) => view.getAll('sent'))).toEqual([]);
  const again = await life.restart();
  expect(await stateOfLock(ann.id)).toBe('locked');
  await again.unlock(ann.id, PASSPHRASE, ...told);
  expect(await settingsSeen()).toEqual([setting]);
  await again.turnLockOff(ann.id, PASSPHRASE, ...told);
  expect(await settingsSeen()).toEqual([setting]);
});

it.each([0, TURN])('a view of a later version is left alone: %i', async (turned) => {
  const version = turned + VIEW_VERSION + 1;
  const later = await openDB(NAME, version, {
    upgrade: (db) => void db.createObjectStore('meta'),
  });
  later.close();
  await expect(seen()).rejects.toMatchObject({ code: 'newer-data' });
  const raw = await openDB(NAME);
  expect([raw.version, [...raw.objectStoreNames]]).toEqual([version, ['meta']]);
  raw.close();
});

it('a view that is made anew under a lock keeps a copy of that: it opens where the file is lost', async () => {
  const notebook = await life.restart();
  await live(notebook);
  await notebook.turnLockOn(ann.id, PASSPHRASE, ...told);
  const again = await life.restart();
  await removeView(ann.id);
  await expect(seen()).rejects.toMatchObject({ code: 'locked' });
  life.locks.clear();
  await again.unlock(ann.id, PASSPHRASE, ...told);
  await again.check(ann.id);
  expect((await seen()).captures.length).toBe(3);
});

it('is read by the copy of the lock in it, where the file is lost while it is open', async () => {
  const notebook = await life.restart();
  await live(notebook);
  await notebook.turnLockOn(ann.id, PASSPHRASE, ...told);
  const before = await seen();
  life.locks.clear();
  await closeView(ann.id);
  expect(await seen()).toEqual(before);
});

it('a view that is dropped while its lock is open is made sealed', async () => {
  const notebook = await life.restart();
  await live(notebook);
  await notebook.turnLockOn(ann.id, PASSPHRASE, ...told);
  await removeView(ann.id);
  await notebook.check(ann.id);
  expect((await seen()).captures.length).toBe(3);
  expect(await life.markersFound()).toEqual([]);
});

it('a view that another tab makes meanwhile is taken as it is', async () => {
  const notebook = await life.restart();
  await live(notebook);
  await notebook.turnLockOn(ann.id, PASSPHRASE, ...told);
  const lock = life.locks.get(ann.id);
  dropKeys(ann.id);
  await closeView('bea');
  let made = 0;
  keepLocksIn({
    read: async () => {
      if (made++ === 0) await withView('bea', (view) => view.put('meta', { whole: true }, 'whole'));
      return made === 1 ? lock : undefined;
    },
    write: async () => undefined,
    remove: async () => undefined,
  });
  const view = await openStored('bea', () => {});
  expect(await view.get('meta', 'whole')).toEqual({ whole: true });
  view.close();
});

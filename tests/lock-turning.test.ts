import { beforeEach, expect, it } from 'vitest';
import { withView } from '#store/database.ts';
import { findLock, stateOfLock } from '#store/lock/opening.ts';
import { dropKeys } from '#store/lock/keyring.ts';
import type { Notebook } from '#store/notebook.ts';
import { absorbPending } from '#workers/absorbing.ts';
import {
  ann,
  headAt,
  sections,
  choose,
  Life,
  live,
  PASSPHRASE,
  rawRecords,
  readMeter,
  seen,
  writeNote,
} from './locked-life.ts';

let life: Life;
beforeEach(async () => {
  life = new Life();
  await life.begin();
});

const told = [() => {}, () => {}] as const;
const turnOn = (notebook: Notebook) => notebook.turnLockOn(ann.id, PASSPHRASE, ...told);
const turnOff = (notebook: Notebook) => notebook.turnLockOff(ann.id, PASSPHRASE, ...told);
const unlock = (notebook: Notebook, passphrase = PASSPHRASE) =>
  notebook.unlock(ann.id, passphrase, ...told);

it('seals all that is stored, and shows the same days as before', async () => {
  const notebook = await life.restart();
  await live(notebook);
  const before = await seen();
  expect(before.days.flatMap(({ events }) => events).length).toBe(6);
  expect((await life.markersFound()).length).toBe(5);
  await turnOn(notebook);
  expect(await life.markersFound()).toEqual([]);
  expect(await seen()).toEqual(before);
  expect(await notebook.check(ann.id)).toMatchObject({ state: 'fine' });
  expect(await stateOfLock(ann.id)).toBe('open');
});

it('takes in what is read and typed under a lock, sealed', async () => {
  const notebook = await life.restart();
  await live(notebook);
  await turnOn(notebook);
  await writeNote(notebook, 7, 'felt dizzy again');
  await readMeter(notebook, 9, 3);
  await choose(notebook, 2);
  expect(await life.markersFound()).toEqual([]);
  const before = await seen();
  const again = await life.restart();
  await unlock(again);
  expect(await seen()).toEqual(before);
  expect(before.captures.length).toBe(5);
  expect(await again.check(ann.id)).toMatchObject({ state: 'fine' });
});

it('is locked once the program ends: nothing can be read or written, and no byte changes', async () => {
  await live(await life.restart());
  await turnOn(await life.restart());
  const notebook = await life.restart();
  const before = await life.bytes();
  expect(await stateOfLock(ann.id)).toBe('locked');
  const locked = { code: 'locked' };
  await expect(seen()).rejects.toMatchObject(locked);
  await expect(writeNote(notebook, 3, 'x')).rejects.toMatchObject(locked);
  await expect(choose(notebook, 3)).rejects.toMatchObject(locked);
  await expect(notebook.savePerson({ revision: 9, person: ann })).rejects.toMatchObject(locked);
  await expect(unlock(notebook, 'copper lantern')).rejects.toMatchObject({ code: 'wrong-key' });
  await expect(notebook.turnLockOff(ann.id, 'wrong', ...told)).rejects.toMatchObject({
    code: 'wrong-key',
  });
  expect(await life.bytes()).toBe(before);
});

it('without a key a check says no word, and changes no byte', async () => {
  await live(await life.restart());
  await turnOn(await life.restart());
  const notebook = await life.restart();
  const before = await life.bytes();
  expect(await notebook.check(ann.id)).toMatchObject({ state: 'fine', isLocked: true });
  expect(await notebook.people()).toEqual([{ revision: 0, person: { ...ann, name: '' } }]);
  expect(await life.bytes()).toBe(before);
});

it('the file that says so is gone: the journal and the view say it, and no byte changes', async () => {
  await live(await life.restart());
  await turnOn(await life.restart());
  const notebook = await life.restart();
  life.locks.clear();
  const before = await life.bytes();
  expect(await notebook.check(ann.id)).toMatchObject({ isLocked: true });
  await expect(choose(notebook, 3)).rejects.toMatchObject({ code: 'locked' });
  expect(await life.bytes()).toBe(before);
  await unlock(notebook);
  expect(life.locks.size).toBe(1);
  expect((await seen()).captures.length).toBe(3);
});

it('a browser that drops the view makes a sealed one, which the journal fills again', async () => {
  const { removeView } = await import('#store/removal.ts');
  await live(await life.restart());
  await turnOn(await life.restart());
  const notebook = await life.restart();
  await removeView(ann.id);
  await expect(seen()).rejects.toMatchObject({ code: 'locked' });
  expect(await notebook.check(ann.id)).toMatchObject({ isLocked: true });
  await unlock(notebook);
  await notebook.check(ann.id);
  expect((await seen()).captures.length).toBe(3);
  expect(await life.markersFound()).toEqual([]);
  expect((await findLock(ann.id)).isViewSealed).toBe(true);
});

it('turned off, all is plain again and the same', async () => {
  const notebook = await life.restart();
  await live(notebook);
  const before = await seen();
  await turnOn(notebook);
  await turnOff(notebook);
  expect(await stateOfLock(ann.id)).toBe('none');
  dropKeys(ann.id);
  const again = await life.restart();
  expect(await seen()).toEqual(before);
  expect(await again.check(ann.id)).toMatchObject({ state: 'fine' });
  expect((await life.markersFound()).length).toBe(5);
  await writeNote(again, 5, 'and on');
  expect((await seen()).captures.length).toBe(4);
  expect(life.locks.size).toBe(0);
});

it('on, off and on again, with another key each time', async () => {
  const notebook = await life.restart();
  await live(notebook);
  const before = await seen();
  for (let i = 0; i < 3; i++) {
    await turnOn(notebook);
    expect(await life.markersFound()).toEqual([]);
    await turnOff(notebook);
  }
  expect(await seen()).toEqual(before);
});

it('another passphrase opens the same; the old one does no more', async () => {
  const notebook = await life.restart();
  await live(notebook);
  await turnOn(notebook);
  await expect(notebook.changeLock(ann.id, 'wrong', 'new')).rejects.toMatchObject({
    code: 'wrong-key',
  });
  await notebook.changeLock(ann.id, PASSPHRASE, 'a new one');
  const again = await life.restart();
  await expect(unlock(again)).rejects.toMatchObject({ code: 'wrong-key' });
  await unlock(again, 'a new one');
  expect((await seen()).captures.length).toBe(3);
});

it('is not turned while a device is being read', async () => {
  const notebook = await life.restart();
  await live(notebook);
  await life.shelf.hold(ann.id);
  await expect(turnOn(notebook)).rejects.toMatchObject({ code: 'reading-elsewhere' });
  expect(await stateOfLock(ann.id)).toBe('none');
});

it('another tab whose journal was open goes on in the sealed one, and in the plain one after', async () => {
  const [one, other] = [await life.restart(), await life.restart()];
  await live(one);
  await writeNote(other, 3, 'from there');
  await turnOn(one);
  await writeNote(other, 4, 'felt dizzy there');
  expect(await life.markersFound()).toEqual([]);
  await turnOff(one);
  await writeNote(other, 5, 'and there');
  const again = await life.restart();
  expect(await again.check(ann.id)).toMatchObject({ state: 'fine' });
  expect((await seen()).captures.length).toBe(6);
});

it('another person without a lock is not touched by it', async () => {
  const ben = { id: 'ben', name: 'Ben', demo: false };
  const notebook = await life.restart();
  await live(notebook);
  await turnOn(notebook);
  const again = await life.restart();
  await again.savePerson({ revision: 1, person: ben });
  await withView(ben.id, (view) => view.put('meta', { whole: true }, 'whole'));
  expect(await again.check(ben.id)).toMatchObject({ state: 'fine' });
  expect((await rawRecords())['meta']).toBeDefined();
});

it('a disk that is full leaves everything as it was, and no more of it is used; with room it goes on', async () => {
  const notebook = await life.restart();
  await live(notebook);
  for (let i = 0; i < 40; i++) await writeNote(notebook, i, `felt dizzy ${i}`);
  const before = await seen();
  const used = () => [...life.disk.files.values()].reduce((sum, { length }) => sum + length, 0);
  life.disk.room = used();
  for (let i = 0; i < 5; i++) {
    await expect(turnOn(notebook)).rejects.toMatchObject({ code: 'storage-full' });
    expect(await seen()).toEqual(before);
    expect(used()).toBeLessThanOrEqual(life.disk.room);
    await unlock(await life.restart());
  }
  life.disk.room += 4096;
  await writeNote(notebook, 50, 'felt dizzy');
  const all = await seen();
  expect(all.captures.length).toBe(before.captures.length + 1);
  await expect(notebook.turnLockOn(ann.id, 'another', ...told)).rejects.toMatchObject({
    code: 'wrong-key',
  });
  life.disk.room = Infinity;
  await turnOn(notebook);
  expect(await seen()).toEqual(all);
  expect(await life.markersFound()).toEqual([]);
});

it('a reading that broke off before gets its end once, as far as it came', async () => {
  const notebook = await life.restart();
  await live(notebook);
  const ticket = await notebook.begin(ann, headAt(40));
  for (const section of sections(2, 40)) await notebook.keep(ticket, section);
  const again = await life.restart();
  await turnOn(again);
  await withView(ann.id, (view) => absorbPending(view, () => {}));
  const { captures } = await seen();
  expect(captures.map(({ reason }) => reason).filter(Boolean)).toEqual(['interrupted']);
  expect(captures.length).toBe(4);
  expect(await again.check(ann.id)).toMatchObject({ state: 'fine' });
  expect(await life.markersFound()).toEqual([]);
});

it('a journal that was open when its person was locked is neither read nor written any more', async () => {
  const notebook = await life.restart();
  await live(notebook);
  await turnOn(notebook);
  await choose(notebook, 2);
  const before = await life.bytes();
  dropKeys(ann.id);
  const [saved] = await notebook.people();
  expect(saved?.person.name).toBe('');
  await expect(choose(notebook, 3)).rejects.toMatchObject({ code: 'locked' });
  expect(await life.bytes()).toBe(before);
});

it('of two copies of a lock the newer one is known: a passphrase that was changed opens nothing again', async () => {
  const notebook = await life.restart();
  await live(notebook);
  await turnOn(notebook);
  const older = life.locks.get(ann.id)!;
  await notebook.changeLock(ann.id, PASSPHRASE, 'another one');
  const newer = life.locks.get(ann.id)!;
  life.locks.set(ann.id, older);
  const again = await life.restart();
  await expect(unlock(again)).rejects.toMatchObject({ code: 'wrong-key' });
  await unlock(again, 'another one');
  expect(life.locks.get(ann.id)).toBe(newer);
});

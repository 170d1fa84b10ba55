import { makeBackup, openBackups, restore } from '#actions/backup.ts';
import { forgetPerson } from '#actions/forget-everything.ts';
import { exportEverything } from '#actions/export-everything.ts';
import {
  changeLock,
  lockNow,
  lockState,
  onLocked,
  turnOffLock,
  turnOnLock,
  unlock,
} from '#actions/lock.ts';
import { checkHealth } from '#actions/health.ts';
import { openDay } from '#actions/open-day.ts';
import { openPeriod } from '#actions/open-period.ts';
import { addPerson } from '#actions/change-people.ts';
import { listPeople } from '#actions/people.ts';
import { savePreferences } from '#actions/change-preferences.ts';
import { loadPreferences } from '#actions/preferences.ts';
import { addEntry } from '#actions/typed-entry.ts';
import { Failure } from '#domain/failure.ts';
import { instant, localDate, wallTimeText, zone } from '#domain/time.ts';
import { closeView } from '#store/database.ts';
import { identify } from '#store/sections.ts';
import { absorb, journal } from '#workers/clients.ts';
import { wornPump } from '../../tools/bench/worn-pump.ts';

// Runs in Chromium, with the workers of the app.

const NOW = Date.UTC(2026, 10, 25, 15, 42, 10);
const DAYS = 30;
const home = zone('Europe/Vienna');

const codeOf = (thrown: unknown): string =>
  thrown instanceof Failure ? thrown.code : String(thrown);

const ann = async () => {
  const [person] = await listPeople();
  if (!person) throw new Error('nobody is here');
  return person;
};

async function type(text: string): Promise<void> {
  const wall = wallTimeText('2026-11-25T12:00:00');
  const at = instant(Date.parse('2026-11-25T11:00:00Z'));
  await addEntry(await ann(), { fact: { kind: 'note', text }, wall, at });
}

/** A pump that was read, a note, and a number that is printed: what is looked for stands in no script. */
async function live(note: string, serial: string, number: string): Promise<void> {
  const person = await addPerson('Ann Example');
  const preferences = await loadPreferences(person);
  const printed = { ...preferences.printed, number };
  await savePreferences(person, { ...preferences, zone: home, printed });
  const { capture } = wornPump(DAYS, NOW);
  const device = { ...capture.device, serial };
  const head = { ...capture, device };
  const whole = { ...head, id: await identify(head, capture.sections) };
  await journal().ask((notebook) => notebook.take(person, whole));
  await absorb(person, whole);
  await type(note);
}

/** All that is stored, one line an event, in an order of its own. */
async function seen(): Promise<readonly string[]> {
  const person = await ann();
  const text = await (await exportEverything(person)).text();
  const { printed } = await loadPreferences(person);
  return [...text.split('\n').toSorted(), printed.number];
}

const tried = (work: () => Promise<unknown>): Promise<string> => work().then(() => 'done', codeOf);

const middle = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 11; i++) {
    const from = performance.now();
    await work();
    times.push(performance.now() - from);
  }
  return Math.round(middle(times) * 10) / 10;
}

/** Ms, the middle of eleven, on a connection of its own each time: nothing is kept in memory. */
async function speed() {
  const person = await ann();
  const [from, to] = [localDate('2026-11-12'), localDate('2026-11-25')];
  const afresh = (work: () => Promise<unknown>) => async () => {
    await closeView(person.id);
    await work();
  };
  return {
    day: await timed(afresh(() => openDay(person, to, home))),
    fortnight: await timed(afresh(() => openPeriod(person, from, to))),
  };
}

/** A sealed copy, made in a worker of its own, and what it brings to somebody else. */
async function backUp(): Promise<{ readonly made: number; readonly restored: number }> {
  const { files, captures } = await makeBackup(await ann(), 'green door, blue house');
  const ben = await addPerson('Ben Example');
  const { readings } = await restore(
    ben,
    await openBackups(files, 'green door, blue house'),
    () => {},
  );
  await forgetPerson(ben);
  return { made: captures, restored: readings };
}

/** The person is gone with the lock, and the next one has none. */
async function forget() {
  const person = await ann();
  await forgetPerson(person);
  const left = (await listPeople()).length;
  const files = await (await navigator.storage.getDirectory()).getDirectoryHandle('people');
  const folders: string[] = [];
  for await (const name of files.keys()) folders.push(name);
  return { left, folders, state: await lockState(person) };
}

const heard: string[] = [];

Object.assign(globalThis, {
  lockTests: {
    live,
    seen,
    type,
    speed,
    heard,
    backUp,
    forget,
    listen: () => onLocked((id) => heard.push(id)),
    state: async () => lockState(await ann()),
    turnOn: (passphrase: string) => tried(async () => turnOnLock(await ann(), passphrase)),
    turnOff: (passphrase: string) => tried(async () => turnOffLock(await ann(), passphrase)),
    change: (from: string, to: string) => tried(async () => changeLock(await ann(), from, to)),
    unlock: (passphrase: string) => tried(async () => unlock(await ann(), passphrase)),
    lock: async () => lockNow(await ann()),
    look: () => tried(seen),
    write: (text: string) => tried(() => type(text)),
    health: async () => checkHealth(await ann()),
  },
});

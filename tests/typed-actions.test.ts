import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Capture } from '#domain/capture.ts';
import { defaultPreferences, type Person } from '#domain/preferences.ts';
import { instant, localDate, wallTimeText, zone } from '#domain/time.ts';
import { type Draft, isTyped, type TypedFact } from '#domain/typed-entry.ts';
import { addEntry, correctEntry, mintEntryId, removeEntry } from '#actions/typed-entry.ts';
import { withView } from '#store/database.ts';
import { removeView } from '#store/removal.ts';
import { readCalendar, readDay, readDevices } from '#store/days.ts';
import { Notebook } from '#store/notebook.ts';
import { readWindow } from '#store/window.ts';
import { absorbCapture } from '#workers/absorbing.ts';
import { exportEvents } from '#workers/exporting.ts';
import { MemoryShelf } from './memory-journal.ts';

const desk = vi.hoisted(() => ({ notebook: undefined as unknown }));
vi.mock('#workers/clients.ts', () => ({
  journal: () => ({ ask: <T>(work: (notebook: unknown) => T) => work(desk.notebook) }),
  absorb: ({ id }: Person, capture: Capture) =>
    withView(id, (view) => absorbCapture(view, capture, () => {})),
}));

const person: Person = { id: 'writer', name: 'Writer', demo: false };
const vienna = zone('Europe/Vienna');
const meal: TypedFact = { kind: 'carbs', grams: 45 };
const draft = (date: string, fact: TypedFact = meal): Draft => ({
  fact,
  wall: wallTimeText(`${date}T12:00:00`),
  at: instant(Date.parse(`${date}T11:00:00Z`)),
});

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-26T20:00:00Z') });
  desk.notebook = new Notebook(new MemoryShelf());
  await removeView(person.id);
  const preferences = { revision: 1, preferences: defaultPreferences(vienna) };
  await withView(person.id, (view) => view.put('meta', { preferences }, 'preferences'));
});
afterEach(() => vi.useRealTimers());

const onDay = async (date: string) =>
  (await withView(person.id, (view) => readDay(view, localDate(date)))).events;
const dates = () => withView(person.id, readCalendar);
const only = async (date: string) => {
  const [event] = await onDay(date);
  if (!event || !isTyped(event)) throw new Error('no typed entry');
  return event;
};

it('an entry stands on the day of its time, and again on another when it is moved there', async () => {
  await addEntry(person, draft('2026-11-24'));
  expect(await only('2026-11-24')).toMatchObject({ ...meal, home: '2026-11-24' });
  await correctEntry(person, await only('2026-11-24'), draft('2025-01-05'));
  expect(await onDay('2026-11-24')).toEqual([]);
  expect(await only('2025-01-05')).toMatchObject({ ...meal, home: '2026-11-24' });
  expect(await dates()).toEqual(['2025-01-05']);
  const window = await withView(person.id, (view) =>
    readWindow(view, localDate('2025-01-01'), localDate('2025-01-07')),
  );
  expect(window.events).toHaveLength(1);
});

it('the later version counts even where the clock of the computer went back', async () => {
  await addEntry(person, draft('2026-11-24'));
  vi.setSystemTime(Date.parse('2026-11-20T20:00:00Z'));
  await correctEntry(person, await only('2026-11-24'), draft('2026-11-24', { ...meal, grams: 50 }));
  expect(await only('2026-11-24')).toMatchObject({ grams: 50 });
});

it('what was taken back is gone from every day, and comes back when it is saved again', async () => {
  await addEntry(person, draft('2026-11-24'));
  const entry = await only('2026-11-24');
  const removed = await removeEntry(person, entry);
  expect(await onDay('2026-11-24')).toEqual([]);
  expect(await dates()).toEqual([]);
  const lines = await (await withView(person.id, exportEvents)).text();
  expect(JSON.parse(lines)).toMatchObject({ id: entry.id, removed: true, text: '' });
  await correctEntry(person, removed, draft('2026-11-24'));
  expect(await only('2026-11-24')).toMatchObject({ ...meal, id: entry.id });
});

it('trying again under the id of the first try makes no second entry', async () => {
  const id = mintEntryId(draft('2026-11-24'));
  await addEntry(person, draft('2026-11-24'), id);
  await addEntry(person, draft('2026-11-25'), id);
  expect(await onDay('2026-11-24')).toEqual([]);
  expect(await only('2026-11-25')).toMatchObject({ id });
});

it('the keyboard is no device that was read', async () => {
  await addEntry(person, draft('2026-11-24'));
  expect(await withView(person.id, readDevices)).toEqual([]);
});

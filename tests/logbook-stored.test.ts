import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { addEntry, correctEntry, removeEntry } from '#actions/typed-entry.ts';
import type { Capture } from '#domain/capture.ts';
import { defaultPreferences, type Person } from '#domain/preferences.ts';
import { instant, localDate, wallTimeText, zone } from '#domain/time.ts';
import { type Draft, isTyped, type TypedFact } from '#domain/typed-entry.ts';
import { logbookView } from '#reports/logbook/logbook-view.ts';
import { withView } from '#store/database.ts';
import { removeView } from '#store/removal.ts';
import { Notebook } from '#store/notebook.ts';
import { readWindow } from '#store/window.ts';
import { absorbCapture } from '#workers/absorbing.ts';
import { MemoryShelf } from './memory-journal.ts';
import { period } from './reports/period.ts';

const desk = vi.hoisted(() => ({ notebook: undefined as unknown }));
vi.mock('#workers/clients.ts', () => ({
  journal: () => ({ ask: <T>(work: (notebook: unknown) => T) => work(desk.notebook) }),
  absorb: ({ id }: Person, capture: Capture) =>
    withView(id, (view) => absorbCapture(view, capture, () => {})),
}));

const person: Person = { id: 'logbook', name: 'Writer', demo: false };
const [first, second] = [localDate('2026-11-24'), localDate('2026-11-25')];
const glucose = (value: number): TypedFact => ({
  kind: 'meter-glucose',
  value,
  unit: 'mg/dL',
  entry: 'manual',
});
const draft = (date: string, value: number): Draft => ({
  fact: glucose(value),
  wall: wallTimeText(`${date}T12:00:00`),
  at: instant(Date.parse(`${date}T11:00:00Z`)),
});

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-26T20:00:00Z') });
  desk.notebook = new Notebook(new MemoryShelf());
  await removeView(person.id);
  const preferences = { revision: 1, preferences: defaultPreferences(zone('Europe/Vienna')) };
  await withView(person.id, (view) => view.put('meta', { preferences }, 'preferences'));
});
afterEach(() => vi.useRealTimers());

const stored = async () =>
  (await withView(person.id, (view) => readWindow(view, first, second))).events;
async function only() {
  const [entry] = (await stored()).filter(isTyped);
  if (!entry) throw new Error('no typed entry');
  return entry;
}

/** Of each day what is written there, and how many readings it counts with which mean. */
async function logbook() {
  const view = logbookView(period(first, second, await stored()), 'grid');
  const total = (id: string) => view.totals.findIndex((one) => one.id === id);
  return view.rows.map(({ cells, totals }) => ({
    marks: cells.flatMap(({ marks }) => marks.map(({ clock, text }) => `${clock} ${text}`)),
    n: totals[total('meter-n')],
    mean: totals[total('meter-mean')],
  }));
}
/** Of a day on which nothing was typed, and no meter read, nobody knows a number. */
const nothing = { marks: [], n: '—', mean: '—' };

it('counts a corrected entry once, with what it says now', async () => {
  await addEntry(person, draft(first, 250));
  await correctEntry(person, await only(), draft(first, 150));
  expect(await logbook()).toEqual([{ marks: ['12:00 150'], n: '1', mean: '150' }, nothing]);
});

it('counts an entry that was moved to another day there alone', async () => {
  await addEntry(person, draft(first, 250));
  await correctEntry(person, await only(), draft(second, 150));
  expect(await logbook()).toEqual([nothing, { marks: ['12:00 150'], n: '1', mean: '150' }]);
});

it('counts an entry that was taken back nowhere, and brought back once', async () => {
  await addEntry(person, draft(first, 250));
  await addEntry(person, draft(second, 100));
  const entry = (await stored()).filter(isTyped).find(({ at }) => at === draft(first, 0).at)!;
  const gone = await removeEntry(person, entry);
  const other = { marks: ['12:00 100'], n: '1', mean: '100' };
  expect(await logbook()).toEqual([nothing, other]);
  await correctEntry(person, gone, draft(first, 250));
  expect(await logbook()).toEqual([{ marks: ['12:00 250'], n: '1', mean: '250' }, other]);
});

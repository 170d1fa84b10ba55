import { beforeAll, describe, expect, it } from 'vitest';
import type { ReportPage } from '#app/report-address.ts';
import type { DayData } from '#actions/open-day.ts';
import type { DeviceEvent } from '#domain/event.ts';
import type { LocalDate } from '#domain/time.ts';
import { dailySummary } from '#reports/daily-summary.ts';
import { pumpPart } from '#reports/day/pump/index.ts';
import { everything } from '#reports/period/chosen-days.ts';
import { addDays } from '#reports/period/dates.ts';
import { Period } from '#reports/period/period.ts';
import { readDay } from '#store/days.ts';
import { readNearby, readSettings, settingsOfPumps } from '#store/nearby.ts';
import { type ReadWindow, readWindow } from '#store/window.ts';
import { datesOf, dayOf, windowOf } from '../src/viewer/share-days.ts';
import { type OpenShare, readShare } from '../src/viewer/read-share.ts';
import { markupOf, opened } from './reports/drawn.ts';
import {
  fill,
  FROM,
  inStore,
  key,
  NOW,
  own,
  shared,
  titles,
  TO,
  UTC,
} from './reports/shared-days.ts';

// What a share shows is what its owner's own app shows of the same dates: every event, every number,
// every word but the names that stand for serial numbers.

let share: OpenShare;
beforeAll(async () => {
  await fill();
  share = await readShare((await shared()).file, key);
}, 120_000);

const title = (family: string): string =>
  Object.entries(titles).find(([of]) => of.startsWith(family))?.[1] ?? '';
const withName = <D extends DayData['devices'][number]>(one: D) => ({
  ...one,
  name: title(one.device.family),
});

const nameless = (text: string): string =>
  text
    .replaceAll(/ …[\w-]+/g, '')
    .replaceAll(/(?:d00\d|(?:paradigm|contour):\d+:[\d-]+)(?:\|[\w:|-]+)?|\be\d+\b/g, 'name');

const periodOf = (read: ReadWindow, from: LocalDate, to: LocalDate): Period =>
  new Period({
    from,
    to,
    zone: UTC,
    filter: everything,
    traces: read.traces,
    events: read.events,
    settings: read.settings,
    devices: read.devices.map(withName),
    preferences: own,
    now: NOW,
  });

const pages: readonly ReportPage[] = [
  'profile',
  'logbook',
  'overlay',
  'modal-day',
  'sensor-meter',
  'trends',
  'adherence',
  'episodes',
  'alarms',
  'sets',
];

describe.each([
  ['all its dates', FROM, TO],
  ['its first day', FROM, FROM],
  ['its last day', TO, TO],
  ['five days of it', addDays(FROM, 2), addDays(FROM, 6)],
])('of %s', (_, from, to) => {
  it.each(pages)('%s is the same, letter by letter', async (page) => {
    const drawn = async (read: ReadWindow) =>
      nameless(markupOf((await opened(page, periodOf(read, from, to))).body()));
    const mine = await drawn(await inStore((view) => readWindow(view, from, to)));
    expect(await drawn(windowOf(share, from, to))).toBe(mine);
    expect(mine).toMatch(/\d/);
  });
});

/** A day as its owner's app opens it. */
const myDay = (date: LocalDate): Promise<DayData> =>
  inStore(async (view) => {
    const [day, nearby] = await Promise.all([readDay(view, date), readNearby(view, date)]);
    const around = [...nearby, ...day.events];
    const settings = settingsOfPumps(await readSettings(view, { from: date, to: date }), around);
    return { date, zone: UTC, ...day, nearby, settings };
  });

/** What a share has other names for, or leaves where it is. */
const names = new Set(['sources', 'event', 'key', 'tail', 'device']);

const summaryOf = (day: DayData): string => {
  const devices = day.devices.map(withName);
  const view = dailySummary({ ...day, devices, preferences: own, now: NOW }, pumpPart);
  return nameless(JSON.stringify(view, (name, value) => (names.has(name) ? '' : value), 1));
};

const facts = ({ id: _i, device: _d, sources: _s, parts: _p, home: _h, ...fact }: DeviceEvent) => {
  const { wizard: _w, settings: _q, ...plain } = { wizard: '', settings: {}, ...fact };
  return plain;
};

it.each(Array.from({ length: 10 }, (_, i) => addDays(FROM, i)))(
  '%s has the same events and the same Daily Summary',
  async (date) => {
    const [mine, theirs] = [await myDay(date), dayOf(share, date)];
    const told = mine.events.filter(({ kind }) => kind !== 'note');
    expect(theirs.events.map(facts)).toEqual(told.map(facts));
    expect(theirs.events.length).toBeGreaterThan(250);
    const without = { ...mine, events: told };
    expect(summaryOf(theirs)).toBe(summaryOf(without));
  },
);

it('has its dates and no others', () => {
  expect(datesOf(share)).toEqual(Array.from({ length: 10 }, (_, i) => addDays(FROM, i)));
});

import { expect, it } from 'vitest';
import { instant, localDate, zone } from '#domain/time.ts';
import { dailySummary, readoutAt } from '#reports/daily-summary.ts';
import {
  bg,
  device,
  event,
  notes,
  otherDevice,
  preferences,
  READ,
  summary,
  NEXT_ONE,
} from './reports/day-events.ts';

const labels = (date: string, zoneName: string) =>
  dailySummary(
    {
      date: localDate(date),
      zone: zone(zoneName),
      events: [],
      nearby: [],
      settings: [],
      devices: [],
      preferences: preferences(),
      now: READ,
    },
    null,
  ).ticks.map(({ label }) => label);

it('1. Spring: 23 hours wide, 01 is followed by 03, and the jump is marked', () => {
  const view = summary('2026-03-29', []);
  expect(view.span.hours).toBe(23);
  expect(view.ticks.slice(0, 4).map(({ label }) => label)).toEqual(['00', '01', '03', '04']);
  expect(view.ticks.filter(({ shift }) => shift)).toMatchObject([{ label: '03', shift: 60 }]);
  expect(view.table).toHaveLength(23);
  expect(view.footnotes[0]?.text).toMatch(/^This day has 23 hours: clocks went forward by 1 h/);
});

it('1. A meter time that the day does not have is shown, and said', () => {
  const view = summary('2026-03-29', [event('2026-03-29T02:30', bg(142))]);
  expect(view.glucose.marks[0]?.clock).toBe('03:30');
  expect(view.glucose.marks[0]?.detail.facts).toContainEqual({
    label: 'Time on the device',
    value: '2026-03-29 02:30:00',
  });
  expect(notes(view)).toEqual(['shift', 'missing-time']);
});

it('2. Autumn: 25 hours wide, the second 02 is marked, and points keep elapsed order', () => {
  const first = instant(Date.UTC(2026, 9, 25, 0, 30));
  const second = instant(Date.UTC(2026, 9, 25, 1, 10));
  const view = summary('2026-10-25', [
    event('2026-10-25T02:10', bg(150), { at: second }),
    event('2026-10-25T02:30', bg(140), { at: first }),
  ]);
  expect(view.span.hours).toBe(25);
  expect(view.ticks.slice(1, 5).map(({ label }) => label)).toEqual(['01', '02', '02ᵇ', '03']);
  expect(view.glucose.marks.map(({ clock, label }) => `${clock} ${label}`)).toEqual([
    '02:30 140',
    '02:10ᵇ 150',
  ]);
  expect(view.table.filter(({ sort }) => sort === 'hour')).toHaveLength(25);
  expect(view.ticks.every(({ at }, i) => at > (view.ticks[i - 1]?.at ?? 0))).toBe(true);
});

it('2. In the United States it is 01 that comes twice', () => {
  expect(labels('2026-11-01', 'America/New_York').slice(0, 4)).toEqual(['00', '01', '01ᵇ', '02']);
});

it('An ordinary day has 24 hours and every third is labelled', () => {
  const { ticks, span } = summary('2026-11-24', []);
  expect(span.hours).toBe(24);
  expect(ticks.filter(({ labelled }) => labelled).map(({ label }) => label)).toEqual([
    '00',
    '03',
    '06',
    '09',
    '12',
    '15',
    '18',
    '21',
    '00',
  ]);
});

it('7. A day that a country skipped is no day at all', () => {
  const { ticks, span, table } = dailySummary(
    {
      date: localDate('2011-12-30'),
      zone: zone('Pacific/Apia'),
      events: [],
      nearby: [],
      settings: [],
      devices: [],
      preferences: preferences(),
      now: READ,
    },
    null,
  );
  expect([span.hours, ticks, table]).toEqual([0, [], []]);
});

it('7. A change of the clocks at midnight: the day begins at 01', () => {
  expect(labels('2018-11-04', 'America/Sao_Paulo').slice(0, 2)).toEqual(['01', '02']);
  expect(labels('2018-02-17', 'America/Sao_Paulo').slice(-3)).toEqual(['23', '23ᵇ', '00']);
});

it.each([
  ['Asia/Kolkata', 24],
  ['Asia/Kathmandu', 24],
  ['America/St_Johns', 24],
  ['+04:00', 24],
  ['+05:45', 24],
  ['Etc/GMT-4', 24],
])('9. %s has whole hours of its own', (name, hours) => {
  const found = labels('2026-11-24', name);
  expect(found).toHaveLength(hours + 1);
  expect(found.slice(0, 3)).toEqual(['00', '01', '02']);
});

it('9. Half an hour of change: Lord Howe', () => {
  expect(labels('2026-10-04', 'Australia/Lord_Howe').slice(0, 4)).toEqual(['00', '01', '03', '04']);
  expect(labels('2026-04-05', 'Australia/Lord_Howe').slice(0, 4)).toEqual(['00', '01', '02', '03']);
});

const events = [event('2026-11-24T07:12', bg(142))];

it('10. A day ahead of now is drawn after a warning', () => {
  const view = summary('2026-11-24', events, { now: instant(Date.UTC(2026, 10, 23)) });
  expect(view.glucose.marks).toHaveLength(1);
  expect(view.footnotes).toMatchObject([{ id: 'future', level: 'warning' }]);
  expect(notes(summary('2026-11-24', events))).toEqual([]);
});

it.each([
  [2 * 60_000, []],
  [2 * 60_000 + 1, ['note']],
  [-15 * 60_000, ['note']],
  [15 * 60_000 + 1, ['warning']],
  [-3_600_000, ['warning']],
])('3, 11. A clock off by %i ms', (clockSkewMs, levels) => {
  const view = summary('2026-11-24', events, { devices: [device({ clockSkewMs })] });
  expect(view.footnotes.map(({ level }) => level)).toEqual(levels);
  expect(view.glucose.marks[0]?.clock).toBe('07:12');
});

it('3, 11. says how far, which way, when, and that the times are the meter’s own', () => {
  const devices = [device({ clockSkewMs: -65 * 60_000 })];
  expect(summary('2026-11-24', events, { devices }).footnotes[0]?.text).toBe(
    'The clock of Contour Next USB …5678 was 1 h 5 min behind when it was read on Thu 31 Dec 2026. Its times are shown as the device has them.',
  );
});

it('11. Two meters keep their own times, and how far apart they are is said', () => {
  const both = [...events, event('2026-11-24T07:15', bg(150), { device: NEXT_ONE })];
  const devices = [device({ clockSkewMs: 60_000 }), otherDevice({ clockSkewMs: -90_000 })];
  const view = summary('2026-11-24', both, { devices });
  expect(notes(view)).toEqual(['devices']);
  expect(view.footnotes[0]?.text).toContain('Their clocks were 3 min apart');
  expect(notes(summary('2026-11-24', events, { devices }))).toEqual([]);
});

const view = summary('2026-11-24', [
  event('2026-11-24T07:12', bg(142)),
  event('2026-11-24T07:20', { kind: 'carbs', grams: 45 }),
  event('2026-11-24T09:00', bg(200)),
]);
const at = (h: number, m: number) => instant(Date.UTC(2026, 10, 24, h - 1, m));

it('names the nearest of each sort within half an hour', () => {
  expect(readoutAt(view, at(7, 30)).items.map(({ value }) => value)).toEqual(['142 mg/dL', '45 g']);
  expect(readoutAt(view, at(8, 31)).items.map(({ value }) => value)).toEqual(['200 mg/dL']);
  expect(readoutAt(view, at(8, 0)).items).toEqual([]);
});

it('says the time, inside the day', () => {
  expect(readoutAt(view, at(8, 31)).clock).toBe('08:31');
  expect(readoutAt(view, instant(view.span.end + 999)).clock).toBe('23:59');
});

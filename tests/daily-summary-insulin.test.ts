import { expect, it } from 'vitest';
import type { Fact } from '#domain/event.ts';
import { instant, localDate } from '#domain/time.ts';
import type { DailySummary } from '#reports/daily-summary.ts';
import { event, notes, printed, summary } from './reports/day-events.ts';
import {
  after,
  at,
  basalLine,
  before,
  DAY,
  given,
  moment,
  OLD,
  panelOf,
  pump,
  pumpDay,
  pumps,
  rate,
  resume,
  schedule,
  sensorRun,
  suspend,
  temp,
} from './reports/pump-events.ts';

it('27. Without a pump there is no pump in the panel, and no numbers of one', () => {
  const cgm = summary(DAY, sensorRun('06:00', 40));
  expect(cgm.insulin).toMatchObject({ folded: true, pump: null });
  expect(cgm.statistics.map(({ id }) => id)).toEqual(['sensor', 'low-line', 'alarms']);
});

it('27. The day before a pump’s log begins has no numbers of it, not even 0 boluses', () => {
  const next = [pump(after('10:00'), rate(1)), pump(after('11:00'), given(1))];
  expect(pumpDay(next).statistics).toEqual([]);
  expect(pumpDay([...next, pump(at('23:00'), rate(1))]).statistics.map(({ id }) => id)).toContain(
    'delivery',
  );
});

it('28. A rate from before midnight runs on from 00:00', () => {
  const view = pumpDay([pump(before('22:00'), rate(0.8)), pump(at('06:00'), rate(1.2))]);
  expect(basalLine(view)).toEqual(['00:00–06:00 0.8', '06:00–00:00 1.2']);
  expect(panelOf(view).basal[0]?.from).toBe(view.span.start);
  expect(printed(view, 'delivery-basal')).toBe('26.4 U 100 %');
});

it('29. More than a day without a basal record: the rate is assumed, and that is said', () => {
  const view = pumpDay([pump('2026-11-22T20:00', rate(0.8)), pump(at('21:00'), given(1))]);
  const steps = panelOf(view).basal;
  expect(steps.some(({ isAssumed }) => isAssumed)).toBe(true);
  expect(view.legend.map(({ symbol }) => symbol)).toContain('basal-assumed');
  expect(notes(view)).toContain('assumed');
});

it('29. Where most of the day is not known there is no sum, and stops alone are not 0 U', () => {
  const figures = (view: DailySummary) =>
    ['delivery-total', 'delivery-basal', 'delivery-bolus'].map((id) => printed(view, id));
  const events = [
    pump(at('09:00'), suspend()),
    pump(at('09:30'), resume()),
    pump(at('12:00'), given(5)),
    pump(at('23:59:59'), { kind: 'battery', state: 'low' }),
  ];
  expect(figures(summary(DAY, events, { devices: pumps }))).toEqual([
    '— 23 h 30 min not known',
    '—',
    '5 U',
  ]);
  const late = pumpDay([pump(at('20:00'), rate(1)), pump(at('21:00'), given(2))]);
  expect(figures(late)).toEqual(['— 20 h not known', '—', '2 U']);
  const early = pumpDay([pump(at('02:00'), rate(1)), pump(at('21:00'), given(2))]);
  expect(figures(early)).toEqual(['24 U 2 h not known', '22 U', '2 U']);
});

it('43. The total of a day does not tell that its pump was read from midnight on', () => {
  const programmed = { basalPattern: 'standard', basalStarts: [0], basalRates: [1] };
  const set = pump(at('20:00'), { kind: 'settings', settings: programmed });
  const events = [
    pump(at('00:00'), { kind: 'daily-total', date: localDate(DAY), total: 30 }),
    set,
    pump(at('23:00'), rate(1)),
  ];
  const view = pumpDay(events, { settings: set.kind === 'settings' ? [set] : [] });
  expect(basalLine(view)).toEqual(['20:00–23:00 1', '23:00–00:00 1']);
  expect(printed(view, 'delivery-pump')).toBe('30 U');
});

it('30. A temporary rate ends at the moment the next begins', () => {
  const view = pumpDay([
    ...schedule,
    pump(at('10:00'), temp({ rate: 0.4, minutes: 120 })),
    pump(at('11:00'), temp({ rate: 0.2, minutes: 60 })),
  ]);
  expect(basalLine(view)).toEqual([
    '00:00–10:00 1',
    '10:00–11:00 0.4 temp',
    '11:00–12:00 0.2 temp',
    '12:00–00:00 1',
  ]);
  expect(panelOf(view).temps.map(({ value, until }) => [value, until])).toEqual([
    ['0.4 U/h', moment(at('11:00'))],
    ['0.2 U/h', moment(at('12:00'))],
  ]);
});

it('31. A temporary rate of no minutes cancels, and is no mark of its own', () => {
  const view = pumpDay([
    ...schedule,
    pump(at('10:00'), temp({ rate: 0.4, minutes: 120 })),
    pump(at('10:30'), temp({ rate: 0, minutes: 0 })),
  ]);
  expect(panelOf(view).temps.map(({ remark }) => remark)).toEqual(['ended after 30 min of 2 h']);
  expect(printed(view, 'delivery-temp')).toBe('0:30 h');
});

it('32. A percentage follows the schedule; 0 % is no suspend; 200 % doubles', () => {
  const view = pumpDay([
    pump(before('22:00'), rate(1)),
    pump(at('08:00'), temp({ percent: 200, minutes: 120 })),
    pump(at('09:00'), rate(0.6)),
    pump(at('12:00'), temp({ percent: 0, minutes: 60 })),
  ]);
  expect(basalLine(view)).toEqual([
    '00:00–08:00 1',
    '08:00–09:00 2 temp',
    '09:00–10:00 1.2 temp',
    '10:00–12:00 0.6',
    '12:00–13:00 0 temp',
    '13:00–00:00 0.6',
  ]);
  expect(panelOf(view).temps.map(({ value }) => value)).toEqual(['200 %', '0 %']);
  expect(panelOf(view).suspends).toEqual([]);
  expect(panelOf(view).basalTop).toBe(2.5);
});

it('33. A temporary rate and a suspend over midnight: one mark each, split in the totals', () => {
  const view = pumpDay([
    ...schedule,
    pump(before('23:00'), temp({ rate: 0, minutes: 120 })),
    pump(at('23:00'), suspend()),
    pump(after('02:00'), resume()),
  ]);
  const [run] = panelOf(view).temps;
  expect([run?.at, run?.until]).toEqual([moment(before('23:00')), moment(at('01:00'))]);
  expect(run?.remark).toContain('since 23:00 before this day');
  const [stop] = panelOf(view).suspends;
  expect([stop?.at, stop?.until]).toEqual([moment(at('23:00')), moment(after('02:00'))]);
  expect(stop?.label).toBe('3 h');
  expect(printed(view, 'delivery-temp')).toBe('1:00 h');
  expect(printed(view, 'delivery-suspended')).toBe('1:00 h');
  expect(printed(view, 'delivery-basal')).toBe('22 U 100 %');
  const rows = view.table.filter(({ name }) => name === 'Temporary basal rate');
  expect(rows).toHaveLength(1);
  expect(view.table.indexOf(rows[0]!)).toBe(1);
});

it('34. Another pattern, and an edit while suspended, hold from their time on', () => {
  const view = pumpDay([
    pump(before('00:00'), { kind: 'basal-rate', rate: 1, pattern: 'standard' }),
    pump(at('12:00'), { kind: 'basal-rate', rate: 2, pattern: 'A' }),
    pump(at('14:00'), suspend()),
    pump(at('14:30'), { kind: 'basal-rate', rate: 0.5, pattern: 'A' }),
    pump(at('15:00'), resume()),
  ]);
  expect(basalLine(view).slice(-3).join()).toBe(
    '14:00–14:30 0 suspended,14:30–15:00 0 suspended,15:00–00:00 0.5',
  );
  expect(panelOf(view).basal.at(-2)?.scheduled).toBe(0.5);
});

it('35. A suspend inside a temporary rate does not stop its clock', () => {
  const view = pumpDay([
    ...schedule,
    pump(at('10:00'), temp({ rate: 0.4, minutes: 180 })),
    pump(at('11:00'), suspend()),
    pump(at('12:00'), resume()),
  ]);
  expect(basalLine(view)).toEqual([
    '00:00–10:00 1',
    '10:00–11:00 0.4 temp',
    '11:00–12:00 0 suspended',
    '12:00–13:00 0.4 temp',
    '13:00–00:00 1',
  ]);
});

it('36. Suspend, rewind and prime: what fills the tubing is not delivered', () => {
  const view = pumpDay([
    ...schedule,
    pump(at('08:00'), suspend()),
    pump(at('08:05'), { kind: 'rewind' }),
    pump(at('08:10'), { kind: 'prime', type: 'tubing', units: 8.2 }),
    pump(at('08:15'), { kind: 'prime', type: 'cannula', units: 0.3 }),
    pump(at('09:00'), resume()),
  ]);
  expect(printed(view, 'delivery-total')).toBe('23 U');
  expect(panelOf(view).upkeep.map(({ sort, value }) => `${sort} ${value}`)).toEqual([
    'rewind reservoir change',
    'tubing 8.2 U',
    'cannula 0.3 U',
  ]);
  expect(printed(view, 'set-age')).toBe('15:45 h');
});

const total = (date: string, units: number): Fact => ({
  kind: 'daily-total',
  date: localDate(date),
  total: units,
});

it('43. The total of the pump is printed where it differs by more than 0.2 U, of two the later', () => {
  const of = (...units: readonly number[]) =>
    pumpDay([
      ...schedule,
      pump(at('12:00'), given(4)),
      ...units.map((one) => pump(after('00:00'), total(DAY, one))),
    ]);
  for (const same of [of(), of(28), of(28.2)]) {
    expect(printed(same, 'delivery-pump')).toBeUndefined();
    expect(notes(same)).not.toContain('pump-total');
  }
  expect(printed(of(27.7), 'delivery-pump')).toBe('27.7 U');
  expect(printed(of(20, 28), 'delivery-pump')).toBeUndefined();
  expect(printed(of(28, 20), 'delivery-pump')).toBe('20 U');
  const [note] = of(20).footnotes.filter(({ id }) => id === 'pump-total');
  expect(note?.text).toContain('counted 20 U for this day; the total of what it logged is 28 U');
});

it('43. The total of a pump whose clock showed another day is not compared', () => {
  const lunch = pump(at('12:00'), given(4));
  const of = (minutes: number) =>
    pumpDay([
      ...schedule,
      { ...lunch, at: instant(lunch.at + minutes * 60_000) },
      pump(after('00:00'), total(DAY, 20)),
    ]);
  expect(printed(of(15), 'delivery-pump')).toBe('20 U');
  expect(printed(of(16), 'delivery-pump')).toBeUndefined();
});

it('43. Of a day that is not over the totals end where the pump was read', () => {
  const read = moment(at('15:00'));
  const events = [...schedule.slice(0, 3), pump(at('12:00'), given(4))];
  const view = pumpDay(events.map((one) => ({ ...one, read })));
  expect(basalLine(view)).toEqual(['00:00–15:00 1']);
  expect(printed(view, 'delivery-total')).toBe('19 U');
  expect(view.footnotes.find(({ id }) => id === 'partial')?.text).toContain('up to 15:00');
});

it('says of two pumps that are worn all day just that', () => {
  const both = (wall: string) =>
    [undefined, OLD].flatMap((device) =>
      [rate(1), given(1)].map((fact) => pump(wall, fact, device ? { device } : {})),
    );
  const view = pumpDay([before('00:00'), at('00:00'), at('12:00'), after('00:00')].flatMap(both));
  expect(view.footnotes.find(({ id }) => id === 'pumps')?.text).toBe(
    'More than one pump on this day: Paradigm Veo 754 …4321 all day, Paradigm 522 …1111 all day.',
  );
});

it('46. Two pumps on one day: the basal line changes hands, both are in the totals', () => {
  const older = (wall: string, fact: Parameters<typeof pump>[1]) =>
    event(wall, fact, { device: OLD });
  const view = pumpDay([
    older(before('00:00'), rate(2)),
    older(at('00:00'), rate(2)),
    older(at('08:00'), given(5)),
    older(at('18:00'), rate(2)),
    pump(at('09:30'), rate(1)),
    pump(at('10:00'), { kind: 'prime', type: 'cannula', units: 0.3 }),
    pump(at('12:00'), given(3)),
  ]);
  expect(basalLine(view)).toEqual(['00:00–10:00 2', '10:00–00:00 1']);
  expect(printed(view, 'delivery-basal')).toBe('34 U 81 %');
  expect(printed(view, 'delivery-bolus')).toBe('8 U 19 %');
  expect(view.footnotes.find(({ id }) => id === 'pumps')?.text).toContain(
    'Paradigm 522 …1111 from 00:00 to 10:00, Paradigm Veo 754 …4321 from 10:00',
  );
});

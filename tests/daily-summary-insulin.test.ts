import { expect, it } from 'vitest';
import { event, notes, printed, summary } from './reports/day-events.ts';
import {
  after,
  at,
  basalLine,
  before,
  bolus,
  DAY,
  given,
  moment,
  OLD,
  panelOf,
  pump,
  pumpDay,
  rate,
  resume,
  schedule,
  sensorRun,
  square,
  suspend,
  temp,
  wizard,
} from './reports/pump-events.ts';

it('27. Without a pump there is no pump in the panel, and no numbers of one', () => {
  const cgm = summary(DAY, sensorRun('06:00', 40));
  expect(cgm.insulin).toMatchObject({ folded: true, pump: null });
  expect(cgm.statistics.map(({ id }) => id)).toEqual(['sensor', 'low-line', 'alarms']);
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

it('39. A square bolus over midnight stands on both days and counts by its part', () => {
  const events = [...schedule, pump(at('23:00'), square(4, 120))];
  const first = pumpDay(events);
  const next = pumpDay([...events, pump(after('12:00'), rate(1))], {}, '2026-11-25');
  expect([printed(first, 'delivery-bolus'), printed(next, 'delivery-bolus')]).toEqual([
    '2 U 8 %',
    '2 U 8 %',
  ]);
  expect(panelOf(next).boluses.map(({ label, remark }) => [label, remark])).toEqual([
    ['S 4', 'since 23:00 before this day'],
  ]);
  expect([printed(first, 'bolus-n'), printed(next, 'bolus-n')]).toEqual(['1', '0']);
});

it('39. A suspend cancels a square bolus: it ends there, and what was missed is said', () => {
  const view = pumpDay([
    ...schedule,
    pump(at('12:00'), square(4, 120, 2)),
    pump(at('13:00'), suspend()),
    pump(at('13:30'), resume()),
  ]);
  const [mark] = panelOf(view).boluses;
  expect(mark?.spread).toMatchObject({
    from: moment(at('12:00')),
    until: moment(at('13:00')),
    planned: moment(at('14:00')),
    units: 2,
    missed: 2,
  });
  expect(mark?.label).toBe('S 2 !');
  expect(mark?.remark).toBe('cut off at 2 of 4 U');
  expect(view.legend.map(({ symbol }) => symbol)).toContain('bolus-missed');
});

it('39. Two square boluses may overlap', () => {
  const view = pumpDay([pump(at('12:00'), square(4, 120)), pump(at('13:00'), square(2, 60))]);
  expect(panelOf(view).boluses.map(({ label }) => label)).toEqual(['S 4', 'S 2']);
  expect(printed(view, 'delivery-bolus')).toBe('6 U 20 %');
});

it('39. A dual bolus whose square part was cancelled, and a bolus cancelled at 0.05 of 8 U', () => {
  const dual = bolus({
    shape: 'dual',
    programmed: 3,
    delivered: 3,
    extendedProgrammed: 2,
    extendedDelivered: 0.5,
    minutes: 60,
  });
  const view = pumpDay([
    pump(at('12:00'), dual),
    pump(at('18:00'), bolus({ programmed: 8, delivered: 0.05 })),
  ]);
  const [first, second] = panelOf(view).boluses;
  expect(first).toMatchObject({ shape: 'dual', units: 3, missed: 0, label: 'D 3+0.5 !' });
  expect(first?.spread).toMatchObject({ units: 0.5, missed: 1.5 });
  expect(second).toMatchObject({ units: 0.05, missed: 7.95, label: '0.05 !', spread: null });
  expect(second?.remark).toBe('cut off at 0.05 of 8 U');
  expect(printed(view, 'delivery-bolus')).toBe('3.55 U 13 %');
});

it('40. The calculation before a bolus is on its card; another dose than proposed is marked', () => {
  const calculated = pump(at('12:00:00'), wizard({ carbs: 40, glucose: 150, activeInsulin: 0.5 }));
  const more = pump(at('12:00:28'), {
    ...bolus({ programmed: 5, delivered: 5 }),
    wizard: calculated.id,
  });
  const view = pumpDay([calculated, more]);
  const [mark, ...others] = panelOf(view).boluses;
  expect(others).toEqual([]);
  expect(mark).toMatchObject({ suggested: 4, units: 5, clock: '12:00' });
  expect(mark?.remark).toBe('more than the 4 U proposed, active insulin 0.5 U');
  expect(mark?.detail.facts.map(({ label, value }) => `${label} ${value}`)).toEqual(
    expect.arrayContaining([
      'Programmed 5 U',
      'Proposed 4 U',
      'Carbohydrate 40 g',
      'Glucose entered 150 mg/dL',
      'Carb ratio 10 g/U',
      'Active insulin 0.5 U',
    ]),
  );
  expect(mark?.detail.sources).toHaveLength(2);
  expect(['bolus-n', 'bolus-calculator', 'bolus-override'].map((id) => printed(view, id))).toEqual([
    '1',
    '1 of 1',
    '1 of 1',
  ]);
});

it('40. A bolus written when it ended stands where it began', () => {
  const view = pumpDay([
    pump(at('13:05'), { kind: 'reservoir', state: 'low', units: 20 }, { order: 1 }),
    pump(at('12:00'), square(4, 120), { order: 2 }),
  ]);
  const [mark] = panelOf(view).boluses;
  expect([mark?.at, mark?.spread?.from]).toEqual([moment(at('12:00')), moment(at('12:00'))]);
});

it('41. A bolus of 0 U with carbs: the carbs are drawn, no bolus is counted', () => {
  const calculated = pump(at('12:00'), wizard({ carbs: 12, food: 0, estimate: 0 }));
  const zero = bolus({ programmed: 0, delivered: 0 });
  const view = pumpDay([
    calculated,
    pump(at('12:00'), { ...zero, wizard: calculated.id } as never),
  ]);
  expect(panelOf(view).boluses.map(({ label, units }) => [label, units])).toEqual([['0', 0]]);
  expect(view.intake.marks.map(({ label }) => label)).toEqual(['12']);
  expect(printed(view, 'bolus-n')).toBe('0');
});

it('41. A calculation that no bolus followed stands as what was proposed', () => {
  const view = pumpDay([pump(at('12:00'), wizard({ carbs: 40 }))]);
  expect(panelOf(view).boluses).toMatchObject([
    { name: 'Bolus calculator', suggested: 4, units: 0, label: '' },
  ]);
  expect(printed(view, 'delivery-bolus')).toBe('0 U 0 %');
});

it('42. Strokes of 0.025 U and of 0.1 U keep their digits on the card', () => {
  const view = pumpDay([
    pump(at('08:00'), rate(0.025)),
    pump(at('12:00'), given(0.025)),
    pump(at('13:00'), given(1.1)),
  ]);
  expect(panelOf(view).boluses.map(({ value }) => value)).toEqual(['0.025 U', '1.1 U']);
  expect(view.table.find(({ clock }) => clock === '09')?.value).toBe('0.025 U basal');
});

const total = (date: string, units: number) =>
  ({ kind: 'daily-total', date, total: units }) as never;

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

it('43. Of a day that is not over the totals end where the pump was read', () => {
  const read = moment(at('15:00'));
  const events = [...schedule.slice(0, 3), pump(at('12:00'), given(4))];
  const view = pumpDay(events.map((one) => ({ ...one, read })));
  expect(basalLine(view)).toEqual(['00:00–15:00 1']);
  expect(printed(view, 'delivery-total')).toBe('19 U');
  expect(view.footnotes.find(({ id }) => id === 'partial')?.text).toContain('up to 15:00');
});

it('44. Units are those of the pump: nothing tells of another concentration', () => {
  const view = pumpDay([pump(at('12:00'), given(4))]);
  expect(panelOf(view).boluses[0]?.detail.facts).toContainEqual({
    label: 'Given at once',
    value: '4 U',
  });
  expect(view.statistics.find(({ id }) => id === 'delivery')?.figures[0]?.unit).toBe('U');
});

it('45. 288 doses that the pump gave by itself are gathered by half hours, none is labelled', () => {
  const doses = Array.from({ length: 288 }, (_, i) => {
    const wall = new Date(Date.parse(`${DAY}T00:00:00Z`) + i * 300_000).toISOString();
    return pump(wall.slice(0, 19), bolus({ programmed: 0.1, delivered: 0.1, automatic: true }));
  });
  const view = pumpDay([...schedule, ...doses]);
  const { automatic, boluses } = panelOf(view);
  expect(automatic).toHaveLength(48);
  expect(automatic[0]).toMatchObject({ units: 0.6, count: 6, from: view.span.start });
  expect(boluses).toEqual([]);
  expect(printed(view, 'bolus-n')).toBe('0');
  expect(printed(view, 'delivery-bolus')).toBe('28.8 U 55 %');
  expect(view.legend.map(({ symbol }) => symbol)).toContain('bolus-automatic');
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

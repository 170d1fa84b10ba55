import { expect, it } from 'vitest';
import type { DeviceEvent, Fact } from '#domain/event.ts';
import { wallTimeText } from '#domain/time.ts';
import type { DeviceTrace } from '#domain/trace.ts';
import { alarmsPerDay, alarmTypes, timeToAcknowledge } from '#reports/metrics/alarms.ts';
import { bolusCount, type BolusKind, bolusShare, bolusesPerDay } from '#reports/metrics/boluses.ts';
import { carbsPerDay, carbTotal } from '#reports/metrics/carbs.ts';
import { inDaypart, therapyDays } from '#reports/metrics/insulin-days.ts';
import { basalShare, injectedInsulin, meanInsulin } from '#reports/metrics/insulin-means.ts';
import { suspendedShare, suspendedTime, tempTime } from '#reports/metrics/insulin-stops.ts';
import { deviceTrace } from '#reports/metrics/reading.ts';
import { lateSets, longestSetLife, meanSetLife, wornSets } from '#reports/metrics/upkeep-sets.ts';
import { upkeepCount } from '#reports/metrics/upkeep.ts';
import { preferences, printed } from './reports/day-events.ts';
import { period } from './reports/period.ts';
import * as made from './reports/pump-events.ts';

const { pump, rate, given, square } = made;

/** One U/h on each of these dates, so that a pump tells of all of them. */
const steady = (month: string, from: number, to: number): DeviceEvent[] =>
  Array.from({ length: to - from + 1 }, (_, i) =>
    pump(`${month}-${String(from + i).padStart(2, '0')}T00:00`, rate(1)),
  );
const on = (day: number, time: string, fact: Fact, changed = {}) =>
  pump(`2026-11-${day}T${time}`, fact, changed);

/** Three days of which each differs, and what surrounds them. */
const log = [
  ...steady('2026-11', 20, 27),
  on(23, '22:00', square(4, 240)),
  on(23, '08:00', given(3)),
  on(24, '02:00', made.temp({ rate: 0.5, minutes: 120 })),
  on(24, '12:00', made.suspend()),
  on(24, '12:45', made.resume()),
  on(24, '23:30', made.temp({ percent: 50, minutes: 60 })),
  on(25, '18:00', given(5)),
];

it('has for each day what its Daily Summary prints', () => {
  const days = therapyDays(period('2026-11-23', '2026-11-25', log));
  const amounts = days.map(({ insulin }) => [insulin.basal, insulin.bolus, insulin.total]);
  expect(amounts).toEqual([
    [24, 5, 29],
    [24 - 1 - 0.75 - 0.25, 2, 24],
    [24 - 0.25, 5, 28.75],
  ]);
  const views = ['2026-11-23', '2026-11-24', '2026-11-25'].map((date) =>
    made.pumpDay(log, {}, date),
  );
  expect(views.map((view) => printed(view, 'delivery-total'))).toEqual(['29 U', '24 U', '28.75 U']);
  expect(tempTime(days.slice(1, 2)).value).toBe(150);
  expect(views.map((view) => printed(view, 'delivery-temp'))[1]).toBe('2:30 h');
});

it('knows a pump of another clock as long as its sensor spoke', () => {
  const told = { placement: 'zone-assumed' } as const;
  const records = [on(24, '00:00', rate(1)), on(24, '18:00', given(3))];
  const readings = made.sensorRun('19:00', 37);
  const events = [...records, ...readings].map((one): DeviceEvent => ({ ...one, ...told }));
  const counts = (traces: readonly DeviceTrace[]) =>
    therapyDays(period(made.DAY, made.DAY, events.slice(0, 2), { traces }))[0]?.insulin.total;
  const read = readings.map(({ at }) => ({ at, value: 100, unit: 'mg/dL' as const }));
  expect(counts([deviceTrace(made.VEO, read)])).toBe(22 + 3);
  expect(printed(made.pumpDay(events), 'delivery-total')).toBe('25 U');
  expect(counts([])).toBe(18 + 3);
});

it('counts a bolus that is the last thing a pump tells', () => {
  const records = [on(24, '00:00', rate(1)), on(24, '18:00', given(3))];
  const events = records.map((one): DeviceEvent => ({ ...one, placement: 'zone-assumed' }));
  const [day] = therapyDays(period(made.DAY, made.DAY, events));
  expect(day?.insulin).toMatchObject({ basal: 18, bolus: 3, total: 21 });
  expect(printed(made.pumpDay(events), 'delivery-total')).toBe('21 U');
});

it('has parts of the day that add up to it, and days that add up to the window', () => {
  const days = therapyDays(period('2026-11-23', '2026-11-25', log));
  const { dayparts } = preferences();
  for (const day of days) {
    const parts = dayparts.map((part) => inDaypart(day, part).insulin);
    const all = (of: 'basal' | 'bolus') => parts.reduce((sum, part) => sum + (part[of] ?? 0), 0);
    expect(all('basal')).toBeCloseTo(day.insulin.basal ?? -1, 9);
    expect(all('bolus')).toBeCloseTo(day.insulin.bolus ?? -1, 9);
  }
  expect((meanInsulin(days, 'total').value ?? 0) * 3).toBeCloseTo(29 + 24 + 28.75, 9);
  expect(basalShare(days).value).toBeCloseTo((100 * (24 + 22 + 23.75)) / 81.75, 9);
});

it('takes a night that runs over midnight as both ends of the day', () => {
  const [day] = therapyDays(period('2026-11-25', '2026-11-25', log));
  const night = inDaypart(day!, { id: 'night', from: 22 * 60, to: 360 });
  expect(night.insulin.basal).toBeCloseTo(8 - 0.25, 9);
});

it('divides a day of 25 and of 23 hours by its real length', () => {
  const autumn = therapyDays(period('2026-10-25', '2026-10-25', steady('2026-10', 22, 27)));
  expect(autumn[0]?.insulin).toMatchObject({ basal: 25, coveredMs: 25 * 3_600_000 });
  const spring = therapyDays(period('2026-03-29', '2026-03-29', steady('2026-03', 26, 31)));
  expect(spring[0]?.insulin.basal).toBe(23);
  expect(meanInsulin(spring, 'basal')).toMatchObject({ value: 23, how: { counted: 1 } });
});

it('leaves days out of means of which a pump tells less than 23 hours, and says so', () => {
  const late = [pump('2026-11-24T03:00', rate(1)), ...steady('2026-11', 25, 27)];
  const days = therapyDays(period('2026-11-23', '2026-11-26', late));
  const mean = meanInsulin(days, 'basal');
  expect(mean).toMatchObject({ value: 24, how: { counted: 2 } });
  expect(mean.how.leftOut).toEqual(['2 days of which a pump tells less than 23 hours']);
  expect(days[1]?.insulin.basal).toBe(21);
});

it('knows nothing of nothing: null, never 0 (C17)', () => {
  const days = therapyDays(period('2026-11-23', '2026-11-24', []));
  const values = [
    meanInsulin(days, 'total'),
    basalShare(days),
    injectedInsulin(days),
    suspendedShare(days),
    tempTime(days),
    bolusCount(days, 'given'),
    bolusesPerDay(days, 'given'),
    bolusShare(days, 'calculated'),
    carbsPerDay(days, preferences()),
    upkeepCount(days, 'rewind'),
    meanSetLife(wornSets(period('2026-11-23', '2026-11-24', []))),
    timeToAcknowledge([]),
  ].map(({ value }) => value);
  expect(values.every((value) => value === null)).toBe(true);
});

it('parts stops by who or what stopped insulin', () => {
  const stops = [
    ...steady('2026-11', 20, 27),
    on(24, '08:00', made.suspend()),
    on(24, '08:30', made.resume()),
    on(24, '14:00', made.suspend({ by: 'low-glucose' })),
    on(24, '14:00', made.lowSuspendAlarm),
    on(24, '16:00', made.resume({ by: 'automatic', answered: false })),
  ];
  const days = therapyDays(period('2026-11-23', '2026-11-24', stops));
  const causes = ['user', 'low-glucose', 'alarm', 'unknown', 'all'] as const;
  expect(causes.map((cause) => suspendedTime(days, cause).value)).toEqual([30, 120, 0, 0, 150]);
  expect(suspendedShare(days).value).toBeCloseTo((100 * 2.5) / 48, 9);
});

it('counts boluses by kind', () => {
  const asked = (time: string, programmed: number, wizard: Parameters<typeof made.wizard>[0]) => {
    const told = on(24, time, made.wizard(wizard));
    const delivered = programmed === 7 ? 2 : programmed;
    return [told, on(24, time, made.bolus({ programmed, delivered, wizard: told.id }))];
  };
  const days = therapyDays(
    period('2026-11-24', '2026-11-24', [
      ...steady('2026-11', 20, 27),
      ...asked('07:00', 4, { carbs: 40, estimate: 4 }),
      ...asked('10:00', 3, { estimate: 2, food: 0, correction: 2 }),
      ...asked('12:00', 7, { carbs: 90, estimate: 8 }),
      on(24, '15:00', given(1)),
      on(24, '16:00', given(0)),
      on(24, '17:00', made.bolus({ programmed: 0.1, delivered: 0.1, automatic: true })),
      on(24, '18:00', made.bolus({ ...square(2, 60), shape: 'dual', programmed: 1, delivered: 1 })),
    ]),
  );
  const counts = (...kinds: BolusKind[]) => kinds.map((kind) => bolusCount(days, kind).value);
  expect(counts('given', 'automatic', 'calculated', 'manual', 'dual')).toEqual([5, 1, 3, 2, 1]);
  expect(counts('food', 'correction', 'correction-only')).toEqual([2, 1, 1]);
  expect(counts('override', 'underride', 'interrupted')).toEqual([1, 1, 1]);
  expect(bolusShare(days, 'calculated').value).toBe(60);
  expect(bolusShare(days, 'override').value).toBeCloseTo(100 / 3, 9);
  expect(bolusesPerDay(days, 'given').value).toBe(5);
});

it('counts a meal once, and exchanges by the grams of the person', () => {
  const days = therapyDays(
    period('2026-11-23', '2026-11-25', [
      ...steady('2026-11', 20, 27),
      on(24, '12:00', made.wizard({ carbs: 60 })),
      on(24, '12:10', { kind: 'carbs', grams: 60 }),
      on(24, '18:00', { kind: 'carbs', exchanges: 2 }),
      on(25, '12:00', { kind: 'carbs', grams: 30 }),
      on(25, '13:00', { kind: 'insulin', units: 4 }),
    ]),
  );
  const of = (day: number) => carbTotal(days[day]?.meals ?? [], preferences()).value;
  expect([of(0), of(1), of(2)]).toEqual([null, 90, 30]);
  expect(carbsPerDay(days, preferences())).toMatchObject({ value: 60, how: { counted: 2 } });
  expect(carbsPerDay(days, preferences({ carbs: 'exchanges', gramsPerExchange: 10 })).value).toBe(
    (60 + 20 + 30) / 10 / 2,
  );
  expect(injectedInsulin(days).value).toBe(4);
  expect(meanInsulin(days, 'total').value).toBe(24);
});

it('tells how long sets were worn, and not where a day of the log is missing', () => {
  const cannula: Fact = { kind: 'prime', type: 'cannula', units: 0.5 };
  const fills = [on(20, '08:00', cannula), on(22, '08:00', cannula), on(25, '20:00', cannula)];
  const worn = wornSets(
    period('2026-11-21', '2026-11-26', [...steady('2026-11', 19, 27), ...fills]),
  );
  expect([meanSetLife(worn).value, longestSetLife(worn).value]).toEqual([66, 84]);
  expect(lateSets(worn).value).toBe(1);
  const holed = wornSets(
    period('2026-11-21', '2026-11-26', [...steady('2026-11', 19, 22), ...fills]),
  );
  expect(holed.sets.map(({ to }) => to)).toEqual([made.moment('2026-11-22T08:00')]);
  expect(meanSetLife(holed).how.leftOut).toHaveLength(1);
});

it('takes rewinds for changes of a set where no filling of a cannula is recorded', () => {
  const rewinds = [on(22, '08:00', { kind: 'rewind' }), on(24, '09:00', { kind: 'rewind' })];
  const shown = period('2026-11-22', '2026-11-26', [...steady('2026-11', 20, 27), ...rewinds]);
  expect(meanSetLife(wornSets(shown))).toMatchObject({ value: 49, how: { counted: 1 } });
  expect(upkeepCount(therapyDays(shown), 'rewind').value).toBe(2);
});

it('gathers alarms by type, and tells how long until they were cleared', () => {
  const cleared = (time: string) => ({ cleared: wallTimeText(`2026-11-24T${time}:00`) });
  const events = [
    on(24, '08:00', { ...made.alarm(4, 'no delivery'), ...cleared('08:04') }),
    on(24, '09:00', { ...made.alarm(4, 'no delivery'), ...cleared('09:10') }),
    on(24, '10:00', made.alarm(5, 'battery out')),
    on(24, '11:00', made.alarm(102, 'low glucose', 'sensor')),
  ];
  const alarms = period('2026-11-23', '2026-11-24', events).ofKind('alarm');
  expect(alarmTypes(alarms).map((type) => [type.name, type.alarms.length])).toEqual([
    ['no delivery', 2],
    ['battery out', 1],
    ['low glucose', 1],
  ]);
  expect(alarmsPerDay(alarms, 2).value).toBe(2);
  expect(timeToAcknowledge(alarms)).toMatchObject({ value: 7, how: { counted: 2 } });
  expect(timeToAcknowledge(alarms).how.leftOut).toHaveLength(1);
});

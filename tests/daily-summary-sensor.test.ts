import { expect, it } from 'vitest';
import type { DeviceEvent, Fact } from '#domain/event.ts';
import { bg, event, preferences, printed, summary } from './reports/day-events.ts';
import {
  after,
  alarm,
  at,
  before,
  DAY,
  moment,
  OLD,
  pump,
  pumpDay,
  sensor,
  sensorRun,
  VEO,
  wizard,
} from './reports/pump-events.ts';

const notice = (name: string): Fact => ({ kind: 'notice', origin: 'sensor', name });
const lengths = (all: readonly { readonly at: readonly unknown[] }[]) =>
  all.map((s) => s.at.length);

it('14. Of two sensors at once the one with more readings is drawn, the other is grey', () => {
  const view = summary(DAY, [...sensorRun('06:00', 60), ...sensorRun('07:02', 12, 5, OLD)]);
  expect(lengths(view.glucose.sensor)).toEqual([60]);
  expect(lengths(view.glucose.others)).toEqual([12]);
  expect(printed(view, 'sensor-n')).toBe('60 of 288');
  expect(view.legend.map(({ symbol }) => symbol)).toContain('sensor-other');
  expect(view.footnotes.find(({ id }) => id === 'sensor-others')?.text).toMatch(/^12 readings of/);
});

it('14. A reading just before or behind one of the other sensor is at the same time', () => {
  const view = summary(DAY, [
    ...sensorRun('06:00', 60),
    sensor(at('05:50'), 90, OLD),
    sensor(at('05:56'), 90, OLD),
    sensor(at('10:59'), 90, OLD),
    sensor(at('11:05'), 90, OLD),
  ]);
  expect(lengths(view.glucose.others)).toEqual([1, 1]);
  expect(lengths(view.glucose.sensor)).toEqual([1, 60, 1]);
});

it('14. One sensor after the other is one trace, broken where it changes', () => {
  const view = summary(DAY, [...sensorRun('06:00', 60), ...sensorRun('11:05', 12, 5, OLD)]);
  expect(lengths(view.glucose.sensor)).toEqual([60, 12]);
  expect(view.glucose.others).toEqual([]);
  expect(printed(view, 'sensor-n')).toBe('72 of 288');
});

it('15. Gaps of 1, 2 and 3 readings are joined or broken as 16 minutes say', () => {
  const withGap = (missing: number) =>
    summary(DAY, sensorRun('06:00', 30).toSpliced(10, missing)).glucose.sensor.length;
  expect([1, 2, 3, 4].map(withGap)).toEqual([1, 1, 2, 2]);
});

it('16. A new sensor warms up for two hours, or until its first reading', () => {
  const states = (events: readonly DeviceEvent[]) =>
    pumpDay(events).glucose.states.map(({ from, to, state }) => [state, from, to]);
  const fresh = pump(at('10:00'), notice('sync: new'));
  expect(states([fresh])).toEqual([['warm-up', moment(at('10:00')), moment(at('12:00'))]]);
  expect(states([fresh, sensor(at('11:30'), 110)])).toEqual([
    ['warm-up', moment(at('10:00')), moment(at('11:30'))],
  ]);
  expect(states([pump(before('23:00'), notice('sync: new'))])).toEqual([
    ['warm-up', moment(at('00:00')), moment(at('01:00'))],
  ]);
});

it('10. A lost sensor is lost until it speaks again', () => {
  const view = pumpDay([
    ...sensorRun('06:00', 12),
    pump(at('07:00'), notice('sensor: lost')),
    pump(at('07:10'), alarm(113, 'lost sensor', 'sensor')),
    ...sensorRun('09:00', 12),
    pump(at('09:20'), alarm(113, 'lost sensor', 'sensor')),
    pump(at('20:00'), notice('sensor: off')),
    pump(at('21:00'), notice('sensor: on')),
  ]);
  expect(view.glucose.states).toEqual([
    { state: 'lost', from: moment(at('07:00')), to: moment(at('09:00')) },
    { state: 'lost', from: moment(at('20:00')), to: moment(at('21:00')) },
  ]);
  expect(view.legend.map(({ symbol }) => symbol)).toContain('sensor-lost');
});

it('17. LO and HI of a sensor stand at the edge and count as 39 and 401', () => {
  const limited = (wall: string, value: number, limit: 'LO' | 'HI') =>
    event(wall, { kind: 'sensor-glucose', value, unit: 'mg/dL', limit }, { device: VEO });
  const view = summary(DAY, [
    limited(at('06:00'), 40, 'LO'),
    sensor(at('06:05'), 40),
    sensor(at('06:10'), 400),
    limited(at('06:15'), 400, 'HI'),
  ]);
  expect(view.glucose.sensor[0]?.limits).toEqual([
    { index: 0, limit: 'LO' },
    { index: 3, limit: 'HI' },
  ]);
  expect(printed(view, 'sensor-mean')).toBe('220 mg/dL');
  expect([printed(view, 'sensor-min'), printed(view, 'sensor-max')]).toEqual([
    'LO at 06:00',
    'HI at 06:15',
  ]);
  expect(view.footnotes.find(({ id }) => id === 'sensor-limits')?.text).toMatch(/^2 sensor/);
});

it('18. A reading of a slow sensor stands for its interval', () => {
  const view = summary(DAY, sensorRun('06:00', 40, 15));
  expect(printed(view, 'sensor-n')).toBe('40 of 96');
  expect(printed(view, 'sensor-active')).toBe('42 %');
});

it('22. The target follows the time of day where the pump’s is asked for', () => {
  const settings = pump(before('12:00'), {
    kind: 'settings',
    settings: {
      glucoseUnit: 'mg/dL',
      targetStarts: [0, 360, 1320],
      targetLows: [100, 90, 100],
      targetHighs: [130, 120, 130],
    },
  });
  if (settings.kind !== 'settings') throw new Error('no settings');
  const own = pumpDay([], { settings: [settings] });
  expect(own.glucose.target).toMatchObject([{ low: 70, high: 180 }]);
  const steps = pumpDay([], {
    settings: [settings],
    preferences: preferences({ pumpTargets: true }),
  });
  expect(steps.glucose.target).toEqual([
    { from: moment(at('00:00')), to: moment(at('06:00')), low: 100, high: 130 },
    { from: moment(at('06:00')), to: moment(at('22:00')), low: 90, high: 120 },
    { from: moment(at('22:00')), to: steps.span.end, low: 100, high: 130 },
  ]);
  expect(steps.legend.map(({ label }) => label)).toContain('Target by time of day');
  const mmol = pumpDay([], {
    settings: [settings],
    preferences: preferences({ unit: 'mmol/L', pumpTargets: true }),
  });
  expect(mmol.glucose.target[1]?.high).toBeCloseTo(6.66, 2);
});

it('3. The low line says where the pump itself suspends', () => {
  const labelOf = (values: Record<string, number | boolean>) => {
    const settings = pump(before('12:00'), { kind: 'settings', settings: values });
    if (settings.kind !== 'settings') throw new Error('no settings');
    return pumpDay([], { settings: [settings] }).glucose.lowLine?.label;
  };
  expect(labelOf({ lowSuspend: true, lowSuspendLimit: 70 })).toBe('Low 60, pump 70');
  expect(labelOf({ lowSuspend: false, lowSuspendLimit: 70 })).toBe('Low 60');
  expect(labelOf({})).toBe('Low 60');
  const told = (wall: string, lowSuspendLimit: number) => {
    const settings = pump(wall, { kind: 'settings', settings: { lowSuspendLimit } });
    return settings.kind === 'settings' ? [settings] : [];
  };
  const all = [...told(after('12:00'), 80), ...told(before('12:00'), 70), ...told(at('12:00'), 65)];
  expect(pumpDay([], { settings: all }).glucose.lowLine?.label).toBe('Low 60, pump 65');
  const later = all.slice(0, 1);
  expect(pumpDay([], { settings: later }).glucose.lowLine?.label).toBe('Low 60, pump 80');
});

it('23. A reading equal to the sensor is drawn all the same', () => {
  const view = pumpDay([sensor(at('07:00'), 142), pump(at('07:00'), bg(142, { entry: 'linked' }))]);
  expect(view.glucose.marks.map(({ label }) => label)).toEqual(['142']);
  expect(lengths(view.glucose.sensor)).toEqual([1]);
});

it('23. A glucose typed into the calculator is a square, unless a reading near it says the same', () => {
  const typed = pump(at('07:04'), wizard({ glucose: 142 }));
  const shapes = (...events: readonly DeviceEvent[]) =>
    pumpDay([typed, ...events]).glucose.marks.map(({ shape, label }) => `${shape} ${label}`);
  expect(shapes()).toEqual(['manual 142']);
  expect(shapes(pump(at('07:00'), bg(142, { entry: 'linked' })))).toEqual(['linked 142']);
  expect(shapes(pump(at('06:49'), bg(142, { entry: 'linked' })))).toEqual(['linked 142']);
  expect(shapes(pump(at('06:48'), bg(142, { entry: 'linked' })))).toHaveLength(2);
  expect(shapes(pump(at('07:10'), bg(142, { entry: 'linked' })))).toHaveLength(2);
  expect(shapes(pump(at('07:00'), bg(143, { entry: 'linked' })))).toHaveLength(2);
});

it('23. A glucose that the calculator took over from before midnight is not typed in', () => {
  const view = pumpDay([
    pump(before('23:55'), bg(142, { entry: 'linked' })),
    pump(at('00:04'), wizard({ glucose: 142 })),
  ]);
  expect(view.glucose.marks).toEqual([]);
});

it('23. In mmol/L two readings are one where the pump shows the same, not where both round to 6', () => {
  const mmol = (wall: string, value: number, entry: 'meter' | 'manual') =>
    event(wall, bg(value, { unit: 'mmol/L', entry }), { device: entry === 'meter' ? OLD : VEO });
  const labels = (typed: number) =>
    pumpDay([mmol(at('07:00'), 5.6, 'meter'), mmol(at('07:02'), typed, 'manual')]).glucose.marks
      .length;
  expect([labels(5.6), labels(6.2)]).toEqual([1, 2]);
  const linked = pump(at('07:01'), bg(101, { entry: 'linked' }));
  expect(pumpDay([mmol(at('07:00'), 5.6, 'meter'), linked]).glucose.marks).toHaveLength(1);
});

it('24. A calibration sent to sensor and pump seconds apart is one symbol with a tick under it', () => {
  const calibration: Fact = { kind: 'calibration', value: 142, unit: 'mg/dL' };
  const view = pumpDay([
    pump(at('07:00:00'), bg(142, { entry: 'manual' })),
    pump(at('07:00:09'), calibration),
    pump(at('07:00:12'), calibration),
    pump(at('19:00:00'), { ...calibration, value: 90 }),
  ]);
  expect(view.glucose.marks).toHaveLength(1);
  expect(view.glucose.calibrations.map(({ at: t, y }) => [t, y])).toEqual([
    [moment(at('07:00')), 142],
    [moment(at('19:00')), 90],
  ]);
});

it('26. A constant trace has a spread of 0, a short one none', () => {
  const flat = sensorRun('06:00', 40).map((one) => ({ ...one, value: 120 }) as DeviceEvent);
  expect(printed(summary(DAY, flat), 'sensor-sd')).toBe('0 mg/dL');
  expect(printed(summary(DAY, flat), 'sensor-cv')).toBe('0.0 %');
  expect(printed(summary(DAY, flat.slice(0, 29)), 'sensor-sd')).toBe('—');
});

it('counts minutes and episodes below the low line', () => {
  const low = sensorRun('06:00', 40).map((one, i) => {
    const value = i >= 10 && i < 14 ? 55 : 100;
    return { ...one, value } as DeviceEvent;
  });
  expect(printed(summary(DAY, low), 'low-line-minutes')).toBe('20 min');
  expect(printed(summary(DAY, low), 'low-line-episodes')).toBe('1');
  const off = summary(DAY, low, { preferences: preferences({ lowLine: null }) });
  expect(printed(off, 'low-line-minutes')).toBeUndefined();
});

it('expects only the readings of the time that was read', () => {
  const read = moment(at('10:00'));
  const events = sensorRun('06:00', 48).map((one) => ({ ...one, read }));
  expect(printed(summary(DAY, events), 'sensor-n')).toBe('48 of 120');
  expect(printed(summary(DAY, events), 'sensor-active')).toBe('40 %');
});

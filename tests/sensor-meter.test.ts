import { describe, expect, it } from 'vitest';
import { addGerman } from '#app/german.ts';
import type { DeviceEvent } from '#domain/event.ts';
import { speak } from '#domain/language.ts';
import { instant } from '#domain/time.ts';
import type { PeriodInput } from '#reports/period/period.ts';
import { sensorMeterView } from '#reports/sensor-meter/sensor-meter-view.ts';
import type { SensorMeterView } from '#reports/sensor-meter/view.ts';
import { bg, device, event, preferences } from './reports/day-events.ts';
import { period } from './reports/period.ts';
import { given, pump, pumps, rate, wizard } from './reports/pump-events.ts';
import { SENSOR, sensorFrom } from './reports/sensor-days.ts';
import { flat, sensorDays } from './reports/sensor-stretches.ts';

/** Two days of 1 U/h; on the first 8 U and 40 g, on the second 4 U. */
const pumpLog: readonly DeviceEvent[] = [
  ...[22, 23, 24, 25, 26, 27].map((day) => pump(`2026-11-${day}T00:00`, rate(1))),
  pump('2026-11-24T07:00', wizard({ carbs: 40, estimate: 8 })),
  pump('2026-11-24T07:01', given(8)),
  pump('2026-11-25T12:00', given(4)),
];
const meterLog = [60, 100, 170, 181, 300].map((value, i) =>
  event(`2026-11-24T0${i + 1}:30`, bg(value)),
);
/** The whole first day, of 288 readings one in eight low and a quarter high. */
const values = (i: number) => (i % 8 === 0 ? 60 : i % 4 === 1 ? 200 : 100);
const traces = [sensorFrom('2026-11-24T00:00', '2026-11-25T00:00', values)];

const of = (events: readonly DeviceEvent[], changed: Partial<PeriodInput> = {}) =>
  sensorMeterView(period('2026-11-24', '2026-11-25', events, changed));
const figure = ({ numbers }: SensorMeterView, id: string) => {
  const found = numbers.flatMap(({ group }) => group.figures).find((one) => one.id === id);
  return found && [found.text, found.unit, found.remark].filter(Boolean).join(' ');
};
const groups = ({ numbers }: SensorMeterView) => numbers.map(({ group }) => group.id);
const bar = ({ numbers }: SensorMeterView, id: string) =>
  numbers.find(({ group }) => group.id === id)?.bar?.parts.map(({ text }) => text);

describe('sensor and meter on one sheet', () => {
  it('has the numbers of two days by hand', () => {
    const view = of([...pumpLog, ...meterLog], { traces });
    expect(groups(view)).toEqual(['sensor', 'meter', 'insulin', 'carbs']);
    // 36 of 60, 72 of 200, 180 of 100: 34560 / 288
    expect(figure(view, 'sensor-mean')).toBe('120 mg/dL');
    expect(figure(view, 'active')).toBe('50 %');
    // A day of two, in a week of 168 hours
    expect(figure(view, 'wear')).toBe('84 h');
    expect(figure(view, 'mean')).toBe('162 mg/dL');
    expect(figure(view, 'readings-day')).toBe('2.5');
    // 32 and 28 U
    expect(figure(view, 'total')).toBe('30.0 U');
    expect(figure(view, 'basal')).toBe('24.0 U 80 %');
    expect(figure(view, 'bolus')).toBe('6.0 U 20 %');
    expect(figure(view, 'boluses')).toBe('1.0');
    expect(figure(view, 'carbs')).toBe('40 g of 1 day');
  });

  it('parts the time of a sensor and the readings of a meter, each to 100', () => {
    const view = of(meterLog, { traces });
    expect(bar(view, 'sensor')).toEqual(['12', '62', '26']);
    expect(bar(view, 'meter')).toEqual(['20', '40', '40']);
    const meter = view.numbers[1]?.bar;
    expect(meter?.label).toBe('Of readings, in 70–180 mg/dL');
    expect(meter?.how.rule).toContain('A share of readings, not of time');
  });

  it('changes no share with the unit of the page', () => {
    const mmol = of(meterLog, { traces, preferences: preferences({ unit: 'mmol/L' }) });
    expect(bar(mmol, 'sensor')).toEqual(['12', '62', '26']);
    expect(bar(mmol, 'meter')).toEqual(['20', '40', '40']);
    expect(figure(mmol, 'sensor-mean')).toBe('6.7 mmol/L');
  });

  it('leaves away what no device told', () => {
    const meter = of(meterLog);
    expect([groups(meter), meter.overlay, meter.hours?.hasMeter]).toEqual([['meter'], null, true]);
    const sensor = of([], { traces });
    expect([groups(sensor), sensor.hours?.hasMeter]).toEqual([['sensor'], false]);
    expect(sensor.overlay?.days).toHaveLength(1);
    const pumpOnly = of(pumpLog);
    expect(groups(pumpOnly)).toEqual(['insulin', 'carbs']);
    expect([pumpOnly.overlay, pumpOnly.hours, pumpOnly.periods]).toEqual([null, null, null]);
    expect(groups(of([]))).toEqual([]);
    expect(groups(of([], { devices: [] }))).toEqual([]);
  });

  it('wears a sensor in seven days of what was read: of 25 hours, up to the read-out', () => {
    const autumn = (lastRead: string, n: number) =>
      sensorMeterView(
        period('2026-10-25', '2026-10-25', [], {
          traces: [
            { ...sensorDays([{ from: '2026-10-25T00:00', values: flat(100, n) }]), device: SENSOR },
          ],
          devices: [device({ key: SENSOR, lastRead: instant(Date.parse(lastRead)) })],
        }),
      );
    expect(figure(autumn('2026-12-01T00:00:00Z', 300), 'wear')).toBe('175 h');
    expect(figure(autumn('2026-12-01T00:00:00Z', 150), 'wear')).toBe('88 h');
    // 10 of 10 hours that were read
    expect(figure(autumn('2026-10-25T08:00:00Z', 120), 'wear')).toBe('175 h');
  });

  it('counts seven of the chosen stretches as a week', () => {
    const filter = { weekdays: [], hours: [22, 6] as const };
    expect(figure(of([], { traces, filter }), 'wear')).toBe('28 h');
  });

  it('speaks German, and can be stored', () => {
    const view = of([...pumpLog, ...meterLog], { traces, devices: pumps });
    expect(structuredClone(view)).toEqual(view);
    addGerman();
    speak('de');
    const german = of([...pumpLog, ...meterLog], { traces });
    speak('en');
    expect(german.numbers.map(({ group }) => group.title)).toEqual([
      'Sensor',
      'Messgerät',
      'Insulin pro Tag',
      'Essen pro Tag',
    ]);
    expect(figure(german, 'total')).toBe('30,0 IE');
  });
});

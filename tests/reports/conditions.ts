import { deviceKey, type DeviceIdentity } from '#domain/capture.ts';
import type { DeviceEvent, EventOf } from '#domain/event.ts';
import { localDate, type LocalDate } from '#domain/time.ts';
import type { DeviceTrace } from '#domain/trace.ts';
import { deviceTrace } from '#reports/metrics/reading.ts';
import type { DayDevice } from '#reports/daily-summary.ts';
import { addDays } from '#reports/period/dates.ts';
import { device } from './day-events.ts';
import { meterLife, sensorLife, told, type WornSensor } from './life.ts';
import { pumpLife } from './pump-life.ts';

const VEO: DeviceIdentity = { family: 'paradigm', model: '754', serial: '654321' };
const OLD: DeviceIdentity = { family: 'paradigm', model: '522', serial: '111111' };
const METER: DeviceIdentity = { family: 'contour', model: '7410', serial: '1234-5678' };
const [veo, old, meter] = [VEO, OLD, METER].map(deviceKey) as [string, string, string];
const devices: readonly DayDevice[] = [
  device({ key: veo, device: VEO, name: 'Paradigm Veo 754' }),
  device({ key: old, device: OLD, name: 'Paradigm 522' }),
  device({ key: meter, device: METER }),
];

const DAYS = 14;

type Reading = EventOf<'sensor-glucose'>;

/** Fourteen days of somebody, as the store tells of them. */
export interface Condition {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly sensor: readonly Reading[];
  /** The same in columns, one for each device. */
  readonly traces: readonly DeviceTrace[];
  /** All but sensor readings, from two days before the window to one after. */
  readonly events: readonly DeviceEvent[];
  readonly devices: readonly DayDevice[];
}

/** What one of the devices has to tell of days from a date on. */
type Tells = (from: LocalDate, days: number) => readonly DeviceEvent[];

const sensor =
  (more: Partial<WornSensor> = {}): Tells =>
  (from, days) =>
    sensorLife({ key: veo, from, days, ...more });
const pump =
  (key = veo): Tells =>
  (from, days) =>
    pumpLife({ key, from: addDays(from, -2), days: days + 2 });
/** A lab value on the second day, typed in. */
const lab: Tells = (from) =>
  told({ key: 'typed::', from: addDays(from, 1), days: 1 }, () => [
    ['08:10', { kind: 'lab-a1c', value: 7.2, unit: '%' }],
  ]);
const tests: Tells = (from, days) => meterLife({ key: meter, from, days });

/** A tells for so many days of the window only. */
const part =
  (tells: Tells, first: number, days: number): Tells =>
  (from) =>
    tells(addDays(from, first), days);

function condition(start: string, ...all: readonly Tells[]): Condition {
  const from = localDate(start);
  const records = all.flatMap((tells) => tells(from, DAYS));
  const sensed = records.filter((event) => event.kind === 'sensor-glucose').toSorted(inTime);
  const keys = new Set(records.map((event) => event.device));
  return {
    from,
    to: addDays(from, DAYS - 1),
    sensor: sensed,
    traces: tracesOf(sensed),
    events: records.filter(({ kind }) => kind !== 'sensor-glucose').toSorted(inTime),
    devices: devices.filter(({ key }) => keys.has(key)),
  };
}

const inTime = (a: DeviceEvent, b: DeviceEvent): number => a.at - b.at || a.order - b.order;

const tracesOf = (readings: readonly Reading[]): readonly DeviceTrace[] =>
  [...new Set(readings.map((reading) => reading.device))].map((key) =>
    deviceTrace(
      key,
      readings.filter(({ device: of }) => of === key),
    ),
  );

/** Each test again as the meter sent it to the pump, which logs it a few seconds later. */
const sentOn: Tells = (from, days) =>
  tests(from, days).flatMap((event) =>
    event.kind === 'meter-glucose' && !event.control && !event.limit
      ? [{ ...event, id: `${event.id}|sent` as typeof event.id, entry: 'linked', device: veo }]
      : [],
  );

const AUTUMN = '2026-11-11';

/** The lives that every report must open on. */
export const conditions = {
  everything: condition(AUTUMN, sensor(), pump(), tests),
  nothing: condition(AUTUMN),
  'meter only': condition(AUTUMN, tests),
  'pump only': condition(AUTUMN, pump()),
  'sensor only': condition(AUTUMN, sensor()),
  'a day of 23 hours': condition('2026-03-23', sensor(), pump(), tests),
  'a day of 25 hours': condition('2026-10-19', sensor(), pump(), tests),
  'everything twice': condition(AUTUMN, sensor(), sensor(), pump(), tests, sentOn),
  'sensors of 1, 5 and 15 minutes': condition(
    AUTUMN,
    part(sensor({ every: 1 }), 0, 4),
    part(sensor(), 4, 6),
    part(sensor({ key: old, every: 15 }), 8, 6),
    pump(),
    tests,
  ),
  'two sensors and two pumps at once': condition(
    AUTUMN,
    sensor(),
    sensor({ key: old, shift: 12, seconds: 130 }),
    pump(),
    part(pump(old), 6, 8),
    tests,
  ),
} as const satisfies Readonly<Record<string, Condition>>;

/** One life for golden files, with a reading each quarter of an hour so that they stay short. */
export const fortnight: Condition = condition(AUTUMN, sensor({ every: 15 }), pump(), tests, lab);

export type ConditionName = keyof typeof conditions;

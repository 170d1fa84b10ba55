import { captureId } from '#domain/capture.ts';
import { randomFrom } from '#domain/chance.ts';
import { type DeviceEvent, eventId, type Fact } from '#domain/event.ts';
import { instant, type LocalDate, type WallTime, wallTimeOf, type Zone } from '#domain/time.ts';
import { addDays } from '#reports/period/dates.ts';
import { localDay } from '#time/day.ts';
import { momentOf, offsetAt } from '#time/zone.ts';
import { BERLIN, READ } from './day-events.ts';

// A made-up life: the same days bring the same records, whenever and wherever they are asked for.

const MINUTE = 60_000;

export interface Worn {
  readonly key: string;
  readonly from: LocalDate;
  readonly days: number;
  readonly zone?: Zone;
}

/** The record of a device at a wall time; its number tells it from others of the same second. */
function recordAt(key: string, wall: WallTime, at: number, fact: Fact, n: number): DeviceEvent {
  return {
    ...fact,
    id: eventId(key, fact.kind, wall, n),
    wall,
    order: n,
    device: key,
    at: instant(at),
    placement: 'anchored',
    read: READ,
    sources: [{ capture: captureId('c'), section: 0, offset: n * 9, length: 9 }],
  };
}

const datesOf = ({ from, days }: Worn): readonly LocalDate[] =>
  Array.from({ length: days }, (_, i) => addDays(from, i));

/** Counts the days, so that a date is like itself in whatever stretch it is told. */
const numberOf = (date: LocalDate): number =>
  (Date.parse(date) - Date.parse('2026-11-11')) / 86_400_000 + 840;

/** A rise of glucose that is highest `at` minutes after midnight. */
const bump = (minute: number, at: number, height: number, width: number): number =>
  height * Math.exp(-(((minute - at) / width) ** 2));

/** mg/dL at a minute of the nth day: three meals, some deep nights, some late feasts. */
const courseOf = (minute: number, n: number): number =>
  118 +
  bump(minute, 540, 70 + 12 * (n % 4), 80) +
  bump(minute, 830, 45, 90) +
  bump(minute, 1210, n % 5 === 2 ? 190 : 60, 100) -
  bump(minute, 180, n % 7 === 3 ? 80 : n % 3 === 1 ? 50 : 15, 60);

export interface WornSensor extends Worn {
  /** Minutes between two readings; 5 where not given. */
  readonly every?: number;
  /** Added to each reading, in mg/dL. */
  readonly shift?: number;
  /** Seconds behind the full minute. */
  readonly seconds?: number;
}

/** Readings all day long, but for the two hours in which the sensor is changed each sixth day. */
export function sensorLife(worn: WornSensor): readonly DeviceEvent[] {
  const { key, zone = BERLIN, every = 5, shift = 0, seconds = 0 } = worn;
  const next = randomFrom(every);
  return datesOf(worn).flatMap((date) => {
    const n = numberOf(date);
    const { start, end } = localDay(date, zone);
    return Array.from({ length: (end - start) / (every * MINUTE) }, (_, i) => {
      const at = start + i * every * MINUTE + seconds * 1000;
      const wall = wallTimeOf(at + offsetAt(at, zone));
      const minute = Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14, 16));
      const value = Math.round(courseOf(minute, n) + shift + 8 * (next() - 0.5));
      const fact: Fact = {
        kind: 'sensor-glucose',
        value: Math.min(400, Math.max(40, value)),
        unit: 'mg/dL',
        ...(value < 40 && { limit: 'LO' }),
        ...(value > 400 && { limit: 'HI' }),
      };
      const isChanged = n % 6 === 4 && minute >= 660 && minute < 780;
      const record = recordAt(key, wall, at, fact, n * 2000 + i);
      // In the store's columns is the first reading of a wall time; the second pass has ids of its own.
      const isFirst = momentOf(Date.parse(`${wall}Z`), zone) === at;
      const id = isFirst ? eventId(key, fact.kind, wall) : record.id;
      return isChanged ? [] : [{ ...record, id }];
    }).flat();
  });
}

export type Told = readonly [time: string, fact: Fact];

/** Each day's facts at their times on the zone's clock. */
export const told = (
  worn: Worn,
  of: (n: number, date: LocalDate) => readonly Told[],
): readonly DeviceEvent[] =>
  datesOf(worn).flatMap((date) => {
    const n = numberOf(date);
    return of(n, date).map(([time, fact], i) => {
      const wall = `${date}T${time.length === 5 ? `${time}:00` : time}` as WallTime;
      const at = momentOf(Date.parse(`${wall}Z`), worn.zone ?? BERLIN);
      return recordAt(worn.key, wall, at, fact, n * 100 + i);
    });
  });

const meterTimes = [
  ['06:58', 418, 'fasting'],
  ['10:31', 631, undefined],
  ['12:47', 767, 'before'],
  ['18:40', 1120, 'before'],
  ['22:12', 1332, undefined],
] as const;

/** Five tests a day, one with control solution, one beyond what the meter measures. */
export function meterLife(worn: Worn): readonly DeviceEvent[] {
  const next = randomFrom(7);
  const test = (value: number, more: object = {}): Fact => ({
    kind: 'meter-glucose',
    value,
    unit: 'mg/dL',
    entry: 'meter',
    ...more,
  });
  return told(worn, (n) => [
    ...meterTimes.map(([time, minute, meal]): Told => {
      const value = Math.round(courseOf(minute, n) + 20 * (next() - 0.5));
      return [time, test(value, meal ? { meal } : {})];
    }),
    ...(n % 14 === 1 ? [['17:00', test(112, { control: true })] as const] : []),
    ...(n % 14 === 3 ? [['03:05', test(20, { limit: 'LO' })] as const] : []),
  ]);
}

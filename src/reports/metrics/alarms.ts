import type { EventOf } from '#domain/event.ts';
import { sum } from './insulin-means.ts';
import { count, say } from './insulin-words.ts';
import type { Metric } from './metric.ts';

type Alarm = EventOf<'alarm'>;

/** Alarms of one kind. */
export interface AlarmType {
  readonly origin: Alarm['origin'];
  readonly code: number;
  readonly name: string;
  readonly alarms: readonly Alarm[];
}

const keyOf = ({ origin, code, name }: Alarm): string => `${origin} ${code} ${name}`;

/** Alarms by what they said, the most frequent first. Metrics §8. */
export function alarmTypes(alarms: readonly Alarm[]): readonly AlarmType[] {
  const types = new Map<string, Alarm[]>();
  for (const alarm of alarms) {
    const own = types.get(keyOf(alarm));
    if (own) own.push(alarm);
    else types.set(keyOf(alarm), [alarm]);
  }
  return [...types.values()]
    .flatMap((own) => {
      const [first] = own;
      return first
        ? [{ origin: first.origin, code: first.code, name: first.name, alarms: own }]
        : [];
    })
    .toSorted((a, b) => b.alarms.length - a.alarms.length || (a.name < b.name ? -1 : 1));
}

const howOf = (rule: string, alarms: readonly Alarm[]) => ({
  rule,
  counted: alarms.length,
  leftOut: [],
  source: 'Metrics §8',
});

/** Alarms over so many days, a day; null without a day. Metrics §8. */
export const alarmsPerDay = (alarms: readonly Alarm[], days: number): Metric => ({
  value: days > 0 ? alarms.length / days : null,
  unit: 'count',
  how: howOf(say('alarms'), alarms),
});

const MINUTE = 60_000;

/** Minutes from an alarm to its clearing, both by the clock of the pump; null without a record of it. */
export function minutesToClear({ wall, cleared }: Alarm): number | null {
  const ms = cleared === undefined ? -1 : Date.parse(`${cleared}Z`) - Date.parse(`${wall}Z`);
  return ms < 0 ? null : ms / MINUTE;
}

/** Median of sorted numbers, type 7. C14. */
const middle = (sorted: readonly number[]): number => {
  const half = (sorted.length - 1) / 2;
  return sum([sorted[Math.floor(half)] ?? 0, sorted[Math.ceil(half)] ?? 0]) / 2;
};

/**
 * Median minutes until a person cleared an alarm of the pump; null where no clearing is recorded.
 * Alarms of a sensor have no such record. Metrics §8, C14.
 */
export function timeToAcknowledge(alarms: readonly Alarm[]): Metric {
  const own = alarms.filter(({ origin }) => origin === 'pump');
  const minutes = own.map(minutesToClear).filter((one) => one !== null);
  const never = own.length - minutes.length;
  const leftOut = never > 0 ? [count('never-cleared', never)] : [];
  const how = { ...howOf(say('acknowledged'), own), counted: minutes.length, leftOut };
  const value = minutes.length > 0 ? middle(minutes.toSorted((a, b) => a - b)) : null;
  return { value, unit: 'min', how };
}

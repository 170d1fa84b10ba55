import { decimals } from '#domain/language.ts';
import { hoursText } from '../day/length.ts';
import type { DayFacts } from '../day-table/facts.ts';
import type { Column } from '../day-table/table.ts';
import { UNKNOWN } from '../glucose-text.ts';
import { minutesOf } from '../metrics/values.ts';
import { toldIn } from '../metrics/insulin-days.ts';
import { sum } from '../metrics/insulin-means.ts';
import { glucoseReadings } from '../metrics/meter.ts';
import type { How } from '../metrics/metric.ts';
import { count, say } from './words.ts';

type Days = readonly DayFacts[];
interface Counted {
  readonly id: 'readings' | 'calibrations' | 'sensor-hours';
  readonly of: (day: DayFacts) => number;
  readonly isRead: (day: DayFacts) => boolean;
  readonly how: How;
}

const MINUTE = 60_000;
const hours = (minutes: number): string => hoursText(minutes * MINUTE);
const oneDecimal = (value: number): string => decimals(value, 1);

function column({ id, of, isRead, how }: Counted, days: Days): Column {
  const isTime = id === 'sensor-hours';
  const print = isTime ? hours : String;
  const mean = isTime ? hours : oneDecimal;
  const total = sum(days.map(of));
  return {
    id,
    head: say(id),
    unit: isTime ? say('h:mm') : '',
    how,
    cell: (day) => (isRead(day) ? print(of(day)) : UNKNOWN),
    foot: [print(total), mean(total / days.length)],
  };
}

const calibrations = ({ therapy }: DayFacts): number => toldIn(therapy, 'calibration').length;

function readingColumn(days: Days): Column {
  const readings = days.flatMap((day) => day.readings);
  const counted = glucoseReadings(readings).length;
  const controls = readings.length - counted;
  const how = {
    rule: say('readings.rule'),
    counted,
    leftOut: controls > 0 ? [count('control', controls)] : [],
    source: 'Metrics §9',
  };
  const of = (day: DayFacts) => glucoseReadings(day.readings).length;
  return column({ id: 'readings', of, isRead: ({ isMeterRead }) => isMeterRead, how }, days);
}

function sensorColumns(days: Days): readonly Column[] {
  const isRead = ({ isSensorRead, therapy }: DayFacts) => isSensorRead || therapy.pumps.length > 0;
  const how = (rule: string, counted: number): How => ({
    rule,
    counted,
    leftOut: [],
    source: 'Metrics §6, §9',
  });
  const counted = sum(days.map(calibrations));
  const readings = sum(days.map(({ trace }) => trace.at.length));
  return [
    column(
      { id: 'calibrations', of: calibrations, isRead, how: how(say('calibrations.rule'), counted) },
      days,
    ),
    column(
      {
        id: 'sensor-hours',
        of: ({ trace }) => minutesOf(trace),
        isRead: ({ isSensorRead }) => isSensorRead,
        how: how(say('sensor-hours.rule'), readings),
      },
      days,
    ),
  ];
}

/** Readings of meters, where there are any; calibrations and hours of sensors, where there are. */
export function glucoseColumns(days: Days): readonly Column[] {
  const hasMeter = days.some(({ readings }) => glucoseReadings(readings).length > 0);
  const hasSensor = days.some((day) => day.trace.at.length > 0 || calibrations(day) > 0);
  return [...(hasMeter ? [readingColumn(days)] : []), ...(hasSensor ? sensorColumns(days) : [])];
}

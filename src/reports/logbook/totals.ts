import { numberText } from '../day/figure.ts';
import { unitsText } from '../day/insulin.ts';
import type { DayFacts } from '../day-table/facts.ts';
import { glucoseNumber, UNKNOWN } from '../glucose-text.ts';
import { carbTotal } from '../metrics/carbs.ts';
import { meanInsulin } from '../metrics/insulin-means.ts';
import { meanGlucose, readingCount } from '../metrics/meter.ts';
import { sensorMean } from '../metrics/sensor.ts';
import type { Period } from '../period/period.ts';
import { unitName } from '../units.ts';
import type { LogbookShow, LogTotal } from './view.ts';
import { say } from './words.ts';

/** A total with what it prints of a day. */
export interface Total extends LogTotal {
  readonly cell: (day: DayFacts) => string;
}

function sensorTotals(period: Period): readonly Total[] {
  const { unit } = period.input.preferences;
  const mean = (day: DayFacts) => sensorMean(day.trace, unit).value;
  return [
    {
      id: 'sensor-mean',
      head: say('mean'),
      unit,
      how: sensorMean(period.trace(), unit).how,
      cell: (day) => numberText(mean(day), (value) => glucoseNumber(value, unit)),
    },
  ];
}

function meterTotals(period: Period): readonly Total[] {
  const { unit } = period.input.preferences;
  const readings = period.readings();
  const number = (day: DayFacts) => numberText(readingCount(day.readings).value, String);
  const mean = (day: DayFacts) => meanGlucose(day.readings, unit).value;
  return [
    {
      id: 'meter-n',
      head: say('n'),
      unit: '',
      how: readingCount(readings).how,
      cell: (day) => (day.isMeterRead ? number(day) : UNKNOWN),
    },
    {
      id: 'meter-mean',
      head: say('mean'),
      unit,
      how: meanGlucose(readings, unit).how,
      cell: (day) => numberText(mean(day), (value) => glucoseNumber(value, unit)),
    },
  ];
}

function therapyTotals(period: Period, days: readonly DayFacts[]): readonly Total[] {
  const { preferences } = period.input;
  const therapies = days.map(({ therapy }) => therapy);
  const carbs = carbTotal(
    therapies.flatMap(({ meals }) => meals),
    preferences,
  );
  const total: readonly Total[] = [
    {
      id: 'carbs',
      head: say('carbs'),
      unit: unitName(preferences.carbs),
      how: carbs.how,
      cell: ({ therapy }) => numberText(carbTotal(therapy.meals, preferences).value, unitsText),
    },
    {
      id: 'bolus',
      head: say('bolus'),
      unit: unitName('U'),
      how: meanInsulin(therapies, 'bolus').how,
      cell: ({ therapy }) => numberText(therapy.insulin.bolus, unitsText),
    },
  ];
  const hasPump = therapies.some(({ pumps }) => pumps.length > 0);
  return total.filter(({ id }) => (id === 'bolus' ? hasPump : carbs.value !== null));
}

/** What stands at the end of the rows: the numbers of each day that every page prints. */
export function totalsOf(
  period: Period,
  days: readonly DayFacts[],
  show: LogbookShow,
): readonly Total[] {
  if (show === 'sensor') return sensorTotals(period);
  const hasMeter = (readingCount(period.readings()).value ?? 0) > 0;
  return [...(hasMeter ? meterTotals(period) : []), ...therapyTotals(period, days)];
}

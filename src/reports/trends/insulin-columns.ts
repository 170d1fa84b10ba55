import { decimals } from '#domain/language.ts';
import { numberText } from '../day/figure.ts';
import { unitsText } from '../day/insulin.ts';
import type { DayFacts } from '../day-table/facts.ts';
import type { Column } from '../day-table/table.ts';
import { UNKNOWN } from '../glucose-text.ts';
import { carbsPerDay, carbTotal } from '../metrics/carbs.ts';
import { isCovered, type TherapyDay } from '../metrics/insulin-days.ts';
import { basalShare, meanInsulin } from '../metrics/insulin-means.ts';
import type { Period } from '../period/period.ts';
import { unitName } from '../units.ts';
import { say } from './words.ts';

type Part = 'basal' | 'bolus';
type Days = readonly TherapyDay[];

/** Means with one decimal, as the headline says them. */
const meanText = (value: number): string => decimals(value, 1);

/** "18.2 (52)": U and percent; U alone where the day is not covered. The two parts make 100. */
function partText(
  units: number | null,
  part: Part,
  days: Days,
  print: (units: number) => string,
): string {
  const basal = basalShare(days).value;
  if (units === null) return UNKNOWN;
  if (basal === null) return print(units);
  const percent = part === 'basal' ? Math.round(basal) : 100 - Math.round(basal);
  return say('with-share', { units: print(units), percent });
}

const partColumn = (part: Part, days: Days): Column => ({
  id: part,
  head: say(part),
  unit: unitName('U'),
  how: meanInsulin(days, part).how,
  cell: ({ therapy }) => partText(therapy.insulin[part], part, [therapy], unitsText),
  value: ({ therapy }) => (isCovered(therapy) ? therapy.insulin[part] : null),
  foot: [partText(meanInsulin(days, part).value, part, days, meanText)],
});

/** Insulin of each day as its Daily Summary prints it, and the means of covered days. Metrics §8. */
export function insulinColumns(days: Days): readonly Column[] {
  const total = meanInsulin(days, 'total');
  return [
    {
      id: 'total',
      head: say('total'),
      unit: unitName('U'),
      how: total.how,
      cell: ({ therapy }) => numberText(therapy.insulin.total, unitsText),
      value: ({ therapy }) => (isCovered(therapy) ? therapy.insulin.total : null),
      foot: [numberText(total.value, meanText)],
    },
    partColumn('basal', days),
    partColumn('bolus', days),
  ];
}

/** Carbohydrate of each day, and the mean of the days with any. Metrics §8. */
export function carbColumn(days: readonly DayFacts[], { input }: Period): Column {
  const { preferences } = input;
  const mean = carbsPerDay(
    days.map(({ therapy }) => therapy),
    preferences,
  );
  return {
    id: 'carbs',
    head: say('carbs'),
    unit: unitName(preferences.carbs),
    how: mean.how,
    cell: ({ therapy }) => numberText(carbTotal(therapy.meals, preferences).value, unitsText),
    value: ({ therapy }) => carbTotal(therapy.meals, preferences).value,
    foot: [numberText(mean.value, (value) => decimals(value, preferences.carbs === 'g' ? 0 : 1))],
  };
}

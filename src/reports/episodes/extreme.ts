import { convertGlucose } from '#domain/units.ts';
import { glucoseNumber } from '../glucose-text.ts';
import { sliceTrace } from '../period/cut.ts';
import type { Period } from '../period/period.ts';
import type { FoundEpisode } from './found.ts';

const limits = { low: { code: 1, word: 'LO' }, high: { code: 2, word: 'HI' } } as const;

interface Extreme {
  readonly text: string;
  readonly unit: string;
}

/** The lowest or highest value in the unit of the page; LO or HI, without a unit, where the sensor said that (C6). */
export function extremeOf({ start, end, side, extreme }: FoundEpisode, period: Period): Extreme {
  const { code, word } = limits[side];
  const readings = sliceTrace(period.wholeTrace(), { from: start, to: end });
  if (readings.limit.includes(code)) return { text: word, unit: '' };
  const { unit } = period.input.preferences;
  return { text: glucoseNumber(convertGlucose(extreme, 'mg/dL', unit), unit), unit };
}

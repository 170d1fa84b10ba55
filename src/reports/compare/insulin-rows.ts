import { decimals } from '#domain/language.ts';
import { bolusesPerDay } from '../metrics/boluses.ts';
import { carbsPerDay } from '../metrics/carbs.ts';
import { therapyDays } from '../metrics/insulin-days.ts';
import { basalShare, type InsulinPart, meanInsulin } from '../metrics/insulin-means.ts';
import { meanSetLife, wornSets } from '../metrics/upkeep-sets.ts';
import type { Period } from '../period/period.ts';
import { type Asked, compared } from './row.ts';
import { say } from './words.ts';

const insulinRow = (part: InsulinPart): Asked => ({
  id: part,
  label: say(part),
  unit: 'U',
  digits: 2,
  of: (p) => compared(meanInsulin(therapyDays(p), part)),
});

/** The headline numbers of a pump, and what was eaten. Metrics §8. */
export function insulinRows({ input: { preferences } }: Period): readonly Asked[] {
  const { carbs } = preferences;
  const carbDigits = carbs === 'g' ? 0 : 1;
  return [
    insulinRow('total'),
    insulinRow('basal'),
    insulinRow('bolus'),
    {
      id: 'basal-share',
      label: say('basal.share'),
      unit: '%',
      digits: 1,
      of: (p) => compared(basalShare(therapyDays(p)), (n) => String(Math.round(n))),
    },
    {
      id: 'boluses',
      label: say('boluses'),
      unit: '',
      digits: 2,
      of: (p) => compared(bolusesPerDay(therapyDays(p), 'given')),
    },
    {
      id: 'carbs',
      label: say('carbs'),
      unit: carbs,
      digits: carbDigits + 1,
      of: (p) => compared(carbsPerDay(therapyDays(p), preferences), (n) => decimals(n, carbDigits)),
    },
    {
      id: 'set-life',
      label: say('set'),
      unit: 'h',
      digits: 2,
      of: (p) => compared(meanSetLife(wornSets(p))),
    },
  ];
}

/** Whether a pump or a note of food tells of anything. */
export const hasTherapy = (period: Period): boolean =>
  therapyDays(period).some(({ pumps, meals }) => pumps.length > 0 || meals.length > 0);

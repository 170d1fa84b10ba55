import type { Translation } from '#domain/language.ts';
import type { en } from './words-en.ts';

/** Pumps and clinics in German write IE, internationale Einheiten, and BE, Broteinheiten. */
export const de: Translation<typeof en> = {
  U: 'IE',
  'U/h': 'IE/h',
  'g/U': 'g/IE',
  'U/exchange': 'IE/BE',
  'U per exchange': 'IE pro BE',
  'mg/dL per U': 'mg/dL pro IE',
  'mmol/L per U': 'mmol/L pro IE',
  exchanges: 'BE',
  limit: '{limit} (Grenze {value} {unit})',
};

import type { Preferences } from '#domain/preferences.ts';
import { once } from '#reports/once.ts';

/** Regions that print on Letter; all others on A4. */
const letterRegions = ['US', 'CA', 'MX', 'PH', 'CL', 'CO', 'VE'];

/** The sheet that is usual where the browser's language is spoken. */
export function usualSheet(language = navigator.language): 'A4' | 'Letter' {
  const { region } = new Intl.Locale(language).maximize();
  return region && letterRegions.includes(region) ? 'Letter' : 'A4';
}

const usual = once(usualSheet);
export const sheetOf = ({ paper }: Preferences): 'A4' | 'Letter' =>
  paper === 'auto' ? usual() : paper;

import { decimals, plain } from '#domain/language.ts';
import type { EntryForm } from '#reports/entry/form.ts';
import type { Wrong } from '#reports/entry/read-form.ts';
import { unitName } from '#reports/units.ts';
import { say } from './words.ts';

/** What is wrong with a field, in words. */
export function wrongText(wrong: Wrong, { unit }: EntryForm): string {
  if (wrong.is === 'skipped') return say('wrong.skipped', { from: wrong.from, to: wrong.to });
  if (wrong.is === 'no-number') return say('wrong.no-number', { example: decimals(6.5, 1) });
  if (wrong.is !== 'beyond') return say(`wrong.${wrong.is}`);
  const [least, most] = [plain(wrong.least), plain(wrong.most)];
  return say('wrong.beyond', { least, most, unit: unitName(unit) });
}

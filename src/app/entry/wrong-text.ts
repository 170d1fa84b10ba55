import { decimals, plain } from '#domain/language.ts';
import type { EntryForm } from '#reports/entry/form.ts';
import type { Wrong } from '#reports/entry/read-form.ts';
import { minuteOf, minuteText } from '#reports/period/time-text.ts';
import { unitName } from '#reports/units.ts';
import { preferences } from '#app/state.ts';
import { say } from './words.ts';

/** `14:05` as the person's clock shows it. */
const clockText = (time: string): string =>
  minuteText(minuteOf(time, '24') ?? 0, preferences.value.hours);

/** What is wrong with a field, in words. */
export function wrongText(wrong: Wrong, { unit }: EntryForm): string {
  if (wrong.is === 'skipped')
    return say('wrong.skipped', { from: clockText(wrong.from), to: clockText(wrong.to) });
  if (wrong.is === 'no-time')
    return say(`wrong.no-time.${preferences.value.hours}`, { example: clockText('14:05') });
  if (wrong.is === 'no-number') return say('wrong.no-number', { example: decimals(6.5, 1) });
  if (wrong.is !== 'beyond') return say(`wrong.${wrong.is}`);
  const [least, most] = [plain(wrong.least), plain(wrong.most)];
  return say('wrong.beyond', { least, most, unit: unitName(unit) });
}

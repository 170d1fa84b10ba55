import { convertGlucose } from '#domain/units.ts';
import { glucoseNumber } from '../glucose-text.ts';
import { mgdlOf } from '../metrics/values.ts';
import { glucoseScale } from '../period/glucose-scale.ts';
import type { Period } from '../period/period.ts';
import { dateText } from '../period/time-text.ts';
import type { DayTrace } from './day-trace.ts';
import { say } from './words.ts';

const HOUR = 3_600_000;

/** What to know of the picture: days left out, days of other lengths, values beyond the scale. */
export function notesOf(
  days: readonly DayTrace[],
  all: number,
  shown: number,
  period: Period,
): readonly string[] {
  const { unit } = period.input.preferences;
  const notes = all > shown ? [say('note.last', { shown, all })] : [];
  for (const { day } of days) {
    const hours = (day.end - day.start) / HOUR;
    const date = dateText(day.date);
    if (hours > 24) notes.push(say('note.clock.long', { date, hours }));
    if (hours < 24) notes.push(say('note.clock.short', { date, hours }));
  }
  if (days.length > 1) notes.push(say('note.mean'));
  const { top } = glucoseScale(period.input.preferences);
  const isAbove = ({ trace }: DayTrace) =>
    mgdlOf(trace).some((v) => convertGlucose(v, 'mg/dL', unit) > top);
  if (days.some(isAbove))
    notes.push(say('note.top', { top: `${glucoseNumber(top, unit)} ${unit}` }));
  return notes;
}

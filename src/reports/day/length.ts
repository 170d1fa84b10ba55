import { count, say } from './words.ts';

const MINUTE = 60_000;

/** `7 min`, `1 h 5 min`, `3 days`: a length in ms, either way. */
export function lengthWords(ms: number): string {
  const minutes = Math.round(Math.abs(ms) / MINUTE);
  if (minutes < 60) return say('minutes', { n: minutes });
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours >= 48) return count('days', Math.round(hours / 24));
  return rest === 0 ? say('hours', { n: hours }) : say('hours.minutes', { hours, minutes: rest });
}

/** `2:05`: a length in ms as hours and minutes. */
export function hoursText(ms: number): string {
  const minutes = Math.round(Math.abs(ms) / MINUTE);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

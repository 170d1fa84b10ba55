import { locale } from '#domain/language.ts';
import type { Preferences } from '#domain/preferences.ts';
import type { Instant, Zone } from '#domain/time.ts';
import { count, say } from './words-later.ts';

type Clock = Pick<Preferences, 'hours' | 'zone'>;

/** "14:05", or "2:05 PM", as on the day itself. */
export const timeText = (at: Instant, { hours, zone }: Clock): string =>
  new Intl.DateTimeFormat(locale(), {
    timeZone: zone,
    hour: hours === '12' ? 'numeric' : '2-digit',
    minute: '2-digit',
    hourCycle: hours === '12' ? 'h12' : 'h23',
  })
    .format(at)
    .replace(/[ap]m$/, (half) => half.toUpperCase());

const dateIn = (at: Instant, zone: Zone): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(at);

/** "Today, 14:05", "Yesterday, 09:12", "3 Nov 2026, 09:12". */
export function whenText(at: Instant, now: Instant, clock: Clock): string {
  const time = timeText(at, clock);
  const date = dateIn(at, clock.zone);
  const today = dateIn(now, clock.zone);
  if (date === today) return say('ago.today', { time });
  const before = Date.parse(`${today}T00:00:00Z`) - Date.parse(`${date}T00:00:00Z`);
  if (before === 86_400_000) return say('ago.yesterday', { time });
  const day = new Intl.DateTimeFormat(locale(), { timeZone: clock.zone, dateStyle: 'medium' });
  return say('ago.date', { date: day.format(at), time });
}

/** A stretch of time in its one or two largest units: "3 hours 12 minutes". */
export function spanText(ms: number): string {
  const seconds = Math.round(Math.abs(ms) / 1000);
  if (seconds < 60) return count('span.seconds', seconds);
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return count('span.minutes', minutes);
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) return count('span.days', Math.round(hours / 24));
  return [count('span.hours', hours), minutes % 60 && count('span.minutes', minutes % 60)]
    .filter(Boolean)
    .join(' ');
}

/** A clock that is this much off is worth a word, and a warning. */
const SKEW_NOTED = 2 * 60_000;
export const SKEW_WARNED = 15 * 60_000;

/** A device's clock minus the computer's, in words. */
export function skewText(ms: number): string {
  if (Math.abs(ms) <= SKEW_NOTED) return say('skew.same');
  return say(ms > 0 ? 'skew.ahead' : 'skew.behind', { time: spanText(ms) });
}

/** "48 kB". */
export const sizeText = (bytes: number): string =>
  new Intl.NumberFormat(locale(), {
    style: 'unit',
    unit: bytes < 1_000_000 ? 'kilobyte' : 'megabyte',
    maximumFractionDigits: bytes < 1_000_000 ? 0 : 1,
  }).format(Math.max(1, bytes / (bytes < 1_000_000 ? 1000 : 1_000_000)));

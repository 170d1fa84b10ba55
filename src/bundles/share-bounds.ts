import type { Fact } from '#domain/event.ts';
import { addDays, localDate } from '#domain/time.ts';

// What an event of a share may hold beside being one of ours. A share comes from anybody: what is
// larger than any device tells was made to stop the page. Whoever makes a share keeps to the same
// bounds, so that none is made which no viewer opens.

/** Characters of a text at most. */
export const LONGEST_TEXT = 2000;
const ITEMS = 500;
const NUMBER = 1e6;
const DEPTH = 4;
/** The last moment that can be meant, in ms: the year 2100. */
export const LATEST = Date.UTC(2100, 0);

export const isMoment = (ms: number): boolean => ms >= 0 && ms <= LATEST;

/** Whether it is a date of the calendar: no 30 February. */
export const isDate = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  addDays(localDate(text), 0) === text;

function isModest(value: unknown, depth = DEPTH): boolean {
  if (typeof value === 'string') return value.length <= LONGEST_TEXT;
  if (typeof value === 'number') return Math.abs(value) <= NUMBER;
  // A field that is undefined is in no line.
  if (typeof value !== 'object' || value === null)
    return value === undefined || typeof value === 'boolean';
  const entries = Object.entries(value);
  return (
    depth > 0 &&
    entries.length <= ITEMS &&
    entries.every(([name, one]) => name !== '__proto__' && isModest(one, depth - 1))
  );
}

/** Whether a viewer takes what an event says; its moments and its order have bounds of their own. */
export const isWithinBounds = (fact: Fact): boolean =>
  isModest(fact) && (fact.kind !== 'daily-total' || isDate(fact.date));

import { chanceOfAtLeast } from './chance.ts';
import { type HourlyDay, HOURS } from './hours.ts';

/** A stretch of the clock in whole hours; it may run over midnight. */
export interface HourWindow {
  readonly from: number;
  readonly length: number;
}

/** Days and the windows they stand out in. */
export interface FoundWindow extends HourWindow {
  /** Indices of the days. */
  readonly days: readonly number[];
  /** Of all days together. */
  readonly amount: number;
}

/** Whether a day stands out where `within` of `total` falls into `length` of so many known `hours`. */
export type StandsOut = (within: number, total: number, length: number, hours: number) => boolean;

export const SHORTEST = 2;
export const LONGEST = 6;
/** Windows that are looked at: each is one chance to be fooled. */
const TESTED = HOURS * (LONGEST - SHORTEST + 1);
/** The chance to name any window where the time of the day means nothing. */
const FOOLED = 0.05;
/** A window is found on so many days at least. */
export const FEWEST_DAYS = 3;
/** Neighbours are joined afterwards: more are looked for than are shown. */
const MOST = 5;

const sum = (values: readonly number[]) => values.reduce((total, v) => total + v, 0);
const hoursOf = ({ from, length }: HourWindow): readonly number[] =>
  Array.from({ length }, (_, i) => (from + i) % HOURS);

const knownAmounts = ({ amounts, isKnown }: HourlyDay) => amounts.filter((_, h) => isKnown[h]);

/** The share of all places of the clock, of those known, at which a window this long stands out. */
function chanceOf(day: HourlyDay, length: number, standsOut: StandsOut): number {
  const known = knownAmounts(day);
  const n = known.length;
  const total = sum(known);
  if (n < length || total === 0) return 0;
  let within = sum(known.slice(0, length));
  let places = 0;
  for (let from = 0; from < n; from++) {
    if (standsOut(within, total, length, n)) places += 1;
    within += known[(from + length) % n]! - known[from]!;
  }
  return places / n;
}

const within = ({ amounts, isKnown }: HourlyDay, hours: readonly number[]) =>
  sum(hours.filter((h) => isKnown[h]).map((h) => amounts[h]!));

/** The window that is hardest to explain by chance; null where chance explains them all. */
function leastLikely(
  days: readonly HourlyDay[],
  standsOut: StandsOut,
  isFree: (hour: number) => boolean,
): HourWindow | null {
  let best: { readonly window: HourWindow; readonly chance: number } | null = null;
  const totals = days.map((day) => sum(knownAmounts(day)));
  const known = days.map((day) => knownAmounts(day).length);
  for (let length = SHORTEST; length <= LONGEST; length++) {
    const chances = days.map((day) => chanceOf(day, length, standsOut));
    for (let from = 0; from < HOURS; from++) {
      const hours = hoursOf({ from, length });
      if (!hours.every(isFree)) continue;
      const hits = days.filter((day, i) =>
        standsOut(within(day, hours), totals[i]!, length, known[i]!),
      ).length;
      if (hits < FEWEST_DAYS) continue;
      const chance = chanceOfAtLeast(hits, chances);
      if (chance <= (best?.chance ?? FOOLED / TESTED)) {
        if (chance < (best?.chance ?? Infinity)) best = { window: { from, length }, chance };
      }
    }
  }
  return best?.window ?? null;
}

/** Without hours at its ends in which nothing was on any day. */
function trimmed(window: HourWindow, days: readonly HourlyDay[]): HourWindow {
  const hours = hoursOf(window);
  const isAny = (hour: number) => days.some((day) => within(day, [hour]) > 0);
  const first = hours.findIndex(isAny);
  const last = hours.findLastIndex(isAny);
  return { from: hours[first] ?? window.from, length: last - first + 1 };
}

/** The same days, nothing known of some hours. */
const without = (days: readonly HourlyDay[], hours: readonly number[]): readonly HourlyDay[] =>
  days.map((day) => ({
    ...day,
    isKnown: day.isKnown.map((isKnown, h) => isKnown && !hours.includes(h)),
  }));

function daysOf(days: readonly HourlyDay[], window: HourWindow, standsOut: StandsOut) {
  const hours = hoursOf(window);
  return days.flatMap((day, i) => {
    const known = knownAmounts(day);
    return standsOut(within(day, hours), sum(known), window.length, known.length) ? [i] : [];
  });
}

/** Two windows of which one ends where the other begins. */
function joined(a: FoundWindow, b: FoundWindow): FoundWindow | null {
  if (a.length + b.length >= HOURS) return null;
  const [first, second] = (a.from + a.length) % HOURS === b.from ? [a, b] : [b, a];
  if ((first.from + first.length) % HOURS !== second.from) return null;
  const days = [...new Set([...a.days, ...b.days])].toSorted((x, y) => x - y);
  return { from: first.from, length: a.length + b.length, days, amount: a.amount + b.amount };
}

function withNeighbours(windows: readonly FoundWindow[]): readonly FoundWindow[] {
  let all: readonly FoundWindow[] = [];
  for (const window of windows) {
    const apart: FoundWindow[] = [];
    let whole = window;
    for (const other of all) {
      const both = joined(whole, other);
      if (both) whole = both;
      else apart.push(other);
    }
    all = [...apart, whole];
  }
  return all;
}

/**
 * Stretches of the clock, 2 to 6 hours long and neighbours joined, in which more days stand out than
 * chance explains. Chance is the same day begun at any other hour: so it keeps how episodes and highs
 * hang together within a day. Over all windows together chance names one in at most 5 % of cases
 * (Bonferroni); the one least likely is taken first, the others of the hours that are left. Largest
 * amount first.
 */
export function findWindows(
  days: readonly HourlyDay[],
  standsOut: StandsOut,
): readonly FoundWindow[] {
  const found: FoundWindow[] = [];
  const taken = new Set<number>();
  let left = days;
  while (found.length < MOST) {
    const window = leastLikely(left, standsOut, (hour) => !taken.has(hour));
    if (!window) break;
    const shown = trimmed(window, left);
    const hours = hoursOf(shown);
    const amount = sum(days.map((day) => within(day, hours)));
    found.push({ ...shown, days: daysOf(left, window, standsOut), amount });
    for (const hour of hours) taken.add(hour);
    left = without(left, hours);
  }
  return withNeighbours(found).toSorted((a, b) => b.amount - a.amount);
}

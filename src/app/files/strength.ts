/** How well a passphrase withstands somebody who has the sealed file and all the time they want. */
export interface Strength {
  readonly level: Level;
  /** How long guessing it takes, to the order of magnitude. */
  readonly time: Span;
}
/** Weakest first. */
export const levels = ['easy', 'weak', 'good', 'strong'] as const;
export type Level = (typeof levels)[number];
export type Span = (typeof spans)[number][1] | 'millions';

/**
 * Guesses a second, as a power of ten. One guess at age's scrypt (2^17 blocks of 1 KiB) writes 128 MiB
 * and reads them back. A graphics card that moves 1 TB a second makes 4,000 of them at the very
 * most; 10,000 are three of these at their limit. A hundred of them turn years into months.
 */
const SPEED = 4;

/**
 * Fewer guesses than 10^11 take these cards less than four months: rent that somebody may pay, for a
 * file that lies about for years and a passphrase that cannot be changed in the copies already made.
 * 10^13 take some thirty years, 10^16 outlast all faster cards to come.
 */
const WEAK = 11;
const GOOD = 13;
const STRONG = 16;

const MINUTE = 60;
const DAY = 86_400;
const YEAR = 365 * DAY;

/** Each lasts up to so many seconds. */
const spans = [
  [MINUTE, 'seconds'],
  [60 * MINUTE, 'minutes'],
  [DAY, 'hours'],
  [30 * DAY, 'days'],
  [YEAR, 'months'],
  [100 * YEAR, 'years'],
  [1000 * YEAR, 'centuries'],
  [1_000_000 * YEAR, 'thousands'],
] as const;

/** `guessesLog10`: a power of ten. */
export const strengthOf = (guessesLog10: number): Strength => ({
  level: levelOf(guessesLog10),
  time: spanOf(10 ** (guessesLog10 - SPEED)),
});

function levelOf(guessesLog10: number): Level {
  if (guessesLog10 < WEAK) return 'easy';
  if (guessesLog10 < GOOD) return 'weak';
  return guessesLog10 < STRONG ? 'good' : 'strong';
}

const spanOf = (seconds: number): Span => spans.find(([upTo]) => seconds < upTo)?.[1] ?? 'millions';

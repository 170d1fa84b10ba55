import { type Instant, instant, type WallTime, type Zone } from '#domain/time.ts';
import { isoAt, momentsOf, offsetAt } from '#time/zone.ts';

const DAY = 86_400_000;
const ms = (wall: WallTime): number => Date.parse(`${wall}Z`);
const clockOf = (wall: number): string => new Date(wall).toISOString().slice(11, 16);

/** One of the two times that a clock shows the same, with what it is ahead of UTC then: `+02:00`. */
export interface Pass {
  readonly at: Instant;
  readonly offset: string;
}

/** What a time on the clock of a zone means: a moment, one of two, or none between two clock times. */
export type Meaning =
  | { readonly is: 'once'; readonly at: Instant }
  | { readonly is: 'twice'; readonly passes: readonly [Pass, Pass] }
  | { readonly is: 'skipped'; readonly from: string; readonly to: string };

const passAt = (at: number, zone: Zone): Pass => ({
  at: instant(at),
  offset: isoAt(instant(at), zone).slice(-6),
});

export function meaningOf(wall: WallTime, zone: Zone): Meaning {
  const [first, second] = momentsOf(ms(wall), zone);
  if (first === undefined) return { is: 'skipped', ...gapAround(ms(wall), zone) };
  if (second === undefined) return { is: 'once', at: instant(first) };
  return { is: 'twice', passes: [passAt(first, zone), passAt(second, zone)] };
}

/** The clock times between which the clock jumped; `wall`, ms as if it were UTC, is one of those. */
function gapAround(wall: number, zone: Zone): { readonly from: string; readonly to: string } {
  const [before, after] = [offsetAt(wall - DAY, zone), offsetAt(wall + DAY, zone)];
  let [low, high] = [wall - after, wall - before];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle, zone) === before) low = middle;
    else high = middle;
  }
  return { from: clockOf(high + before), to: clockOf(high + after) };
}

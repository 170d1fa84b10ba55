/** A day is never stretched beyond this many seconds across the screen. */
const CLOSEST = 2 * 3600;

/** What is in sight, or where two fingers are: a start and an end. */
export type Sight = readonly [from: number, to: number];

/** Keeps the moments under two fingers under them, inside the day. */
export function pinched(day: Sight, before: { sight: Sight; at: Sight }, now: Sight): Sight {
  const [from, to] = before.sight;
  const momentOf = (share: number) => from + share * (to - from);
  const [a, b] = [momentOf(before.at[0]), momentOf(before.at[1])];
  const apart = now[1] - now[0];
  const wanted = Math.abs(apart) < 0.01 ? to - from : Math.abs((b - a) / apart);
  const length = Math.min(day[1] - day[0], Math.max(CLOSEST, wanted));
  const start = (a + b) / 2 - ((now[0] + now[1]) / 2) * length;
  const first = Math.min(Math.max(start, day[0]), day[1] - length);
  return [first, first + length];
}

import type { Entry } from './log.ts';

/** Orders of two entries of one log differ by 1 at least: so many fit between them. */
const BETWEEN = 2 ** 22;

/** Stamps count from there. */
const YEAR_2000 = Date.UTC(2000, 0, 1) / 1000;

type ClockChange = readonly [from: number | undefined, to: number | undefined];

const secondsOf = (wall: string | undefined): number | undefined =>
  wall === undefined ? undefined : Date.parse(`${wall}Z`) / 1000 - YEAR_2000;

/** The glucose pages write the old and the new clock as two records. */
function changeOf({ record, stamp }: Entry): ClockChange | undefined {
  if (record.kind === 'clock-change') return [secondsOf(record.from), secondsOf(record.to)];
  if (record.kind !== 'notice' || !record.name.startsWith('clock change')) return undefined;
  return record.name.endsWith('old') ? [stamp?.seconds, undefined] : [undefined, stamp?.seconds];
}

/** Seconds of each entry on the clock as it is at the end: walks back over every change of it. */
function finalSeconds(log: readonly Entry[]): (number | undefined)[] {
  const seconds: (number | undefined)[] = [];
  let shift = 0;
  let newer: number | undefined;
  for (let i = log.length - 1; i >= 0; i--) {
    const entry = log[i]!;
    const [from, to] = (entry.isJoined ? undefined : changeOf(entry)) ?? [];
    newer = to ?? newer;
    // A record of both sides is stamped with the new time, one of the old side with the old.
    if (to !== undefined) seconds[i] = entry.stamp && entry.stamp.seconds + shift;
    if (from !== undefined && newer !== undefined) {
      shift += newer - from;
      newer = undefined;
    }
    if (to === undefined) seconds[i] = entry.stamp && entry.stamp.seconds + shift;
  }
  return seconds;
}

/**
 * Two logs of one clock, each in its own order: gives the glucose pages' entries orders among the
 * history's, so that what came before a change of the clock also comes before the record of it.
 */
export function mergeOrders(history: readonly Entry[], glucose: readonly Entry[]): void {
  const [first] = history;
  if (!first || glucose.length === 0) return;
  const seconds = finalSeconds(history);
  let next = 0;
  let base = first.order - 1;
  for (const [i, time] of finalSeconds(glucose).entries()) {
    while (next < history.length && (seconds[next] ?? -Infinity) <= (time ?? -Infinity)) {
      base = history[next]!.order;
      next++;
    }
    glucose[i]!.order = base + (i + 1) / BETWEEN;
  }
}

import type { Zone } from '#domain/time.ts';
import { offsetsOf } from '#time/zone.ts';
import { quantile } from './central.ts';
import type { CountedTrace } from './counted.ts';
import { merged } from './merged.ts';
import { smoothed } from './smoothed.ts';
import { mgdlOf } from './values.ts';

const MINUTE = 60_000;
const DAY_MINUTES = 1440;
/** Windows are put together from parts of the day of this length. */
const SLOT = 15;
const SLOTS = DAY_MINUTES / SLOT;
/** Days of which readings must be in a window to tell the middle half, and the outer percentiles (metrics §5). */
export const DAYS_FOR_QUARTILES = 5;
export const DAYS_FOR_OUTER = 10;

/** How glucose was at one time of day, mg/dL unrounded; null without readings or from too few days. */
export interface ProfileBin {
  /** The middle of the window, minutes after midnight. */
  readonly minute: number;
  readonly n: number;
  /** Calendar days with a reading in the window. */
  readonly days: number;
  readonly p5: number | null;
  readonly p25: number | null;
  readonly p50: number | null;
  readonly p75: number | null;
  readonly p95: number | null;
}

export interface ProfileChoice {
  /** `fine`: an hour around every quarter of an hour; `print`: every hour, smoothed with its neighbours 1-4-1. */
  readonly curve: 'fine' | 'print';
}

/** A part of the day. */
interface Slot {
  /** Its readings, ascending: windows overlap, and sort nothing twice. */
  readonly values: Float64Array;
  readonly days: readonly number[];
}

function slotsOf(trace: CountedTrace, zone: Zone): readonly Slot[] {
  const slots = Array.from({ length: SLOTS }, () => ({
    values: [] as number[],
    days: [] as number[],
  }));
  const glucose = mgdlOf(trace);
  const offset = offsetsOf(zone);
  for (let i = 0; i < glucose.length; i++) {
    const at = trace.at[i]!;
    const minutes = Math.floor((at + offset(at)) / MINUTE);
    const day = Math.floor(minutes / DAY_MINUTES);
    const slot = slots[Math.floor((minutes - day * DAY_MINUTES) / SLOT)]!;
    slot.values.push(glucose[i]!);
    if (slot.days.at(-1) !== day) slot.days.push(day);
  }
  return slots.map(({ values, days }) => ({ values: Float64Array.from(values).toSorted(), days }));
}

/** The hour around each quarter of an hour, over midnight too: neighbours share the half hour between them. */
function windowsOf(slots: readonly Slot[]) {
  const slotAt = (i: number) => slots[(i + SLOTS) % SLOTS]!;
  const halves = slots.map(({ values }, i) => merged(values, slotAt(i + 1).values));
  return slots.map((_, i) => {
    const parts = [i - 2, i - 1, i, i + 1].map(slotAt);
    const days = new Set(parts.flatMap((part) => part.days));
    const before = halves[(i - 2 + SLOTS) % SLOTS]!;
    return { values: merged(before, halves[i]!), days: days.size };
  });
}

/**
 * The ambulatory glucose profile: percentiles 5, 25, 50, 75 and 95 (type 7, C14) by the time of day on
 * the local clock, every reading once; nothing is filled in. The repeated hour of a 25-hour day counts
 * twice. The middle half needs 5 days in the window, the outer percentiles 10. Metrics §5.
 */
export function profileOf(
  trace: CountedTrace,
  zone: Zone,
  { curve }: ProfileChoice,
): readonly ProfileBin[] {
  const isFine = curve === 'fine';
  const minutes = Array.from({ length: isFine ? SLOTS : 24 }, (_, i) =>
    isFine ? i * SLOT : i * 60 + 30,
  );
  const around = windowsOf(slotsOf(trace, zone));
  const windows = minutes.map((minute) => around[minute / SLOT]!);
  const curveOf = (p: number) => {
    const raw = windows.map(({ values }) => quantile(values, p));
    return isFine ? raw : smoothed(raw);
  };
  const [p5, p25, p50, p75, p95] = [0.05, 0.25, 0.5, 0.75, 0.95].map(curveOf);
  return windows.map(({ values, days }, i) => {
    const from = (least: number, of: readonly (number | null)[] | undefined) =>
      days >= least ? (of?.[i] ?? null) : null;
    return {
      minute: minutes[i]!,
      n: values.length,
      days,
      p5: from(DAYS_FOR_OUTER, p5),
      p25: from(DAYS_FOR_QUARTILES, p25),
      p50: from(1, p50),
      p75: from(DAYS_FOR_QUARTILES, p75),
      p95: from(DAYS_FOR_OUTER, p95),
    };
  });
}

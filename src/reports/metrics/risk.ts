import type { Zone } from '#domain/time.ts';
import { offsetAt } from '#time/zone.ts';
import type { CountedTrace } from './counted.ts';
import type { ByLevel } from './ranges.ts';
import { mgdlOf } from './values.ts';

// Risk indices (metrics §3), unrounded.

export interface Gri {
  /** 0 to 100. */
  readonly value: number;
  readonly hypo: number;
  readonly hyper: number;
  readonly zone: 'A' | 'B' | 'C' | 'D' | 'E';
}

const zones = ['A', 'B', 'C', 'D', 'E'] as const;

/** Glycemia risk index of percentages in the five consensus ranges (Klonoff 2022, doi 10.1177/19322968221085273). */
export function griOf(shares: ByLevel<number>): Gri {
  const hypo = shares['very-low'] + 0.8 * shares.low;
  const hyper = shares['very-high'] + 0.5 * shares.high;
  const value = Math.min(100, 3 * hypo + 1.6 * hyper);
  const zone = zones[Math.max(0, Math.min(4, Math.ceil(value / 20) - 1))] ?? 'E';
  return { value, hypo, hyper, zone };
}

/** Signed risk of a glucose in mg/dL: below 0 towards low, above towards high (Kovatchev 2006, doi 10.2337/dc06-1085). */
function riskAt(mgdl: number): number {
  const f = 1.509 * (Math.log(mgdl) ** 1.084 - 5.381);
  return Math.sign(f) * 10 * f * f;
}

/** Low and high blood glucose index: the mean risk to each side. */
export function riskOf(
  trace: CountedTrace,
): { readonly lbgi: number; readonly hbgi: number } | null {
  const risks = mgdlOf(trace).map(riskAt);
  const n = risks.length;
  if (n === 0) return null;
  return {
    lbgi: risks.reduce((sum, r) => sum + Math.max(0, -r), 0) / n,
    hbgi: risks.reduce((sum, r) => sum + Math.max(0, r), 0) / n,
  };
}

const DAY = 86_400_000;
/** A number for the local date of a moment. */
const dateNumber = (at: number, zone: Zone): number => Math.floor((at + offsetAt(at, zone)) / DAY);

/** Average daily risk range: the largest low and high risk of each local day, averaged over days with readings. */
export function adrrOf(trace: CountedTrace, zone: Zone): number | null {
  const days = new Map<number, { low: number; high: number }>();
  mgdlOf(trace).forEach((mgdl, i) => {
    const date = dateNumber(trace.at[i]!, zone);
    const day = days.get(date) ?? { low: 0, high: 0 };
    const risk = riskAt(mgdl);
    day.low = Math.max(day.low, -risk);
    day.high = Math.max(day.high, risk);
    days.set(date, day);
  });
  const ranges = [...days.values()].map(({ low, high }) => low + high);
  return ranges.length > 0 ? ranges.reduce((sum, r) => sum + r, 0) / ranges.length : null;
}

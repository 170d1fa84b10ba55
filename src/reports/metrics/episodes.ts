import type { PerUnit } from '#domain/preferences.ts';
import { type Instant, instant } from '#domain/time.ts';
import type { CountedTrace } from './counted.ts';
import { consensus } from './ranges.ts';
import { mgdlOf } from './values.ts';

const MINUTE = 60_000;
/** Readings that cover this begin an episode, and end it (metrics §7). */
export const EPISODE_MINUTES = 15;
/** A slower sensor needs a second reading to begin an episode. */
const SLOW = 5;

/** The longest pause between readings that is still one stretch: max(3 × interval, 15 min) + 1 min (C9). */
export const longestPause = (interval: number): number => (Math.max(3 * interval, 15) + 1) * MINUTE;

/** Readings on one side of a line, in the sensor's own unit (C4); the line itself is not beyond it (C5). */
export interface EpisodeRule {
  readonly side: 'below' | 'above';
  readonly line: PerUnit<number>;
  /** Whole minutes it lasts at least, where longer than any episode. */
  readonly lasting?: number;
}

const lineOf = (name: 'veryLow' | 'low' | 'high' | 'veryHigh'): PerUnit<number> => ({
  'mg/dL': consensus['mg/dL'][name],
  'mmol/L': consensus['mmol/L'][name],
});

// Consensus of 2017, 2019 and 2023 (Battelino 2019, doi 10.2337/dci19-0028; 2023, doi 10.1016/S2213-8587(22)00319-9).
export const hypo70: EpisodeRule = { side: 'below', line: lineOf('low') };
export const hypo54: EpisodeRule = { side: 'below', line: lineOf('veryLow') };
export const hyper180: EpisodeRule = { side: 'above', line: lineOf('high') };
export const hyper250: EpisodeRule = { side: 'above', line: lineOf('veryHigh') };
/** Below 70 for more than 120 minutes, as the consensus of 2023 has it. */
export const extendedHypo = { ...hypo70, lasting: 121 } as const satisfies EpisodeRule;
/** Above 250 for 120 minutes or more. */
export const extendedHyper = { ...hyper250, lasting: 120 } as const satisfies EpisodeRule;

export interface Episode {
  readonly start: Instant;
  /** The first of the readings that ended it; without one, when the last beyond the line had stood its time. */
  readonly end: Instant;
  readonly minutes: number;
  /** The lowest or highest reading, mg/dL. */
  readonly extreme: number;
  /** Ended by missing data. */
  readonly isCut: boolean;
  /** Not ended when the data did. */
  readonly isOngoing: boolean;
}

/** Readings beyond the line, and what came after the last of them. */
interface Run {
  readonly first: number;
  readonly last: number;
  readonly covered: number;
  readonly isEpisode: boolean;
  /** Minutes of readings on this side of the line since. */
  readonly clear: number;
}

const LO = 1;

function isBeyond({ value, mmol, limit }: CountedTrace, i: number, rule: EpisodeRule): boolean {
  const isBelow = rule.side === 'below';
  if (limit[i]! > 0) return isBelow === (limit[i] === LO);
  const line = rule.line[mmol[i] === 1 ? 'mmol/L' : 'mg/dL'];
  return isBelow ? value[i]! < line : value[i]! > line;
}

function grown(run: Run | null, i: number, minutes: number): Run {
  const covered = (run?.covered ?? 0) + minutes;
  const isLong = covered >= EPISODE_MINUTES && (minutes <= SLOW || run !== null);
  const isEpisode = isLong || run?.isEpisode === true;
  return { first: run?.first ?? i, last: i, covered, isEpisode, clear: 0 };
}

/** A run that is no episode yet is over with the first reading on this side. */
function cleared(run: Run | null, minutes: number): Run | null {
  return run?.isEpisode ? { ...run, clear: run.clear + minutes } : null;
}

const isAfterPause = ({ at, minutes }: CountedTrace, i: number): boolean =>
  i > 0 && at[i]! - at[i - 1]! > longestPause(minutes[i]!);

type Ending = 'ended' | 'cut' | 'ongoing';

/** Calls `found` with each episode and how it came to its end. */
function findRuns(trace: CountedTrace, rule: EpisodeRule, found: (run: Run, as: Ending) => void) {
  let run: Run | null = null;
  const close = (as: Ending) => {
    if (run?.isEpisode) found(run, as);
    run = null;
  };
  for (let i = 0; i < trace.at.length; i++) {
    if (isAfterPause(trace, i)) close('cut');
    const minutes = trace.minutes[i]!;
    run = isBeyond(trace, i, rule) ? grown(run, i, minutes) : cleared(run, minutes);
    if (run !== null && run.clear >= EPISODE_MINUTES) close('ended');
  }
  close('ongoing');
}

/**
 * Episodes of a rule, in the order of time: from the first of readings beyond the line that cover 15
 * minutes (of a sensor slower than 5 minutes at least two) to the first of those on this side that
 * cover 15 minutes. Missing data cuts an episode, midnight does not; nothing is filled in. Metrics §7.
 */
export function episodesOf(trace: CountedTrace, rule: EpisodeRule): readonly Episode[] {
  const episodes: Episode[] = [];
  const values = mgdlOf(trace);
  const { at, minutes } = trace;
  const extremeOf = (part: Float64Array) =>
    part.reduce((a, b) => (rule.side === 'below' ? Math.min(a, b) : Math.max(a, b)));
  findRuns(trace, rule, ({ first, last, clear }, as) => {
    const end = clear > 0 ? at[last + 1]! : at[last]! + minutes[last]! * MINUTE;
    const length = (end - at[first]!) / MINUTE;
    if (Math.round(length) < (rule.lasting ?? 0)) return;
    const extreme = extremeOf(values.subarray(first, last + 1));
    const [isCut, isOngoing] = [as === 'cut', as === 'ongoing'];
    episodes.push({
      start: instant(at[first]!),
      end: instant(end),
      minutes: length,
      extreme,
      isCut,
      isOngoing,
    });
  });
  return episodes;
}

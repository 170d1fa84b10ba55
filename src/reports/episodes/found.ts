import {
  type Episode,
  type EpisodeRule,
  episodesOf,
  extendedHyper,
  extendedHypo,
  hyper180,
  hyper250,
  hypo54,
  hypo70,
} from '../metrics/episodes.ts';
import { isWithin } from '../period/cut.ts';
import type { Period } from '../period/period.ts';

export type EpisodeSide = 'low' | 'high';

/** An episode of level 1, and whether it went further. */
export interface FoundEpisode extends Episode {
  readonly side: EpisodeSide;
  /** An episode of level 2 began in it: below 54, above 250 mg/dL. */
  readonly isLevel2: boolean;
  /** Below 70 for more than 120 minutes, above 250 for 120 or more. */
  readonly isExtended: boolean;
}

const rules: Readonly<Record<EpisodeSide, readonly [EpisodeRule, EpisodeRule, EpisodeRule]>> = {
  low: [hypo70, hypo54, extendedHypo],
  high: [hyper180, hyper250, extendedHyper],
};

function findEpisodes(period: Period, side: EpisodeSide): readonly FoundEpisode[] {
  const trace = period.wholeTrace();
  const [all, level2, extended] = rules[side].map((rule) => episodesOf(trace, rule));
  const isChosen = isWithin(period.days());
  const hasOne = (of: readonly Episode[] | undefined, { start, end }: Episode) =>
    of?.some((other) => other.start >= start && other.start < end) ?? false;
  return (all ?? [])
    .filter(({ start }) => isChosen({ at: start }))
    .map((episode) => ({
      ...episode,
      side,
      isLevel2: hasOne(level2, episode),
      isExtended: hasOne(extended, episode),
    }));
}

const known = new WeakMap<Period, Map<EpisodeSide, readonly FoundEpisode[]>>();

/**
 * Episodes of sensor glucose that began in the chosen time of a period, in the order of time. They
 * are looked for in the whole window, so that a choice of hours cuts none. Worked out once.
 */
export function episodesIn(period: Period, side: EpisodeSide): readonly FoundEpisode[] {
  const sides = known.get(period) ?? new Map<EpisodeSide, readonly FoundEpisode[]>();
  known.set(period, sides);
  const found = sides.get(side) ?? findEpisodes(period, side);
  sides.set(side, found);
  return found;
}

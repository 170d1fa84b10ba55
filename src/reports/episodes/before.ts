import { instant } from '#domain/time.ts';
import { overlapMs, type Span } from '../delivery/span.ts';
import { type BolusKind, countBoluses } from '../metrics/boluses.ts';
import type { Period } from '../period/period.ts';
import { type Deed, recordedIn } from './deeds.ts';
import { type EpisodeSide, episodesIn, type FoundEpisode } from './found.ts';

/** So far before an episode it is looked (metrics §7). */
export const BEFORE_HOURS = 3;
const HOUR = 3_600_000;
const MINUTE = 60_000;

const beforeOf = ({ start }: FoundEpisode): Span => ({
  from: instant(start - BEFORE_HOURS * HOUR),
  to: start,
});

/** An episode with what is recorded of the three hours before it. */
export interface Preceded {
  readonly episode: FoundEpisode;
  /** In the order of time. */
  readonly deeds: readonly Deed[];
  /** A pump tells of all three hours. */
  readonly isPumpKnown: boolean;
}

const isOn = (deed: Deed, span: Span): boolean =>
  deed.from === deed.to ? deed.from >= span.from && deed.from < span.to : overlapMs(deed, span) > 0;

const isTold = (span: Span, spans: readonly Span[]): boolean =>
  spans.reduce((ms, told) => ms + overlapMs(told, span), 0) >= BEFORE_HOURS * HOUR - MINUTE;

/** Changes of the set are told of highs only. */
const isSaid = (deed: Deed, side: EpisodeSide) => side === 'high' || deed.kind !== 'set';

/** Episodes that began in the chosen time, each with what came before it. */
export function precededEpisodes(period: Period, side: EpisodeSide): readonly Preceded[] {
  const { deeds: all, told } = recordedIn(period);
  const deeds = all.filter((deed) => isSaid(deed, side));
  return episodesIn(period, side).map((episode) => {
    const span = beforeOf(episode);
    return {
      episode,
      deeds: deeds.filter((deed) => isOn(deed, span)),
      isPumpKnown: isTold(span, told),
    };
  });
}

/** Insulin still working when a bolus began, in U, as the pump counted it; null where it does not say. */
export const activeAt = (deed: Extract<Deed, { kind: 'bolus' | 'automatic' }>): number | null =>
  deed.of.event.activeInsulin ?? deed.of.wizard?.activeInsulin ?? null;

const isBolus =
  (kind: BolusKind) =>
  (deed: Deed): boolean =>
    deed.kind === 'bolus' && countBoluses([deed.of], kind) > 0;
const is = (kind: Deed['kind']) => (deed: Deed) => deed.kind === kind;

/** What may have come before, and whether only a pump can tell. They overlap. */
export const kinds = {
  bolus: { isPumps: true, is: isBolus('given') },
  manual: { isPumps: true, is: isBolus('manual') },
  'correction-only': { isPumps: true, is: isBolus('correction-only') },
  override: { isPumps: true, is: isBolus('override') },
  underride: { isPumps: true, is: isBolus('underride') },
  stacked: {
    isPumps: true,
    is: (deed: Deed) => deed.kind === 'bolus' && (activeAt(deed) ?? 0) > 0,
  },
  automatic: { isPumps: true, is: is('automatic') },
  temp: { isPumps: true, is: is('temp') },
  suspend: { isPumps: true, is: is('suspend') },
  set: { isPumps: true, is: is('set') },
  carbs: { isPumps: false, is: is('carbs') },
  exercise: { isPumps: false, is: is('exercise') },
  alarm: { isPumps: false, is: is('alarm') },
} as const;
export type BeforeKind = keyof typeof kinds;

/** In how many episodes, of those of which it can be told. */
export interface BeforeShare {
  readonly kind: BeforeKind;
  readonly count: number;
  readonly of: number;
}

/**
 * How often each kind came before: of pumps' records among the episodes of whose three hours a pump
 * tells in full, of the rest among all. A kind that the days hold nothing of is left out: that it never
 * came before is then nothing anyone knows.
 */
export function beforeShares(
  period: Period,
  side: EpisodeSide,
  all: readonly Preceded[],
): readonly BeforeShare[] {
  const deeds = recordedIn(period).deeds.filter((deed) => isSaid(deed, side));
  const names = Object.keys(kinds).filter((name): name is BeforeKind => name in kinds);
  return names.flatMap((kind) => {
    const { isPumps, is: isOf } = kinds[kind];
    if (!deeds.some(isOf)) return [];
    const known = isPumps ? all.filter(({ isPumpKnown }) => isPumpKnown) : all;
    const count = known.filter((one) => one.deeds.some(isOf)).length;
    return known.length > 0 ? [{ kind, count, of: known.length }] : [];
  });
}

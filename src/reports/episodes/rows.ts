import type { Instant } from '#domain/time.ts';
import { clockText } from '../day/clock.ts';
import { dateWords } from '../day/header.ts';
import { lengthWords } from '../day/length.ts';
import { glucoseText } from '../glucose-text.ts';
import { levelOf } from '../metrics/ranges.ts';
import { dayFinder } from '../period/day-of.ts';
import type { Period } from '../period/period.ts';
import type { Preceded } from './before.ts';
import { deedWords } from './deed-words.ts';
import { extremeOf } from './extreme.ts';
import type { FoundEpisode } from './found.ts';
import type { LowReadings } from './meter-lows.ts';
import type { EpisodeRow } from './view.ts';
import { say } from './words.ts';

const MINUTE = 60_000;

type When = Pick<EpisodeRow, 'date' | 'day' | 'clock'>;

function whenOf(period: Period): (at: Instant) => When | null {
  const dayOf = dayFinder(period);
  const { hours } = period.input.preferences;
  return (at) => {
    const day = dayOf(at);
    if (!day) return null;
    return { date: day.date, day: dateWords(day.date, 'short'), clock: clockText(at, day, hours) };
  };
}

const levelName = ({ side, isLevel2 }: FoundEpisode): EpisodeRow['level'] =>
  isLevel2 ? `very-${side}` : side;

const flagsOf = ({ isCut, isOngoing, isExtended }: FoundEpisode): readonly string[] => [
  ...(isExtended ? [say('flag.extended')] : []),
  ...(isCut ? [say('flag.cut')] : []),
  ...(isOngoing ? [say('flag.ongoing')] : []),
];

/** A row for each episode, latest first. */
export function episodeRows(preceded: readonly Preceded[], period: Period): readonly EpisodeRow[] {
  const when = whenOf(period);
  const { preferences } = period.input;
  return preceded.toReversed().flatMap(({ episode, deeds }): readonly EpisodeRow[] => {
    const began = when(episode.start);
    if (!began) return [];
    const level = levelName(episode);
    const { text, unit } = extremeOf(episode, period);
    const row = {
      id: `${episode.side} ${episode.start}`,
      level,
      levelName: say(`level.${level}`),
      length: lengthWords(episode.minutes * MINUTE),
      extreme: unit ? `${text} ${unit}` : text,
      flags: flagsOf(episode),
      before: deedWords(deeds, episode.start, preferences),
    };
    return [{ ...began, ...row }];
  });
}

/** A row for each low reading of a meter, latest first. */
export function lowRows(lows: readonly LowReadings[], period: Period): readonly EpisodeRow[] {
  const when = whenOf(period);
  const { unit } = period.input.preferences;
  return lows.toReversed().flatMap(({ at, lowest, readings }): readonly EpisodeRow[] => {
    const began = when(at);
    if (!began) return [];
    const level = levelOf(lowest) === 'very-low' ? 'very-low' : 'low';
    const text = glucoseText(lowest, unit);
    const row = {
      id: `meter ${at}`,
      level,
      levelName: say(`level.${level}`),
      length: '',
      extreme: lowest.limit ? text : `${text} ${unit}`,
      flags: readings.length > 1 ? [say('share.merged', { n: readings.length })] : [],
      before: [],
    } as const;
    return [{ ...began, ...row }];
  });
}

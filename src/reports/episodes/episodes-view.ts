import { wholeHour } from '../period/date-text.ts';
import { glucoseReadings } from '../metrics/meter.ts';
import type { How } from '../metrics/metric.ts';
import type { Period } from '../period/period.ts';
import { BEFORE_HOURS, beforeShares, type Preceded, precededEpisodes } from './before.ts';
import { episodeFigures } from './figures.ts';
import type { EpisodeSide } from './found.ts';
import { meterFigures } from './meter-figures.ts';
import { lowReadings } from './meter-lows.ts';
import { episodeRows, lowRows } from './rows.ts';
import { type EpisodeSummary, NIGHT, summaryOf } from './summary.ts';
import type { EpisodeList, EpisodesView, HourCounts } from './view.ts';
import { count, say } from './words.ts';

function hoursOf({ hours: counts }: EpisodeSummary, side: EpisodeSide, period: Period): HourCounts {
  const { hours } = period.input.preferences;
  const label = say(`hours.${side}`);
  const rows = counts.map((n, hour) => [wholeHour(hour, hours), String(n)]);
  return {
    counts,
    labels: counts.map((_, hour) => (hour % 3 === 0 ? wholeHour(hour, hours) : '')),
    night: NIGHT,
    label,
    twin: { caption: label, head: [say('hours.hour'), say('hours.count')], rows },
  };
}

function beforeHow(preceded: readonly Preceded[]): How {
  const unknown = preceded.filter(({ isPumpKnown }) => !isPumpKnown).length;
  const left = count('before.left', unknown, { hours: BEFORE_HOURS });
  return {
    rule: say('before.rule', { hours: BEFORE_HOURS }),
    counted: preceded.length,
    leftOut: unknown > 0 ? [left] : [],
    source: 'Metrics §7',
  };
}

function beforeOf(
  preceded: readonly Preceded[],
  side: EpisodeSide,
  period: Period,
): EpisodeList['before'] {
  const shares = beforeShares(period, side, preceded);
  if (shares.length === 0) return null;
  const rows = shares.map(({ kind, count: n, of }) => ({
    kind,
    label: say(`before.${kind}`),
    count: n,
    of,
    text: say('share.of', { n, of }),
  }));
  return { rows, how: beforeHow(preceded) };
}

function sensorList(period: Period, side: EpisodeSide): readonly EpisodeList[] {
  const summary = summaryOf(period, side);
  if (!summary) return [];
  const preceded = precededEpisodes(period, side);
  return [
    {
      id: side,
      title: say(`title.${side}`),
      group: episodeFigures(summary, side, period),
      hours: summary.count > 0 ? hoursOf(summary, side, period) : null,
      before: beforeOf(preceded, side, period),
      rows: episodeRows(preceded, period),
    },
  ];
}

function meterView(period: Period): EpisodesView {
  const lows = lowReadings(period);
  const list: EpisodeList = {
    id: 'low',
    title: say('title.meter'),
    group: meterFigures(lows, period),
    hours: null,
    before: null,
    rows: lowRows(lows, period),
  };
  return { from: 'meter', lists: [list], notes: [say('note.meter')] };
}

/**
 * Episodes of a period, low and high: their numbers, the hours they began in, what is recorded of the
 * three hours before, and each of them. Of a meter alone its low readings. Metrics §7.
 */
export function episodesView(period: Period): EpisodesView {
  const hasReadings = glucoseReadings(period.readings()).length > 0;
  if (period.trace().at.length === 0) {
    return hasReadings ? meterView(period) : { from: 'nothing', lists: [], notes: [] };
  }
  const lists = [...sensorList(period, 'low'), ...sensorList(period, 'high')];
  return { from: 'sensor', lists, notes: hasReadings ? [say('note.both')] : [] };
}

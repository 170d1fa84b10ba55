import { decimals } from '#domain/language.ts';
import { isTyped } from '#domain/typed-entry.ts';
import { figureOf } from '../day/figure.ts';
import type { StatisticGroup } from '../day/view.ts';
import { UNKNOWN } from '../glucose-text.ts';
import { type LabPair, labPair, medianDifference } from '../metrics/a1c.ts';
import type { How, Metric } from '../metrics/metric.ts';
import { FULL_ACTIVE } from '../metrics/use.ts';
import { everything } from '../period/chosen-days.ts';
import { dayFinder } from '../period/day-of.ts';
import type { Period } from '../period/period.ts';
import { shortDate } from '../period/window-text.ts';
import type { Twin } from '../twin.ts';
import { pictureOf, stopsOf } from './picture.ts';
import { bothDifferences, bothUnits } from './text.ts';
import type { A1cStop, A1cView, LabRow } from './view.ts';
import { say } from './words.ts';

function pairsOf(period: Period): readonly LabPair[] {
  const dayOf = dayFinder(period);
  return period.ofKind('lab-a1c').flatMap((lab) => {
    const day = dayOf(lab.at);
    return day ? [labPair(period, lab, day.date)] : [];
  });
}

/** Why there is no GMI; empty where there is one. */
function reasonOf({ gmi, days, active }: LabPair['before']): string {
  if (gmi.value !== null) return '';
  if (days === 0) return say('no-sensor');
  const share = decimals(Math.floor(active ?? 0), 0);
  return say('few', { days, active: share, percent: FULL_ACTIVE });
}

const rowOf = ({ lab, date, percent, before, difference }: LabPair): LabRow => ({
  id: lab.id,
  date,
  day: shortDate(date),
  lab: bothUnits(percent),
  gmi: bothUnits(before.gmi.value),
  difference: bothDifferences(difference),
  reason: reasonOf(before),
  entry: isTyped(lab) ? lab : undefined,
});

function groupOf(pairs: readonly LabPair[], median: Metric): StatisticGroup {
  const how = (rule: string, counted: number): How => ({
    rule,
    counted,
    leftOut: [],
    source: 'Metrics GMI',
  });
  const count = (id: 'labs' | 'pairs', n: number) =>
    figureOf(id, say(`n.${id}`), String(n), '', how(say(`rule.${id}`), n));
  const points = bothDifferences(median.value);
  return {
    id: 'lab',
    title: say('title.group'),
    figures: [
      count('labs', pairs.length),
      count('pairs', median.how.counted),
      figureOf('median', say('median'), points, '', median.how),
    ],
    ranges: null,
  };
}

const twinOf = (stops: readonly A1cStop[]): Twin => ({
  caption: say('twin'),
  head: [say('date'), say('lab'), say('gmi')],
  rows: stops.map(({ date, gmi, labs }) => [
    date,
    labs.map(bothUnits).join(', ') || UNKNOWN,
    bothUnits(gmi),
  ]),
});

/** Each lab HbA1c beside the GMI of the 90 days up to it, and how far they usually lie apart. */
export function a1cView(asked: Period): A1cView {
  const period = asked.with(everything);
  const pairs = pairsOf(period);
  const median = medianDifference(pairs);
  const stops = pairs.length === 0 ? [] : stopsOf(period, pairs);
  return {
    rows: pairs.map(rowOf).toReversed(),
    picture: pictureOf(period, stops, median.value),
    twin: twinOf(stops),
    group: groupOf(pairs, median),
  };
}

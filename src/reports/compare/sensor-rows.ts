import { decimals } from '#domain/language.ts';
import { episodeFigures } from '../episodes/figures.ts';
import type { EpisodeSide } from '../episodes/found.ts';
import { summaryOf } from '../episodes/summary.ts';
import { glucoseNumber, UNKNOWN } from '../glucose-text.ts';
import type { How } from '../metrics/metric.ts';
import { byLevel, type Level, printedShares, rangesOf } from '../metrics/ranges.ts';
import { riskOf } from '../metrics/risk.ts';
import {
  sensorActive,
  sensorGmi,
  sensorMean,
  sensorSpread,
  sensorTight,
  sensorVariation,
} from '../metrics/sensor.ts';
import { say as sayMetric } from '../metrics/sensor-words.ts';
import { minutesInLevels, tightLimits } from '../metrics/shares.ts';
import { minutesOf } from '../metrics/values.ts';
import type { Period } from '../period/period.ts';
import { levelNames } from '../profile/bar.ts';
import { partedBy, shownLevels } from '../profile/parted.ts';
import { type Asked, type Compared, compared } from './row.ts';
import { say } from './words.ts';

const howOf = (period: Period, rule: string, source: string): How => ({
  rule,
  counted: period.trace().at.length,
  leftOut: [],
  source,
});

/** A range as the profile prints it: whole percentages that add up to 100. */
function shareIn(period: Period, level: Level): Compared {
  const { preferences } = period.input;
  const trace = period.trace();
  const found = minutesInLevels(trace, rangesOf(preferences));
  const parted = partedBy(
    byLevel((one) => found[one].minutes),
    preferences.preset,
  );
  const all = minutesOf(trace);
  const how = howOf(period, sayMetric('shares'), 'Metrics §2, C4–C7, C15');
  const text = printedShares(parted)?.[level] ?? UNKNOWN;
  return { value: all > 0 ? (100 * parted[level]) / all : null, text, how };
}

/** The five ranges from the highest. */
function rangeRows({ input: { preferences } }: Period): readonly Asked[] {
  const names = levelNames(preferences);
  return shownLevels(preferences.preset).map((level) => ({
    id: level,
    label: names[level],
    unit: '%',
    digits: 1,
    of: (period) => shareIn(period, level),
  }));
}

function riskRow(side: 'lbgi' | 'hbgi'): Asked {
  const of = (period: Period): Compared => {
    const value = riskOf(period.trace())?.[side] ?? null;
    const how = howOf(period, say(`rule.${side}`), 'Metrics §3');
    return compared({ value, unit: 'count', how });
  };
  return { id: side, label: say(side), unit: '', digits: 2, of };
}

/** Episodes a day, as the list of episodes prints them. */
function episodeRow(side: EpisodeSide): Asked {
  const of = (period: Period): Compared => {
    const summary = summaryOf(period, side);
    const group = summary && episodeFigures(summary, side, period);
    const [all, perDay] = ['count', 'per-day'].map((id) =>
      group?.figures.find((figure) => figure.id === `${side}-${id}`),
    );
    const rule = [all?.how.rule, perDay?.how.rule].filter(Boolean).join(' ');
    const how = { rule, counted: summary?.count ?? 0, leftOut: [], source: 'Metrics §7' };
    return { value: summary?.perDay ?? null, text: perDay?.text ?? UNKNOWN, how };
  };
  return { id: `episodes-${side}`, label: say(`episodes.${side}`), unit: '', digits: 2, of };
}

/** The headline numbers of a sensor. Metrics §1, §2, §3, §6, §7. */
export function sensorRows(period: Period): readonly Asked[] {
  const { unit } = period.input.preferences;
  const glucose = (value: number) => glucoseNumber(value, unit);
  const finer = unit === 'mg/dL' ? 1 : 2;
  const limits = `${tightLimits[unit].map(glucose).join('–')} ${unit}`;
  return [
    {
      id: 'mean',
      label: say('mean'),
      unit,
      digits: finer,
      of: (p) => compared(sensorMean(p.trace(), unit), glucose),
    },
    {
      id: 'spread',
      label: say('spread'),
      unit,
      digits: finer,
      of: (p) => compared(sensorSpread(p.trace(), unit), glucose),
    },
    {
      id: 'cv',
      label: say('cv'),
      unit: '%',
      digits: 2,
      of: (p) => compared(sensorVariation(p.trace())),
    },
    { id: 'gmi', label: say('gmi'), unit: '%', digits: 2, of: (p) => compared(sensorGmi(p)) },
    ...rangeRows(period),
    {
      id: 'tight',
      label: say('tight', { limits }),
      unit: '%',
      digits: 2,
      of: (p) => compared(sensorTight(p.trace(), limits)),
    },
    riskRow('lbgi'),
    riskRow('hbgi'),
    episodeRow('low'),
    episodeRow('high'),
    {
      id: 'active',
      label: say('active'),
      unit: '%',
      digits: 2,
      of: (p) => compared(sensorActive(p.trace(), p.ms()), (n) => decimals(n, 1)),
    },
  ];
}

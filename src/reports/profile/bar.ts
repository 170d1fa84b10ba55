import type { Preferences } from '#domain/preferences.ts';
import { glucoseNumber } from '../glucose-text.ts';
import { goalsOf } from '../metrics/goals.ts';
import type { How } from '../metrics/metric.ts';
import {
  byLevel,
  type ByLevel,
  type Level,
  levelLimits,
  levels,
  printedShares,
  rangesOf,
  sharesInTenths,
  tenthsText,
} from '../metrics/ranges.ts';
import { partedBy, shownLevels } from './parted.ts';
import type { RangeBar, RangeRow, RangeTotal } from './view.ts';
import { say } from './words.ts';

const percent = (n: number | string): string => say('percent', { n: String(n) });

/** What is asked of a share, in words; empty where nothing is. */
const goalText = (ask: 'goal.less' | 'goal.more', goal: number | null): string =>
  goal === null ? '' : say(ask, { n: percent(goal) });

/** The goal of each row; of a side that is not parted its row has that of the whole side. */
function rowGoals({ preset }: Preferences): ByLevel<string> {
  const goals = goalsOf(preset);
  const shown = shownLevels(preset);
  return {
    'very-low': goalText('goal.less', goals.veryLow),
    low: shown.includes('very-low') ? '' : goalText('goal.less', goals.below),
    target: goalText('goal.more', goals.inRange),
    high: shown.includes('very-high') ? '' : goalText('goal.less', goals.above),
    'very-high': goalText('goal.less', goals.veryHigh),
  };
}

/** The limits of each row in words; a side that is not parted has no outer limit. */
function limitsOf(preferences: Preferences): ByLevel<string> {
  const { unit, preset } = preferences;
  const ranges = rangesOf(preferences);
  const { low, high } = ranges[unit];
  const limits = levelLimits(unit, ranges);
  const shown = shownLevels(preset);
  return {
    ...limits,
    low: shown.includes('very-low') ? limits.low : `< ${glucoseNumber(low, unit)}`,
    high: shown.includes('very-high') ? limits.high : `> ${glucoseNumber(high, unit)}`,
  };
}

/** Each range by its name and its limits, as the bar calls it. */
export function levelNames(preferences: Preferences): ByLevel<string> {
  const limits = limitsOf(preferences);
  return byLevel((level) => `${say(level)} ${limits[level]}`);
}

const sides = [
  { label: 'above', levels: ['very-high', 'high'] },
  { label: 'below', levels: ['low', 'very-low'] },
] as const;

/** Both sides of the target, where a side has two ranges: the sum of what is printed. */
function totalsOf(counts: ByLevel<number>, { preset }: Preferences): readonly RangeTotal[] {
  const tenths = sharesInTenths(counts);
  const shown = shownLevels(preset);
  const goals = goalsOf(preset);
  return sides.flatMap(({ label, levels: own }) => {
    if (!own.every((level) => shown.includes(level))) return [];
    const printed = own.reduce((sum, level) => sum + (tenths?.[level] ?? 0), 0);
    const goal = goalText('goal.less', goals[label]);
    return [{ levels: own, label: say(label), percent: percent(tenthsText(printed)), goal }];
  });
}

/** The bar of counts by range, minutes or readings; null where there are none. */
export function barOf(
  counts: ByLevel<number>,
  preferences: Preferences,
  how: How,
  notes: readonly string[],
): RangeBar | null {
  const parted = partedBy(counts, preferences.preset);
  const printed = printedShares(parted);
  const all = levels.reduce((sum, level) => sum + parted[level], 0);
  if (!printed) return null;
  const [limits, goals] = [limitsOf(preferences), rowGoals(preferences)];
  const share = (level: Level) => (100 * parted[level]) / all;
  const rows = shownLevels(preferences.preset).map((level): RangeRow => ({
    level,
    label: say(level),
    limits: limits[level],
    share: share(level),
    percent: percent(printed[level]),
    goal: goals[level],
  }));
  const totals = totalsOf(parted, preferences);
  const none = goalsOf(preferences.preset).inRange === null ? [say('goals.none')] : [];
  return { rows, totals, joints: jointsOf(preferences), notes: [...notes, ...none], how };
}

/** The limit under each range but the lowest. */
function jointsOf(preferences: Preferences): readonly string[] {
  const { unit, preset } = preferences;
  const { veryLow, low, high, veryHigh } = rangesOf(preferences)[unit];
  const under = { 'very-high': veryHigh, high, target: low, low: veryLow, 'very-low': 0 };
  const shown = shownLevels(preset).slice(0, -1);
  return shown.map((level) => glucoseNumber(under[level], unit));
}

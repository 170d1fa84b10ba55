import { decimals } from '#domain/language.ts';
import { lengthWords } from '../day/length.ts';
import { figureOf, numberText } from '../day/figure.ts';
import type { Figure, StatisticGroup } from '../day/view.ts';
import { glucoseNumber, UNKNOWN } from '../glucose-text.ts';
import type { How } from '../metrics/metric.ts';
import { consensus } from '../metrics/ranges.ts';
import type { Period } from '../period/period.ts';
import { extremeOf } from './extreme.ts';
import type { EpisodeSide } from './found.ts';
import { type EpisodeSummary, sensorDays } from './summary.ts';
import { say } from './words.ts';

const MINUTE = 60_000;
type Line = 'veryLow' | 'low' | 'high' | 'veryHigh';
const lines: Readonly<Record<EpisodeSide, readonly [level1: Line, level2: Line]>> = {
  low: ['low', 'veryLow'],
  high: ['high', 'veryHigh'],
};

/** "70 mg/dL": one of the consensus limits in the unit of the page. */
export const lineText = (line: Line, { input }: Period): string => {
  const { unit } = input.preferences;
  return `${glucoseNumber(consensus[unit][line], unit)} ${unit}`;
};

/** "3 of 12 (25 %)" as text and remark. */
const ofAll = (n: number, all: number): string =>
  all > 0 ? say('share.of', { n, of: all }) : UNKNOWN;

type Add = (id: string, label: string, text: string, unit: string, rule: string) => Figure;

function rates(summary: EpisodeSummary, period: Period, add: Add): readonly Figure[] {
  const days = decimals(sensorDays(period), 1);
  const rate = (value: number | null) => numberText(value, (n) => decimals(n, 1));
  return [
    add('per-day', say('per-day'), rate(summary.perDay), '', say('rule.per-day', { days })),
    add('per-week', say('per-week'), rate(summary.perWeek), '', say('rule.per-week')),
  ];
}

function lengths({ median, total, count }: EpisodeSummary, add: Add): readonly Figure[] {
  const words = (minutes: number) => lengthWords(minutes * MINUTE);
  const all = count > 0 ? words(total) : UNKNOWN;
  return [
    add('median', say('median'), numberText(median, words), '', say('rule.median')),
    add('total', say('total'), all, '', say('rule.total')),
  ];
}

function kinds(summary: EpisodeSummary, side: EpisodeSide, period: Period, add: Add) {
  const { count: all, night, level1Only, level2, extended } = summary;
  const [first, second] = lines[side].map((line) => lineText(line, period));
  const outer = { line: second ?? '' };
  const long = { line: (side === 'low' ? first : second) ?? '' };
  return [
    add('night', say('night'), ofAll(night, all), '', say('rule.night')),
    add('level1', say('level1'), ofAll(level1Only, all), '', say(`rule.level1.${side}`, outer)),
    add('level2', say('level2'), ofAll(level2, all), '', say(`rule.level2.${side}`, outer)),
    add('extended', say('extended'), ofAll(extended, all), '', say(`rule.extended.${side}`, long)),
  ];
}

/** What makes a length uncertain; left away where nothing does. */
const flagged = ({ cut, ongoing }: EpisodeSummary, add: Add): readonly Figure[] => [
  ...(cut > 0 ? [add('cut', say('cut'), String(cut), '', say('rule.cut'))] : []),
  ...(ongoing > 0
    ? [add('ongoing', say('ongoing'), String(ongoing), '', say('rule.ongoing'))]
    : []),
];

/** The numbers of one side, each with its rule. */
export function episodeFigures(
  summary: EpisodeSummary,
  side: EpisodeSide,
  period: Period,
): StatisticGroup {
  const add: Add = (id, label, text, unitOf, rule) => {
    const how: How = { rule, counted: summary.count, leftOut: [], source: 'Metrics §7' };
    return figureOf(`${side}-${id}`, label, text, unitOf, how);
  };
  const line = lineText(lines[side][0], period);
  const worst = summary.worst ? extremeOf(summary.worst, period) : { text: UNKNOWN, unit: '' };
  const figures = [
    add('count', say('count'), String(summary.count), '', say(`rule.${side}`, { line })),
    ...rates(summary, period, add),
    ...lengths(summary, add),
    add('worst', say(`worst.${side}`), worst.text, worst.unit, say('rule.worst')),
    ...kinds(summary, side, period, add),
    ...flagged(summary, add),
  ];
  return { id: `episodes-${side}`, title: say(`title.${side}`), figures, ranges: null };
}

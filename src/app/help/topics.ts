import type { say } from './rules-words.ts';

type Key = Parameters<typeof say>[0];

/** What stands between the paragraphs of a topic. */
export type TableName = 'ranges' | 'goals' | 'needs' | 'episodes';

interface Rules {
  readonly id: Key;
  /** The rules it tells of, by the codes that numbers name as their source. */
  readonly codes: readonly string[];
  /** Paragraphs by their keys, and tables. */
  readonly parts: readonly (Key | { readonly table: TableName })[];
}

/** What the help says of how numbers are computed, in the order of the page. */
export const rules = [
  { id: 'units', codes: ['C1', 'C2', 'C3'], parts: ['units.kept', 'units.factor', 'units.others'] },
  {
    id: 'ranges',
    codes: ['§2', 'C4', 'C5'],
    parts: [
      'ranges.unit',
      'ranges.limits',
      { table: 'ranges' },
      'ranges.own',
      { table: 'goals' },
      'ranges.none',
      'ranges.joined',
    ],
  },
  { id: 'limits', codes: ['C6'], parts: ['limits.word', 'limits.sensor', 'limits.meter'] },
  {
    id: 'use',
    codes: ['§6', 'C7'],
    parts: ['use.interval', 'use.usual', 'use.active', 'use.first'],
  },
  {
    id: 'double',
    codes: ['C8'],
    parts: ['double.one', 'double.which', 'double.again', 'double.device'],
  },
  { id: 'gaps', codes: ['C9', 'C10'], parts: ['gaps.none', 'gaps.grid'] },
  {
    id: 'days',
    codes: ['C11', 'C12'],
    parts: ['days.local', 'days.window', 'days.same', 'days.clock'],
  },
  {
    id: 'mean',
    codes: ['§1', 'C13', 'C14', 'C16'],
    parts: ['mean.weight', 'mean.spread', 'mean.variation', 'mean.percentile'],
  },
  {
    id: 'percent',
    codes: ['C15'],
    parts: ['percent.residue', 'percent.sides'],
  },
  { id: 'missing', codes: ['C17'], parts: ['missing.open', { table: 'needs' }, 'missing.food'] },
  { id: 'gmi', codes: ['GMI'], parts: ['gmi.formula', 'gmi.lab', 'gmi.units', 'gmi.older'] },
  {
    id: 'curve',
    codes: ['§5'],
    parts: ['curve.rule', 'curve.days', 'curve.clock', 'curve.meter'],
  },
  {
    id: 'episodes',
    codes: ['§7'],
    parts: [
      'episodes.begin',
      { table: 'episodes' },
      'episodes.further',
      'episodes.cut',
      'episodes.days',
      'episodes.line',
    ],
  },
  {
    id: 'insulin',
    codes: ['§8'],
    parts: ['insulin.basal', 'insulin.bolus', 'insulin.total', 'insulin.food', 'insulin.set'],
  },
  {
    id: 'meter',
    codes: ['§9'],
    parts: ['meter.share', 'meter.once', 'meter.typed', 'meter.low', 'meter.days'],
  },
  {
    id: 'variability',
    codes: ['§3', '§4'],
    parts: ['variability.swings', 'variability.change', 'variability.risk', 'variability.gri'],
  },
] as const satisfies readonly Rules[];

export type Topic = (typeof rules)[number]['id'] | 'others' | 'glossary';

/** Everything that has an address on the page. */
export const topics: readonly Topic[] = [...rules.map(({ id }) => id), 'others', 'glossary'];

/** Of a name or of the code of a rule, as it stands in an address; undefined where the help has no such topic. */
export function topicOf(asked: string): Topic | undefined {
  const name = decoded(asked);
  const rule = rules.find(({ codes }) => codes.some((code) => code === name));
  return rule?.id ?? topics.find((topic) => topic === name);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

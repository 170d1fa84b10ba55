import type { ComponentType } from 'preact';
import { say as sayTarget } from '#app/words-later.ts';
import { type TargetPreset, targetPresets } from '#domain/preferences.ts';
import type { GlucoseUnit } from '#domain/units.ts';
import { glucoseNumber } from '#reports/glucose-text.ts';
import { type EpisodeRule, hyper180, hyper250, hypo54, hypo70 } from '#reports/metrics/episodes.ts';
import { goalsOf } from '#reports/metrics/goals.ts';
import { levelLimits, levels } from '#reports/metrics/ranges.ts';
import { tightLimits } from '#reports/metrics/shares.ts';
import { say as sayProfile } from '#reports/profile/words.ts';
import { facts, inBothUnits } from './facts.ts';
import { HelpTable } from './help-table.tsx';
import { say } from './rules-words.ts';
import type { TableName } from './topics.ts';

const units = ['mg/dL', 'mmol/L'] as const satisfies readonly GlucoseUnit[];
const between = (limits: readonly number[], unit: GlucoseUnit): string =>
  limits.map((limit) => glucoseNumber(limit, unit)).join('–');

function Ranges() {
  const limits = units.map((unit) => levelLimits(unit));
  const rows = levels
    .toReversed()
    .map((level) => [sayProfile(level), ...limits.map((all) => all[level])]);
  const tight = [say('ranges.tight'), ...units.map((unit) => between(tightLimits[unit], unit))];
  const head = [say('range'), ...units];
  return <HelpTable caption={say('ranges.caption')} head={head} rows={[...rows, tight]} />;
}

/** Targets that guidelines name goals for. */
const asked = ['standard', 'older', 'pregnancy'] as const satisfies readonly TargetPreset[];

const NONE = '–';
const percent = (sign: string, n: number | null): string =>
  n === null ? NONE : `${sign} ${sayProfile('percent', { n })}`;

function Goals() {
  const row = (name: string, of: (preset: TargetPreset) => string) => [name, ...asked.map(of)];
  const mean = (unit: GlucoseUnit) =>
    row(say('goals.mean', { unit }), (preset) => {
      const goal = goalsOf(preset).mean?.[unit];
      return goal === undefined ? NONE : `< ${glucoseNumber(goal, unit)}`;
    });
  const rows = [
    ...units.map((unit) =>
      row(say('goals.target', { unit }), (preset) => between(targetPresets[preset][unit], unit)),
    ),
    row(sayProfile('very-high'), (preset) => percent('<', goalsOf(preset).veryHigh)),
    row(sayProfile('above'), (preset) => percent('<', goalsOf(preset).above)),
    row(sayProfile('target'), (preset) => percent('>', goalsOf(preset).inRange)),
    row(sayProfile('below'), (preset) => percent('<', goalsOf(preset).below)),
    row(sayProfile('very-low'), (preset) => percent('<', goalsOf(preset).veryLow)),
    ...units.map((unit) => mean(unit)),
    row('GMI', (preset) => percent('<', goalsOf(preset).gmi)),
    row(sayProfile('cv'), (preset) => percent('≤', goalsOf(preset).cv)),
  ];
  const head = [say('goal'), ...asked.map((preset) => sayTarget(`target.${preset}`))];
  return <HelpTable caption={say('ranges.goals')} head={head} rows={rows} />;
}

const needs = [
  'sd-sensor',
  'sd-meter',
  'profile',
  'curve',
  'half',
  'outer',
  'scatter',
  'gmi',
  'gvp',
  'labs',
  'insulin',
  'trend',
] as const;

const Needs = () => (
  <HelpTable
    caption={say('missing.caption')}
    head={[say('number'), say('needs')]}
    rows={needs.map((id) => [say(`needs.${id}`), say(`needs.${id}.what`, facts())])}
  />
);

const lineText = ({ line }: EpisodeRule): string =>
  inBothUnits((unit) => glucoseNumber(line[unit], unit));

function Episodes() {
  const rows = [
    [say('episodes.low'), say('episodes.below', { line: lineText(hypo70) })],
    [say('episodes.very-low'), say('episodes.below', { line: lineText(hypo54) })],
    [say('episodes.long-low'), say('episodes.more', { line: lineText(hypo70), ...facts() })],
    [say('episodes.high'), say('episodes.above', { line: lineText(hyper180) })],
    [say('episodes.very-high'), say('episodes.above', { line: lineText(hyper250) })],
    [say('episodes.long-high'), say('episodes.least', { line: lineText(hyper250), ...facts() })],
  ];
  const head = [say('episode'), say('readings')];
  return <HelpTable caption={say('episodes.caption')} head={head} rows={rows} />;
}

/** The tables among the rules; limits, goals and thresholds are those of the code. */
export const tables: Readonly<Record<TableName, ComponentType>> = {
  ranges: Ranges,
  goals: Goals,
  needs: Needs,
  episodes: Episodes,
};

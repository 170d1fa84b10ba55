import { glucoseNumber } from '../glucose-text.ts';
import type { Preferences } from '#domain/preferences.ts';
import type { GlucoseUnit } from '#domain/units.ts';
import type { GlucosePanel, InsulinPanel, IntakePanel, LegendEntry, LegendSymbol } from './view.ts';
import { plain } from '#domain/language.ts';
import { say } from './words.ts';

const intakeLabel = (sort: IntakePanel['marks'][number]['sort']): string =>
  sort === 'carbs' || sort === 'exchanges' ? say(`legend.${sort}`) : say(sort);

/** One range, or more of them where the target is a schedule. */
function targetLabel(target: GlucosePanel['target'], unit: GlucoseUnit): string {
  const ranges = new Set(
    target.map(({ low, high }) => `${glucoseNumber(low, unit)}–${glucoseNumber(high, unit)}`),
  );
  const [first = ''] = ranges;
  return ranges.size > 1 ? say('target.steps') : say('target', { range: `${first} ${unit}` });
}

function glucoseEntries(panel: GlucosePanel, preferences: Preferences) {
  const { marks, sensor, lowLine, top, target } = panel;
  const has = (test: (mark: GlucosePanel['marks'][number]) => boolean) => marks.some(test);
  const shapes = (['linked', 'manual', 'meter'] as const).filter((s) => has((m) => m.shape === s));
  const entries: LegendEntry[] = shapes.map((s) => ({ symbol: s, label: say(`legend.${s}`) }));
  const add = (when: boolean, symbol: LegendSymbol, label: string) => {
    if (when) entries.push({ symbol, label });
  };
  add(
    has((m) => m.place === 'high-edge'),
    'limit-high',
    say('legend.high'),
  );
  add(
    has((m) => m.place === 'low-edge'),
    'limit-low',
    say('legend.low'),
  );
  add(
    has((m) => m.place === 'strip'),
    'strip',
    say('legend.strip', { top: plain(top), unit: preferences.unit }),
  );
  add(sensor.length > 0, 'sensor', say('sensor'));
  entries.push({ symbol: 'target', label: targetLabel(target, preferences.unit) });
  if (lowLine) entries.push({ symbol: 'low-line', label: `${lowLine.label} ${preferences.unit}` });
  return entries;
}

/** Only what occurs on this day. */
export function legendOf(
  preferences: Preferences,
  panels: { glucose: GlucosePanel; insulin: InsulinPanel; intake: IntakePanel },
  ofPump: readonly LegendEntry[],
): readonly LegendEntry[] {
  const types = new Set(panels.insulin.marks.map(({ type }) => type));
  const sorts = new Set(panels.intake.marks.map(({ sort }) => sort));
  return [
    ...glucoseEntries(panels.glucose, preferences),
    ...ofPump,
    ...[...types].map((t) => ({ symbol: `insulin-${t}` as const, label: say(`legend.${t}`) })),
    ...[...sorts].map((sort) => ({ symbol: sort, label: intakeLabel(sort) })),
  ];
}

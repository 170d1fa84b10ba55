import { glucoseNumber } from '../glucose-text.ts';
import type { Preferences } from '#domain/preferences.ts';
import type { GlucoseUnit } from '#domain/units.ts';
import type { GlucosePanel, InsulinPanel, IntakePanel, LegendEntry, LegendSymbol } from './view.ts';

const readingLabels = {
  linked: 'Paradigm BG',
  manual: 'BG typed in',
  meter: 'Meter BG',
} as const;

const insulinLabels = {
  rapid: 'Rapid insulin noted',
  long: 'Long-acting insulin noted',
  mixed: 'Mixed insulin noted',
  unnamed: 'Insulin noted',
} as const;

const intakeLabels = {
  carbs: 'Carbohydrate, g',
  exchanges: 'Carbohydrate, exchanges',
  exercise: 'Exercise',
  note: 'Note',
} as const;

/** One range, or more of them where the target is a schedule. */
function targetLabel(target: GlucosePanel['target'], unit: GlucoseUnit): string {
  const ranges = new Set(
    target.map(({ low, high }) => `${glucoseNumber(low, unit)}–${glucoseNumber(high, unit)}`),
  );
  const [first = ''] = ranges;
  return ranges.size > 1 ? 'Target by time of day' : `Target ${first} ${unit}`;
}

function glucoseEntries(panel: GlucosePanel, preferences: Preferences) {
  const { marks, sensor, lowLine, top, target } = panel;
  const has = (test: (mark: GlucosePanel['marks'][number]) => boolean) => marks.some(test);
  const shapes = (['linked', 'manual', 'meter'] as const).filter((s) => has((m) => m.shape === s));
  const entries: LegendEntry[] = shapes.map((s) => ({ symbol: s, label: readingLabels[s] }));
  const add = (when: boolean, symbol: LegendSymbol, label: string) => {
    if (when) entries.push({ symbol, label });
  };
  add(
    has((m) => m.place === 'high-edge'),
    'limit-high',
    'HI: above what the device measures',
  );
  add(
    has((m) => m.place === 'low-edge'),
    'limit-low',
    'LO: below what the device measures',
  );
  add(
    has((m) => m.place === 'strip'),
    'strip',
    `Above ${top} ${preferences.unit}: number printed`,
  );
  add(sensor.length > 0, 'sensor', 'Sensor');
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
    ...[...types].map((t) => ({ symbol: `insulin-${t}` as const, label: insulinLabels[t] })),
    ...[...sorts].map((sort) => ({ symbol: sort, label: intakeLabels[sort] })),
  ];
}

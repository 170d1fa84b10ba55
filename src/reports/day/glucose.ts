import type { EventOf } from '#domain/event.ts';
import type { Preferences } from '#domain/preferences.ts';
import { convertGlucose, type GlucoseUnit } from '#domain/units.ts';
import { glucoseNumber, glucoseText, reportedText } from '../glucose-text.ts';
import { consensus, levelOf, rangesOf } from '../metrics/ranges.ts';
import { type DayContext, itemOf } from './context.ts';
import { markWords } from './mark-words.ts';
import { say } from './words.ts';
import type { PumpDay } from './pump-part.ts';
import type { Fact, GlucoseMark, GlucosePanel, ScaleLine } from './view.ts';

type Reading = EventOf<'meter-glucose'>;

/** Top of the glucose scale (daily-summary §2): each unit's own round number. */
const TOP = { 'mg/dL': 400, 'mmol/L': 22.2 };

function placeOf({ limit }: Reading, y: number, top: number): GlucoseMark['place'] {
  if (limit) return limit === 'LO' ? 'low-edge' : 'high-edge';
  return y > top ? 'strip' : 'scale';
}

const valueWords = (reading: Reading, unit: GlucoseUnit) =>
  reading.limit ?? `${glucoseText(reading, unit)} ${unit}`;

function factsOf(reading: Reading, unit: GlucoseUnit): readonly Fact[] {
  const marks = markWords(reading);
  const shown = { label: say('shown'), value: valueWords(reading, unit) };
  return [
    { label: say('reported'), value: reportedText(reading) },
    ...(reading.unit === unit || reading.limit ? [] : [shown]),
    ...(marks.length > 0 ? [{ label: say('marks'), value: marks.join(', ') }] : []),
  ];
}

function markOf(reading: Reading, context: DayContext): GlucoseMark {
  const { unit } = context.input.preferences;
  const y = convertGlucose(reading.value, reading.unit, unit);
  const item = itemOf(reading, context, {
    name: say(reading.entry),
    value: valueWords(reading, unit),
    remark: markWords(reading).join(', '),
    facts: factsOf(reading, unit),
  });
  return {
    ...item,
    shape: reading.entry,
    place: placeOf(reading, y, TOP[unit]),
    y,
    label: glucoseText(reading, unit),
    level: levelOf(reading, rangesOf(context.input.preferences)),
  };
}

/** Lines of the scale: the person's target, then the consensus thresholds that are not the same. */
function scaleLines(target: readonly [number, number], unit: GlucoseUnit): readonly ScaleLine[] {
  const line = (value: number, role: ScaleLine['role']) => ({
    value,
    label: glucoseNumber(value, unit),
    role,
  });
  const { veryLow, low, high, veryHigh } = consensus[unit];
  const others = [veryLow, low, high, veryHigh].filter((value) => !target.includes(value));
  return [
    ...target.map((value) => line(value, 'target')),
    ...others.map((value) => line(value, 'threshold')),
    line(TOP[unit], 'end'),
  ];
}

const noSensor = { sensor: [], others: [], calibrations: [], bells: [], states: [] };

function lowLineOf({ unit, lowLine }: Preferences, pump: PumpDay | null): GlucosePanel['lowLine'] {
  if (!lowLine) return null;
  const value = lowLine[unit];
  const text = glucoseNumber(value, unit);
  const limit = pump?.suspendsAt ?? null;
  const label =
    limit === null ? say('low', { value: text }) : say('low.pump', { value: text, limit });
  return { value, label };
}

export function glucosePanel(
  context: DayContext,
  readings: readonly Reading[],
  pump: PumpDay | null,
): GlucosePanel {
  const { preferences } = context.input;
  const { unit, target } = preferences;
  const { start: from, end: to } = context.day;
  return {
    top: TOP[unit],
    target: pump?.target ?? [{ from, to, low: target[unit][0], high: target[unit][1] }],
    lowLine: lowLineOf(preferences, pump),
    lines: scaleLines(target[unit], unit),
    marks: readings.filter(({ control }) => !control).map((r) => markOf(r, context)),
    ...(pump?.glucose ?? noSensor),
  };
}

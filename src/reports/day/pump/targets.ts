import type { EventOf } from '#domain/event.ts';
import { instant } from '#domain/time.ts';
import { convertGlucose, type GlucoseUnit } from '#domain/units.ts';
import { glucoseNumber } from '#reports/glucose-text.ts';
import { hourTicks } from '../axis.ts';
import { minuteOfDay } from '../clock.ts';
import type { DayContext } from '../context.ts';
import type { TargetStep } from '../view.ts';

type Settings = EventOf<'settings'>;
type Value = Settings['settings'][string];

/** The latest word on a setting up to the end of the day; where there is none, the first after it. */
function settingBy(context: DayContext, name: string): Settings | undefined {
  const known = context.input.settings
    .filter(({ settings }) => settings[name] !== undefined)
    .toSorted((a, b) => a.at - b.at || a.order - b.order);
  return known.findLast(({ at }) => at < context.day.end) ?? known[0];
}

const numbers = (value: Value | undefined): readonly number[] =>
  Array.isArray(value) ? value : [];

/** A pump shows targets in one of two units; those of one are far from those of the other. */
const unitOf = ({ settings }: Settings, example: number): GlucoseUnit => {
  const named = settings['glucoseUnit'];
  if (named === 'mmol/L' || named === 'mg/dL') return named;
  return example < 30 ? 'mmol/L' : 'mg/dL';
};

/** The pump's target schedule over this day, in the unit of the page; null where it is not known. */
export function pumpTargets(context: DayContext): readonly TargetStep[] | null {
  const { day, input } = context;
  const snapshot = input.preferences.pumpTargets ? settingBy(context, 'targetLows') : undefined;
  if (!snapshot) return null;
  const starts = numbers(snapshot.settings['targetStarts']);
  const lows = numbers(snapshot.settings['targetLows']);
  const highs = numbers(snapshot.settings['targetHighs']);
  const unit = unitOf(snapshot, highs[0] ?? 0);
  const shown = (value: number) => convertGlucose(value, unit, input.preferences.unit);
  const steps: TargetStep[] = [];
  for (const from of halfHours(context)) {
    const slot = starts.findLastIndex((start) => start <= minuteOfDay(from, day));
    const [low, high] = [lows[slot], highs[slot]];
    if (low === undefined || high === undefined) return null;
    const last = steps.at(-1);
    const step = { from, to: day.end, low: shown(low), high: shown(high) };
    if (last && last.low === step.low && last.high === step.high) continue;
    if (last) steps[steps.length - 1] = { ...last, to: from };
    steps.push(step);
  }
  return steps.length > 0 ? steps : null;
}

/** Pumps change their settings at half-hours of their clock. */
const halfHours = ({ day, input }: DayContext) =>
  hourTicks(day, input.preferences.hours)
    .slice(0, -1)
    .flatMap(({ at }, i, all) => {
      const half = instant(at + 1_800_000);
      const isWithin = half < (all[i + 1]?.at ?? day.end);
      return [i === 0 ? day.start : at, ...(isWithin ? [half] : [])];
    });

/** `70`: where the pump was set to suspend; null where it was not. */
export function suspendText(context: DayContext): string | null {
  const snapshot = settingBy(context, 'lowSuspendLimit');
  const limit = snapshot?.settings['lowSuspendLimit'];
  const isOn = snapshot?.settings['lowSuspend'] !== false;
  if (!snapshot || typeof limit !== 'number' || limit <= 0 || !isOn) return null;
  const { unit } = context.input.preferences;
  const shown = convertGlucose(limit, unitOf(snapshot, limit), unit);
  return glucoseNumber(shown, unit);
}

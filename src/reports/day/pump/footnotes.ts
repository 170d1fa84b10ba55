import { unitsText } from '../insulin.ts';
import { plural } from '#reports/metrics/metric.ts';
import { type DayContext, deviceWords } from '../context.ts';
import { note, warning } from '../footnotes.ts';
import { lengthWords } from '../length.ts';
import type { BasalStep, ClockMark, Footnote, SuspendMark } from '../view.ts';
import { momentWords } from './around.ts';
import { isLostClock } from './clock-changes.ts';
import { type DayInsulin, otherTotal } from './delivery-figures.ts';
import type { SensorTrace } from './sensor.ts';
import type { WornPump } from './worn.ts';

const MINUTE = 60_000;

function swapNote(pumps: readonly WornPump[], context: DayContext): readonly Footnote[] {
  if (pumps.length < 2) return [];
  const words = pumps.map(({ device, from, to }) => {
    const name = deviceWords(device, context.input.devices);
    return `${name} from ${momentWords(from, context)} to ${momentWords(to, context)}`;
  });
  return [note('pumps', `More than one pump on this day: ${words.join(', ')}.`)];
}

/** The day is not over, or the pump was read in the middle of it. */
function partialNote(pumps: readonly WornPump[], context: DayContext): readonly Footnote[] {
  const last = pumps.at(-1);
  if (!last || context.day.end - last.to < MINUTE) return [];
  const at = momentWords(last.to, context);
  const words = `Insulin is known up to ${at}, when ${deviceWords(last.device, context.input.devices)} was last read: totals are of that part of the day.`;
  return [note('partial', words)];
}

function assumedNote(steps: readonly BasalStep[]): readonly Footnote[] {
  const assumed = steps.filter(({ isAssumed }) => isAssumed);
  const ms = assumed.reduce((sum, { from, to }) => sum + to - from, 0);
  if (ms < MINUTE) return [];
  const words = `For ${lengthWords(ms)} no record of the pump says the basal rate: its schedule is taken to have gone on.`;
  return [note('assumed', words)];
}

function unknownNote(insulin: DayInsulin | null): readonly Footnote[] {
  if (!insulin || insulin.unknownMs < MINUTE) return [];
  const words = `For ${lengthWords(insulin.unknownMs)} nothing is known of the basal rate: it is missing from the totals.`;
  return [warning('unknown-basal', words)];
}

const openNotes = (suspends: readonly SuspendMark[]): readonly Footnote[] =>
  suspends
    .filter(({ endSign }) => endSign === 'open')
    .map(({ event, clock }) => {
      const words = `The suspend of ${clock} has no resume in what was read: it is drawn to the last record of the pump.`;
      return note(`open ${event}`, words);
    });

function totalNote(insulin: DayInsulin | null, pumps: readonly WornPump[]): readonly Footnote[] {
  const other = insulin && otherTotal(insulin);
  if (!insulin || other === null) return [];
  const ours = insulin.total === null ? 'is not known' : `is ${unitsText(insulin.total)} U`;
  const writer = pumps.length > 1 ? 'The pumps' : 'The pump';
  const words = `${writer} counted ${unitsText(other)} U for this day; the total of what it logged ${ours}.`;
  return [note('pump-total', words)];
}

function clockNotes(marks: readonly ClockMark[], { events, input }: DayContext) {
  const year = Number(input.date.slice(0, 4));
  const lost = events.filter(({ wall }) => isLostClock(wall, year)).length;
  const entries = `${plural(lost, 'entry', 'entries')} from while the clock of the device was lost, placed by their order in its log.`;
  const set = marks.map(({ label, clock }) => `${label} at ${clock}`).join(', ');
  const words = `The clock of a device was set on this day (${set}): entries before it are moved, so that all times are of one clock.`;
  return [
    ...(lost > 0 ? [warning('clock-lost', entries)] : []),
    ...(marks.length > 0 ? [note('clock-changes', words)] : []),
  ];
}

function sensorNotes({ main, others }: SensorTrace, context: DayContext): readonly Footnote[] {
  const limited = main.filter(({ limit }) => limit !== undefined).length;
  const beyond = `${plural(limited, 'sensor reading')} beyond what the sensor measures: drawn at the edge, counted as 39 and 401 mg/dL.`;
  const names = [...new Set(others.map(({ device }) => device))];
  const from = names.map((key) => deviceWords(key, context.input.devices)).join(' and ');
  const second = `${plural(others.length, 'reading')} of ${from} at the same time as another sensor: grey, in no number.`;
  return [
    ...(limited > 0 ? [note('sensor-limits', beyond)] : []),
    ...(others.length > 0 ? [note('sensor-others', second)] : []),
  ];
}

interface Noted {
  readonly pumps: readonly WornPump[];
  readonly insulin: DayInsulin | null;
  readonly basal: readonly BasalStep[];
  readonly suspends: readonly SuspendMark[];
  readonly clockChanges: readonly ClockMark[];
  readonly trace: SensorTrace;
}

export const pumpFootnotes = (noted: Noted, context: DayContext): readonly Footnote[] => [
  ...unknownNote(noted.insulin),
  ...swapNote(noted.pumps, context),
  ...partialNote(noted.pumps, context),
  ...assumedNote(noted.basal),
  ...openNotes(noted.suspends),
  ...totalNote(noted.insulin, noted.pumps),
  ...clockNotes(noted.clockChanges, context),
  ...sensorNotes(noted.trace, context),
];

import { unitsText } from '../insulin.ts';
import { listed } from '#domain/language.ts';
import { unitName } from '#reports/units.ts';
import { type DayContext, deviceWords } from '../context.ts';
import { note, warning } from '../footnotes.ts';
import { lengthWords } from '../length.ts';
import type { BasalStep, ClockMark, Footnote, SuspendMark } from '../view.ts';
import { momentWords } from './around.ts';
import { isLostClock } from './clock-changes.ts';
import { type DayInsulin, otherTotal } from './delivery-figures.ts';
import type { SensorTrace } from './sensor.ts';
import { count, say } from './words.ts';
import type { WornPump } from './worn.ts';

const MINUTE = 60_000;

function swapNote(pumps: readonly WornPump[], context: DayContext): readonly Footnote[] {
  if (pumps.length < 2) return [];
  const words = pumps.map(({ device, from, to }) => {
    const name = deviceWords(device, context.input.devices);
    if (from <= context.day.start && to >= context.day.end)
      return say('note.worn.whole', { device: name });
    const worn = { from: momentWords(from, context), to: momentWords(to, context) };
    return say('note.worn', { device: name, ...worn });
  });
  return [note('pumps', say('note.pumps', { pumps: words.join(', ') }))];
}

/** The day is not over, or the pump was read in the middle of it. */
function partialNote(pumps: readonly WornPump[], context: DayContext): readonly Footnote[] {
  const last = pumps.at(-1);
  if (!last || context.day.end - last.to < MINUTE) return [];
  const at = momentWords(last.to, context);
  const device = deviceWords(last.device, context.input.devices);
  return [note('partial', say('note.partial', { at, device }))];
}

function assumedNote(steps: readonly BasalStep[]): readonly Footnote[] {
  const assumed = steps.filter(({ isAssumed }) => isAssumed);
  const ms = assumed.reduce((sum, { from, to }) => sum + to - from, 0);
  if (ms < MINUTE) return [];
  return [note('assumed', say('note.assumed', { time: lengthWords(ms) }))];
}

function unknownNote(insulin: DayInsulin | null): readonly Footnote[] {
  if (!insulin || insulin.unknownMs < MINUTE) return [];
  const time = lengthWords(insulin.unknownMs);
  return [warning('unknown-basal', say('note.unknown', { time }))];
}

const openNotes = (suspends: readonly SuspendMark[]): readonly Footnote[] =>
  suspends
    .filter(({ endSign }) => endSign === 'open')
    .map(({ event, clock }) => note(`open ${event}`, say('note.open', { clock })));

function totalNote(insulin: DayInsulin | null, pumps: readonly WornPump[]): readonly Footnote[] {
  const other = insulin && otherTotal(insulin);
  if (!insulin || other === null) return [];
  const own = `${unitsText(other)} ${unitName('U')}`;
  const words =
    insulin.total === null
      ? count('note.total-unknown', pumps.length, { own })
      : count('note.total', pumps.length, {
          own,
          ours: `${unitsText(insulin.total)} ${unitName('U')}`,
        });
  return [note('pump-total', words)];
}

function clockNotes(marks: readonly ClockMark[], { events, input }: DayContext) {
  const year = Number(input.date.slice(0, 4));
  const lost = events.filter(({ wall }) => isLostClock(wall, year)).length;
  const entries = count('note.lost', lost);
  const set = marks
    .map(({ label, clock }) => say('note.set-at', { change: label, time: clock }))
    .join(', ');
  const words = say('note.clock', { changes: set });
  return [
    ...(lost > 0 ? [warning('clock-lost', entries)] : []),
    ...(marks.length > 0 ? [note('clock-changes', words)] : []),
  ];
}

function sensorNotes({ main, others }: SensorTrace, context: DayContext): readonly Footnote[] {
  const limited = main.filter(({ limit }) => limit !== undefined).length;
  const beyond = count('note.limits', limited);
  const names = [...new Set(others.map(({ device }) => device))];
  const from = listed(names.map((key) => deviceWords(key, context.input.devices)));
  const second = count('note.others', others.length, { devices: from });
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

import { decimals } from '#domain/language.ts';
import type { Instant } from '#domain/time.ts';
import { UNKNOWN } from '../glucose-text.ts';
import { stretchText } from '../period/time-text.ts';
import { unitName } from '../units.ts';
import type { Field, FieldGroup } from './field.ts';
import { coreNames, fieldGroups, fieldOf, isPlaced } from './fields.ts';
import { groupTitle, labelOf } from './names.ts';
import type { Known, Snapshot } from './snapshot.ts';
import { type Clock, digitsFor, leastDigits, momentText, printed } from './text.ts';
import { dayTotal, isSchedule, type Schedule, type SettingValue, spansOf } from './value.ts';
import { say } from './words.ts';

/** One setting as a line: what it is, its value, and where that is from if not from the reading named above. */
export interface SettingsRow {
  readonly name: string;
  readonly label: string;
  readonly text: string;
  readonly unit: string;
  readonly remark: string;
}

/** A plan over the day as a table. */
export interface ScheduleTable {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  /** Heads of the columns of values. */
  readonly columns: readonly string[];
  readonly lines: readonly { readonly span: string; readonly texts: readonly string[] }[];
  /** Of a basal pattern: insulin in 24 hours. */
  readonly total: string;
  readonly isActive: boolean;
  readonly state: 'set' | 'not set' | 'unknown';
  readonly remark: string;
}

export interface SettingsGroup {
  readonly id: string;
  readonly title: string;
  readonly tables: readonly ScheduleTable[];
  readonly rows: readonly SettingsRow[];
}

export interface SettingsView {
  readonly moment: string;
  /** The reading that most of the values are from. */
  readonly source: string;
  readonly hasUnknown: boolean;
  readonly groups: readonly SettingsGroup[];
}

/** What every part of the view needs to know. */
interface Context {
  readonly snapshot: Snapshot;
  readonly clock: Clock;
  readonly main: Instant | undefined;
  readonly isPump: boolean;
}

/** The moment at which most values were read. */
function mainReading(snapshot: Snapshot): Instant | undefined {
  const counts = new Map<Instant, number>();
  for (const { at, how } of snapshot.values())
    if (how === 'asked') counts.set(at, (counts.get(at) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}

function remarkOf(known: Known | undefined, { clock, main }: Context): string {
  if (!known) return '';
  const { at, how, differsAt } = known;
  const origin = how === 'asked' && at === main ? '' : say(how, { moment: momentText(at, clock) });
  const doubt =
    differsAt === undefined ? '' : say('doubt', { moment: momentText(differsAt, clock) });
  return [origin, doubt].filter(Boolean).join('. ');
}

function rowOf(field: Field, context: Context): SettingsRow {
  const known = context.snapshot.get(field.name);
  return {
    name: field.name,
    label: labelOf(field.name),
    ...printed(known?.value, field, context.clock.hours),
    remark: remarkOf(known, context),
  };
}

function linesOf(schedule: Schedule, { clock }: Context): ScheduleTable['lines'] {
  const all = schedule.segments.flatMap(({ values }) => values);
  const digits = digitsFor(all, leastDigits(schedule));
  return spansOf(schedule).map(({ start, end, values }) => ({
    span: stretchText(start, end, clock.hours),
    texts: values.map((value) => decimals(value, digits)),
  }));
}

/** With patterns off a pump runs the standard one, whichever was chosen. */
const activePattern = (snapshot: Snapshot): SettingValue | undefined =>
  snapshot.get('patternsOn')?.value === false ? 'standard' : snapshot.get('basalPattern')?.value;

const columnsOf = (name: string): readonly string[] =>
  name === 'targets'
    ? [say('from'), say('to')]
    : [say(name.startsWith('basal ') ? 'rate' : 'value')];

function tableOf({ name }: Field, context: Context): ScheduleTable {
  const known = context.snapshot.get(name);
  const schedule = known && isSchedule(known.value) ? known.value : undefined;
  const isSet = schedule !== undefined && schedule.segments.length > 0;
  const isBasal = name.startsWith('basal ');
  return {
    name,
    label: labelOf(name),
    unit: unitName(schedule?.unit ?? ''),
    columns: columnsOf(name),
    lines: schedule ? linesOf(schedule, context) : [],
    total: isSet && isBasal ? totalText(schedule) : '',
    isActive: isBasal && activePattern(context.snapshot) === name.slice(6),
    state: isSet ? 'set' : schedule ? 'not set' : 'unknown',
    remark: remarkOf(known, context),
  };
}

/** `22.30`: to the hundredth, or as fine as the sum is. */
export function totalText(schedule: Schedule): string {
  const total = dayTotal(schedule);
  return decimals(total, digitsFor([total], 2));
}

function groupOf({ id, schedules, fields }: FieldGroup, context: Context): SettingsGroup {
  const { snapshot, isPump } = context;
  const isShown = ({ name, core }: Field) => snapshot.has(name) || (core === true && isPump);
  return {
    id,
    title: groupTitle(id),
    tables: schedules.filter(isShown).map((field) => tableOf(field, context)),
    rows: fields.filter(isShown).map((field) => rowOf(field, context)),
  };
}

/** What no table names: never left out, however little is known of it. */
const others = (snapshot: Snapshot): FieldGroup => ({
  id: 'other',
  schedules: [],
  fields: [...snapshot.keys()].filter((name) => !isPlaced(name)).map(fieldOf),
});

const isPartlyUnknown = ({ tables, rows }: SettingsGroup): boolean =>
  tables.some(({ state }) => state === 'unknown') || rows.some(({ text }) => text === UNKNOWN);

/** A device's settings at a moment, as a page shows them. */
export function settingsView(snapshot: Snapshot, moment: Instant, clock: Clock): SettingsView {
  const main = mainReading(snapshot);
  const isPump = coreNames.some((name) => snapshot.has(name));
  const context = { snapshot, clock, main, isPump };
  const groups = [...fieldGroups, others(snapshot)]
    .map((group) => groupOf(group, context))
    .filter(({ tables, rows }) => tables.length + rows.length > 0);
  return {
    moment: momentText(moment, clock),
    source: main === undefined ? '' : momentText(main, clock),
    hasUnknown: groups.some(isPartlyUnknown),
    groups,
  };
}

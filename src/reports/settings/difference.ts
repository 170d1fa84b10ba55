import { decimals } from '#domain/language.ts';
import { UNKNOWN } from '../glucose-text.ts';
import { stretchText } from '../period/time-text.ts';
import { unitName } from '../units.ts';
import type { Field } from './field.ts';
import { fieldGroups, fieldOf, isPlaced, isState } from './fields.ts';
import { type GroupName, groupTitle, labelOf, word } from './names.ts';
import type { Known } from './snapshot.ts';
import { type Clock, digitsFor, leastDigits, type Printed, printed } from './text.ts';
import {
  DAY_MINUTES,
  isSame,
  isSchedule,
  type Schedule,
  type SettingValue,
  valuesAt,
} from './value.ts';
import { totalText } from './view.ts';
import { say } from './words.ts';

/** What was one thing and is another: old → new. */
export interface DifferenceRow {
  readonly label: string;
  /** The part of the day it holds for; empty for what holds all day. */
  readonly span: string;
  readonly before: Printed;
  readonly after: Printed;
}

export interface DifferenceGroup {
  readonly id: GroupName;
  readonly title: string;
  readonly rows: readonly DifferenceRow[];
}

export interface SettingsDifference {
  readonly groups: readonly DifferenceGroup[];
  /** Labels of settings that only one side knows: whether they differ nobody can say. */
  readonly unknown: readonly string[];
}

type Hours = Clock['hours'];
/** Values by the name of their setting. */
export type Values = ReadonlyMap<string, Pick<Known, 'value'>>;

/** What differs from `older` to `newer`; how the device was doing at either time is no difference. */
export function settingsDifference(older: Values, newer: Values, hours: Hours): SettingsDifference {
  const names = [...new Set([...older.keys(), ...newer.keys()])].filter((name) => !isState(name));
  const isKnown = (name: string) => older.has(name) && newer.has(name);
  const rowsOf = (field: Field): DifferenceRow[] => {
    const [before, after] = [older.get(field.name)?.value, newer.get(field.name)?.value];
    if (before === undefined || after === undefined) return [];
    if (isState(field.name) || isSame(before, after)) return [];
    return isSchedule(before) && isSchedule(after)
      ? scheduleRows(field, before, after, hours)
      : [plainRow(field, before, after, hours)];
  };
  const others = names.filter((name) => !isPlaced(name)).map(fieldOf);
  const groups = [...fieldGroups, { id: 'other', schedules: [], fields: others } as const];
  return {
    groups: groups
      .map(({ id, schedules, fields }) => ({
        id,
        title: groupTitle(id),
        rows: [...schedules, ...fields].flatMap(rowsOf),
      }))
      .filter(({ rows }) => rows.length > 0),
    unknown: names.filter((name) => !isKnown(name)).map((name) => labelOf(name)),
  };
}

const plainRow = (
  field: Field,
  older: SettingValue,
  newer: SettingValue,
  hours: Hours,
): DifferenceRow => ({
  label: labelOf(field.name),
  span: '',
  before: printed(older, field, hours),
  after: printed(newer, field, hours),
});

/** Parts of the day in which two plans say different things, as long as they stay the same. */
function scheduleRows(
  { name }: Field,
  older: Schedule,
  newer: Schedule,
  hours: Hours,
): DifferenceRow[] {
  const label = labelOf(name);
  const digits = digitsFor([...numbersOf(older), ...numbersOf(newer)], leastDigits(newer));
  const [before, after] = [textAt(older, digits), textAt(newer, digits)];
  const spans: { start: number; end: number; before: Printed; after: Printed }[] = [];
  for (const [start, end] of partsOf(older, newer)) {
    const part = { start, end, before: before(start), after: after(start) };
    const last = spans.at(-1);
    if (last && isAlike(last.before, part.before) && isAlike(last.after, part.after))
      last.end = end;
    else spans.push(part);
  }
  const rows = spans
    .filter((part) => !isAlike(part.before, part.after))
    .map(({ start, end, ...sides }) => ({ label, span: stretchText(start, end, hours), ...sides }));
  return newer.unit === 'U/h' ? [...rows, ...totalRow(label, older, newer)] : rows;
}

const isAlike = (a: Printed, b: Printed): boolean => a.text === b.text && a.unit === b.unit;

/** The day cut wherever either plan changes. */
function partsOf(a: Schedule, b: Schedule): readonly (readonly [start: number, end: number])[] {
  const starts = new Set([0, ...[a, b].flatMap(({ segments }) => segments.map((s) => s.start))]);
  const ordered = [...starts].toSorted((x, y) => x - y);
  return ordered.map((start, i) => [start, ordered[i + 1] ?? DAY_MINUTES]);
}

const numbersOf = ({ segments }: Schedule): number[] => segments.flatMap(({ values }) => values);

/** With the same digits for both plans: what is equal also reads alike. */
function textAt(schedule: Schedule, digits: number): (minute: number) => Printed {
  return (minute) => {
    const values = valuesAt(schedule, minute);
    if (!values) return { text: word('not-set'), unit: '' };
    return {
      text: values.map((value) => decimals(value, digits)).join('–'),
      unit: unitName(schedule.unit),
    };
  };
}

const total = (schedule: Schedule): Printed =>
  schedule.segments.length > 0
    ? { text: totalText(schedule), unit: unitName('U') }
    : { text: UNKNOWN, unit: '' };

function totalRow(label: string, older: Schedule, newer: Schedule): DifferenceRow[] {
  const [before, after] = [total(older), total(newer)];
  return isAlike(before, after) ? [] : [{ label, span: say('total'), before, after }];
}

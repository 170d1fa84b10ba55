import { UNKNOWN } from '../glucose-text.ts';
import type { Field } from './field.ts';
import { fieldGroups, fieldOf, isPlaced, isState } from './fields.ts';
import type { Snapshot } from './snapshot.ts';
import { type Clock, digitsFor, leastDigits, printed, spanText } from './text.ts';
import {
  DAY_MINUTES,
  isSame,
  isSchedule,
  type Schedule,
  type SettingValue,
  valuesAt,
} from './value.ts';
import { totalText } from './view.ts';

/** What was one thing and is another: old → new. */
export interface DifferenceRow {
  readonly label: string;
  /** The part of the day it holds for; empty for what holds all day. */
  readonly span: string;
  readonly before: string;
  readonly after: string;
  readonly unit: string;
}

export interface DifferenceGroup {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly DifferenceRow[];
}

export interface SettingsDifference {
  readonly groups: readonly DifferenceGroup[];
  /** Labels of settings that only one side knows: whether they differ nobody can say. */
  readonly unknown: readonly string[];
}

type Hours = Clock['hours'];

/** What differs from `older` to `newer`; how the device was doing at either time is no difference. */
export function settingsDifference(
  older: Snapshot,
  newer: Snapshot,
  hours: Hours,
): SettingsDifference {
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
  const groups = [...fieldGroups, { id: 'other', title: 'Other', schedules: [], fields: others }];
  return {
    groups: groups
      .map(({ id, title, schedules, fields }) => ({
        id,
        title,
        rows: [...schedules, ...fields].flatMap(rowsOf),
      }))
      .filter(({ rows }) => rows.length > 0),
    unknown: names.filter((name) => !isKnown(name)).map((name) => fieldOf(name).label),
  };
}

function plainRow(
  field: Field,
  older: SettingValue,
  newer: SettingValue,
  hours: Hours,
): DifferenceRow {
  const [before, after] = [printed(older, field, hours), printed(newer, field, hours)];
  const isOneUnit = before.unit === after.unit;
  const whole = ({ text, unit }: typeof before) => (isOneUnit ? text : `${text} ${unit}`.trim());
  return {
    label: field.label,
    span: '',
    before: whole(before),
    after: whole(after),
    unit: isOneUnit ? after.unit : '',
  };
}

/** Parts of the day in which two plans say different things, as long as they stay the same. */
function scheduleRows(
  { label }: Field,
  older: Schedule,
  newer: Schedule,
  hours: Hours,
): DifferenceRow[] {
  const isOneUnit = older.unit === newer.unit;
  const texts = (schedule: Schedule) => textAt(schedule, isOneUnit);
  const [before, after] = [texts(older), texts(newer)];
  const spans: { start: number; end: number; before: string; after: string }[] = [];
  for (const [start, end] of partsOf(older, newer)) {
    const part = { start, end, before: before(start), after: after(start) };
    const last = spans.at(-1);
    if (last?.before === part.before && last.after === part.after) last.end = end;
    else spans.push(part);
  }
  const rows = spans
    .filter((part) => part.before !== part.after)
    .map((part) => ({
      label,
      span: spanText(part.start, part.end, hours),
      before: part.before,
      after: part.after,
      unit: isOneUnit ? newer.unit : '',
    }));
  return newer.unit === 'U/h' ? [...rows, ...totalRow(label, older, newer)] : rows;
}

/** The day cut wherever either plan changes. */
function partsOf(a: Schedule, b: Schedule): readonly (readonly [start: number, end: number])[] {
  const starts = new Set([0, ...[a, b].flatMap(({ segments }) => segments.map((s) => s.start))]);
  const ordered = [...starts].toSorted((x, y) => x - y);
  return ordered.map((start, i) => [start, ordered[i + 1] ?? DAY_MINUTES]);
}

function textAt(schedule: Schedule, isOneUnit: boolean): (minute: number) => string {
  const all = schedule.segments.flatMap(({ values }) => values);
  const digits = digitsFor(all, leastDigits(schedule));
  return (minute) => {
    const text = valuesAt(schedule, minute)
      ?.map((value) => value.toFixed(digits))
      .join('–');
    if (text === undefined) return 'not set';
    return isOneUnit ? text : `${text} ${schedule.unit}`;
  };
}

function totalRow(label: string, older: Schedule, newer: Schedule): DifferenceRow[] {
  const text = (schedule: Schedule) =>
    schedule.segments.length > 0 ? totalText(schedule) : UNKNOWN;
  const [before, after] = [text(older), text(newer)];
  if (before === after) return [];
  return [{ label, span: '24-hour total', before, after, unit: 'U' }];
}

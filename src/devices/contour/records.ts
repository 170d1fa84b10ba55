import type { Carbs, Insulin, Limit, Meal, MeterGlucose } from '#domain/event.ts';
import type { WallTime } from '#domain/time.ts';
import { convertGlucose, type GlucoseUnit } from '#domain/units.ts';
import { type Delimiters, readTime, unescape } from './fields.ts';
import type { MeasuringRange } from './header.ts';

/** The fields of an R record that mean something on the USB meters. */
export interface Result {
  readonly what: string;
  readonly value: string;
  readonly unit: string;
  readonly marks: readonly string[];
  readonly time: string;
}

/** The fields of an R record, or nothing where the text is none. */
export function readResult(text: string, delimiters: Delimiters): Result | undefined {
  const fields = text.split(delimiters.field);
  if (fields[0] !== 'R' || fields.length < 9) return undefined;
  const component = (field: number, at: number) =>
    unescape(fields[field]?.split(delimiters.component)[at] ?? '', delimiters);
  return {
    what: component(2, 3),
    value: component(3, 0),
    unit: component(4, 0),
    marks: (fields[6] ?? '').split('/').filter((mark) => mark !== ''),
    time: unescape(fields[8] ?? '', delimiters),
  };
}

/** Why a result cannot be used. */
export class Unusable {
  readonly code: 'out-of-range' | 'impossible-time' | 'unreadable';
  readonly note: string;

  constructor(code: Unusable['code'], note: string) {
    this.code = code;
    this.note = note;
  }
}

export interface Reading {
  readonly fact: MeterGlucose | Carbs | Insulin;
  readonly wall: WallTime;
  /** The value and unit as sent: part of what makes it this reading. */
  readonly text: string;
}

/** A result with its meaning; each glucose in the unit of its own record. */
export function readReading(result: Result, range: MeasuringRange): Reading | Unusable {
  const wall = readTime(result.time);
  if (!wall) return new Unusable('impossible-time', `time ${result.time || 'missing'}`);
  const fact = factOf(result, range);
  return fact instanceof Unusable ? fact : { fact, wall, text: `${result.value} ${result.unit}` };
}

function factOf(result: Result, range: MeasuringRange): Reading['fact'] | Unusable {
  if (result.what === 'Glucose') return glucose(result, range);
  if (result.what === 'Carb') return carbs(result);
  if (result.what === 'Insulin') return insulin(result);
  return new Unusable('unreadable', `a result of ${result.what || 'nothing'}`);
}

const isGlucoseUnit = (unit: string): unit is GlucoseUnit => unit === 'mg/dL' || unit === 'mmol/L';
const numberOf = (text: string): number | undefined =>
  /^\d{1,4}(\.\d{1,3})?$/.test(text) ? Number(text) : undefined;

/** More than any Contour shows: HI is 600 mg/dL or 33.3 mmol/L, sent as just above it. */
const MOST: Readonly<Record<GlucoseUnit, number>> = { 'mg/dL': 601, 'mmol/L': 33.4 };

/** Maps and not objects: a mark can be any word, `constructor` too. */
const meals = new Map<string, Meal>([
  ['B', 'before'],
  ['A', 'after'],
  ['F', 'fasting'],
]);
const limits = new Map<string, Limit>([
  ['<', 'LO'],
  ['>', 'HI'],
]);
/** C is control solution. A lower-case c is allowed on the 7800 and unexplained: not a person's until known. */
const controlMarks = new Set(['C', 'c']);

function glucose({ value, unit, marks }: Result, range: MeasuringRange): MeterGlucose | Unusable {
  if (!isGlucoseUnit(unit)) return new Unusable('unreadable', `unit ${unit || 'missing'}`);
  const limit = marks.map((mark) => limits.get(mark)).find(Boolean);
  const number = limit ? limitValue(limit, unit, range) : numberOf(value);
  if (number === undefined || number <= 0 || number > MOST[unit]) {
    return new Unusable('out-of-range', `glucose ${value || 'missing'} ${unit}`);
  }
  const meal = marks.map((mark) => meals.get(mark)).find(Boolean);
  const control = marks.some((mark) => controlMarks.has(mark));
  const others = marks.filter((m) => !meals.has(m) && !limits.has(m) && !controlMarks.has(m));
  return {
    kind: 'meter-glucose',
    value: number,
    unit,
    entry: 'meter',
    ...(limit ? { limit } : {}),
    ...(meal ? { meal } : {}),
    ...(control ? { control } : {}),
    ...(others.length > 0 ? { marks: others } : {}),
  };
}

/** Measuring limits as the makers print them in both units; 0.6 mmol/L is 10 mg/dL, not 11. */
const published = [
  { 'mg/dL': 10, 'mmol/L': 0.6 },
  { 'mg/dL': 20, 'mmol/L': 1.1 },
  { 'mg/dL': 600, 'mmol/L': 33.3 },
];

/** The limit of the measuring range in the record's own unit. */
function limitValue(limit: Limit, unit: GlucoseUnit, range: MeasuringRange): number {
  const value = limit === 'LO' ? range.low : range.high;
  if (unit === range.unit) return value;
  const pair = published.find((both) => both[range.unit] === value);
  const digits = unit === 'mg/dL' ? 1 : 10;
  return pair?.[unit] ?? Math.round(convertGlucose(value, range.unit, unit) * digits) / digits;
}

/** Code 1 is grams; 2 and 3 are exchange units whose size the meter does not say. */
function carbs({ value, unit }: Result): Carbs | Unusable {
  const number = numberOf(value);
  if (number === undefined || number > 999) return new Unusable('out-of-range', `carbs ${value}`);
  if (unit === '1') return { kind: 'carbs', grams: number };
  return { kind: 'carbs', exchanges: number, ...(unit ? { code: unit } : {}) };
}

const insulinTypes = new Map<string, 'rapid' | 'long' | 'mixed'>([
  ['1', 'rapid'],
  ['2', 'long'],
  ['3', 'mixed'],
]);

/** Insulin comes in tenths of a unit. */
function insulin({ value, unit }: Result): Insulin | Unusable {
  const tenths = numberOf(value);
  if (tenths === undefined || tenths > 3000)
    return new Unusable('out-of-range', `insulin ${value}`);
  const type = insulinTypes.get(unit);
  return { kind: 'insulin', units: tenths / 10, ...(type ? { type } : {}) };
}

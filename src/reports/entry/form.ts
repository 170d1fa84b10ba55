import type { Insulin, Meal } from '#domain/event.ts';
import type { Preferences } from '#domain/preferences.ts';
import { type Instant, type LocalDate, wallTimeOf, type Zone } from '#domain/time.ts';
import type { TypedFact, TypedUnit } from '#domain/typed-entry.ts';
import { offsetAt } from '#time/zone.ts';
import { meaningOf } from './moment.ts';

export type EntryKind = TypedFact['kind'];
export const entryKinds: readonly EntryKind[] = [
  'meter-glucose',
  'carbs',
  'insulin',
  'exercise',
  'note',
  'lab-a1c',
];

/** What stands in the form, as it was typed: nothing in it is checked. */
export interface EntryForm {
  readonly kind: EntryKind;
  /** The number, with a comma or a point. */
  readonly value: string;
  readonly unit: TypedUnit;
  readonly meal: Meal | '';
  readonly insulin: NonNullable<Insulin['type']> | '';
  readonly intensity: string;
  readonly text: string;
  /** Parted by commas. */
  readonly tags: string;
  /** `2026-11-26`, or empty; and `07:30`, empty, or `NO_TIME`. */
  readonly date: string;
  readonly time: string;
  /** Which of two moments is meant, where the clock shows the time twice. */
  readonly pass: 'first' | 'second' | '';
}

/** The units that a kind can be typed in; the first of a note means nothing. */
export const unitsOf: Readonly<Record<EntryKind, readonly [TypedUnit, ...TypedUnit[]]>> = {
  'meter-glucose': ['mg/dL', 'mmol/L'],
  carbs: ['g', 'exchanges'],
  insulin: ['U'],
  exercise: ['min'],
  note: ['min'],
  'lab-a1c': ['%', 'mmol/mol'],
};

type Read = Pick<Preferences, 'unit' | 'carbs'>;

/** The unit that a person reads the kind in. */
function usualUnit(kind: EntryKind, { unit, carbs }: Read): TypedUnit {
  if (kind === 'meter-glucose') return unit;
  if (kind === 'carbs') return carbs;
  if (kind === 'lab-a1c') return unit === 'mg/dL' ? '%' : 'mmol/mol';
  return unitsOf[kind][0];
}

export const blank = {
  value: '',
  meal: '',
  insulin: '',
  intensity: '',
  text: '',
  tags: '',
  pass: '',
} as const;

/** Another kind: a number of one kind is never taken for one of another. */
export const withKind = (form: EntryForm, kind: EntryKind, read: Read): EntryForm => ({
  ...form,
  ...blank,
  pass: form.pass,
  kind,
  unit: usualUnit(kind, read),
});

/** Date and time as clocks of the zone show them, to the minute, and which pass it is if there are two. */
export function timeFields(at: Instant, zone: Zone): Pick<EntryForm, 'date' | 'time' | 'pass'> {
  const wall = wallTimeOf(at + offsetAt(at, zone));
  const [date = '', clock = ''] = wall.split('T');
  const meaning = meaningOf(wall, zone);
  const pass = meaning.is === 'twice' && meaning.passes[1].at <= at ? 'second' : 'first';
  return { date, time: clock.slice(0, 5), pass: meaning.is === 'twice' ? pass : '' };
}

/** Nothing typed yet. Of another day than today the time is left open: nobody knows it. */
export function blankForm(
  when: Instant | LocalDate,
  now: Instant,
  preferences: Read & Pick<Preferences, 'zone'>,
  kind: EntryKind = 'meter-glucose',
): EntryForm {
  const start = { ...blank, kind, unit: usualUnit(kind, preferences) } as const;
  if (typeof when === 'number') return { ...start, ...timeFields(when, preferences.zone) };
  const today = timeFields(now, preferences.zone);
  return today.date === when ? { ...start, ...today } : { ...start, date: when, time: '' };
}

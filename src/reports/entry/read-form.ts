import type { Exercise } from '#domain/event.ts';
import { type Instant, wallTimeText, type Zone } from '#domain/time.ts';
import { type Draft, isWithinLimits, type TypedFact, typedLimits } from '#domain/typed-entry.ts';
import { NO_TIME } from '../period/time-text.ts';
import type { EntryForm } from './form.ts';
import { meaningOf } from './moment.ts';

/** What is wrong with a field. */
export type Wrong =
  | { readonly is: 'missing' | 'no-number' | 'no-time' | 'no-pass' | 'ahead' }
  | { readonly is: 'beyond'; readonly least: number; readonly most: number }
  | { readonly is: 'skipped'; readonly from: string; readonly to: string };
export type Field = 'value' | 'text' | 'date' | 'time' | 'pass';
export type Wrongs = Readonly<Partial<Record<Field, Wrong>>>;

/** A form that can be saved, or what is wrong with which of its fields. */
export type ReadForm = { readonly draft: Draft } | { readonly wrong: Wrongs };

/** Up to two decimals after a comma or a point; three could be meant as thousands. */
const written = /^\d{1,4}(?:[.,]\d{1,2})?$/;
/** The clock of the computer may be a little behind the one that was read from. */
const AHEAD_MS = 300_000;

/** The number that was typed; NaN where it is none or could be read in two ways. */
export function numberOf(text: string): number {
  const trimmed = text.trim();
  return written.test(trimmed) ? Number(trimmed.replace(',', '.')) : Number.NaN;
}

type Part<T> = { readonly read: T } | { readonly wrong: Wrongs };
const bad = (field: Field, wrong: Wrong) => ({ wrong: { [field]: wrong } });

function amountOf({ value, unit }: EntryForm): Part<number> {
  if (value.trim() === '') return bad('value', { is: 'missing' });
  const read = numberOf(value);
  if (Number.isNaN(read)) return bad('value', { is: 'no-number' });
  const [least, most] = typedLimits[unit];
  return isWithinLimits(read, unit) ? { read } : bad('value', { is: 'beyond', least, most });
}

const tagsOf = (tags: string): readonly string[] => [
  ...new Set(
    tags
      .split(',')
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ''),
  ),
];

function noteOf({ text, tags }: EntryForm): Part<TypedFact> {
  const said = text.trim();
  if (said === '') return bad('text', { is: 'missing' });
  const named = tagsOf(tags);
  return { read: { kind: 'note', text: said, ...(named.length > 0 && { tags: named }) } };
}

/** Its length may stay open. */
function exerciseOf(form: EntryForm): Part<TypedFact> {
  const said: Exercise = {
    kind: 'exercise',
    ...(form.intensity !== '' && { intensity: form.intensity }),
  };
  if (form.value.trim() === '') return { read: said };
  const minutes = amountOf(form);
  return 'wrong' in minutes ? minutes : { read: { ...said, minutes: minutes.read } };
}

function saidBy(form: EntryForm): Part<TypedFact> {
  if (form.kind === 'note') return noteOf(form);
  if (form.kind === 'exercise') return exerciseOf(form);
  const amount = amountOf(form);
  return 'wrong' in amount ? amount : { read: withAmount(form, amount.read) };
}

function withAmount({ kind, unit, meal, insulin }: EntryForm, value: number): TypedFact {
  if (kind === 'carbs') return unit === 'g' ? { kind, grams: value } : { kind, exchanges: value };
  if (kind === 'insulin') return { kind, units: value, ...(insulin !== '' && { type: insulin }) };
  if (kind === 'lab-a1c') return { kind, value, unit: unit === '%' ? '%' : 'mmol/mol' };
  return {
    kind: 'meter-glucose',
    value,
    unit: unit === 'mg/dL' ? 'mg/dL' : 'mmol/L',
    entry: 'manual',
    ...(meal !== '' && { meal }),
  };
}

/** Date and time as typed, as a clock shows them; undefined where one of them is missing or none. */
export const wallOf = ({ date, time }: Pick<EntryForm, 'date' | 'time'>) =>
  /^\d{4}-\d\d-\d\d$/.test(date) && /^\d\d:\d\d$/.test(time)
    ? wallTimeText(`${date}T${time}:00`)
    : undefined;

function timeOf(form: EntryForm, zone: Zone, now: Instant): Part<Omit<Draft, 'fact'>> {
  const wall = wallOf(form);
  if (!wall && form.date === '') return bad('date', { is: 'missing' });
  if (!wall) return bad('time', { is: form.time === NO_TIME ? 'no-time' : 'missing' });
  const meaning = meaningOf(wall, zone);
  if (meaning.is === 'skipped') return bad('time', meaning);
  if (meaning.is === 'twice' && form.pass === '') return bad('pass', { is: 'no-pass' });
  const at = meaning.is === 'once' ? meaning.at : meaning.passes[form.pass === 'second' ? 1 : 0].at;
  return at > now + AHEAD_MS ? bad('time', { is: 'ahead' }) : { read: { wall, at } };
}

/** What was typed, checked field by field; the time is that of clocks of the zone. */
export function readForm(form: EntryForm, zone: Zone, now: Instant): ReadForm {
  const fact = saidBy(form);
  const time = timeOf(form, zone, now);
  if ('wrong' in fact || 'wrong' in time)
    return {
      wrong: { ...('wrong' in fact && fact.wrong), ...('wrong' in time && time.wrong) },
    };
  return { draft: { fact: fact.read, ...time.read } };
}

import type { GlucoseUnit } from '#domain/units.ts';
import {
  isWithinLimits,
  MOST_TEXT,
  type TypedFact,
  typedLimits,
  type TypedUnit,
} from '#domain/typed-entry.ts';

/** The fields of something that JSON gave. */
type Fields = Readonly<Record<string, unknown>>;

const amount = (value: unknown, unit: TypedUnit): value is number =>
  typeof value === 'number' && isWithinLimits(value, unit);
const text = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= MOST_TEXT;
const isOneOf = <T extends string>(value: unknown, words: readonly T[]): value is T =>
  words.some((word) => word === value);
const isUnit = (value: unknown): value is TypedUnit =>
  typeof value === 'string' && Object.keys(typedLimits).includes(value);
const isGlucoseUnit = (value: unknown): value is GlucoseUnit =>
  value === 'mg/dL' || value === 'mmol/L';

function glucose({ value, unit, meal }: Fields): TypedFact | undefined {
  if (!isGlucoseUnit(unit) || !amount(value, unit)) return undefined;
  const tag = isOneOf(meal, ['before', 'after', 'fasting']) ? { meal } : {};
  return { kind: 'meter-glucose', value, unit, entry: 'manual', ...tag };
}

function carbs({ grams, exchanges }: Fields): TypedFact | undefined {
  if (amount(grams, 'g')) return { kind: 'carbs', grams };
  return amount(exchanges, 'exchanges') ? { kind: 'carbs', exchanges } : undefined;
}

function exercise({ minutes, intensity }: Fields): TypedFact | undefined {
  if (minutes !== undefined && !amount(minutes, 'min')) return undefined;
  const length = minutes === undefined ? {} : { minutes };
  return { kind: 'exercise', ...length, ...(text(intensity) && { intensity }) };
}

function insulin({ units, type }: Fields): TypedFact | undefined {
  if (!amount(units, 'U')) return undefined;
  const named = isOneOf(type, ['rapid', 'long', 'mixed']) ? { type } : {};
  return { kind: 'insulin', units, ...named };
}

function note({ text: said, tags }: Fields): TypedFact | undefined {
  if (!text(said)) return undefined;
  const known = Array.isArray(tags) ? tags.filter(text) : [];
  return { kind: 'note', text: said, ...(known.length > 0 && { tags: known }) };
}

function a1c({ value, unit }: Fields): TypedFact | undefined {
  if ((unit !== '%' && unit !== 'mmol/mol') || !isUnit(unit)) return undefined;
  return amount(value, unit) ? { kind: 'lab-a1c', value, unit } : undefined;
}

const kinds: Readonly<Record<TypedFact['kind'], (fields: Fields) => TypedFact | undefined>> = {
  'meter-glucose': glucose,
  carbs,
  exercise,
  insulin,
  note,
  'lab-a1c': a1c,
};

/** What was typed, out of JSON; nothing where it is no such thing or beyond its limits. */
export function typedFact(fields: Fields): TypedFact | undefined {
  const read = Object.entries(kinds).find(([kind]) => kind === fields['kind'])?.[1];
  return read?.(fields);
}

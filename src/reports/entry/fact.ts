import { plain } from '#domain/language.ts';
import type { Instant, Zone } from '#domain/time.ts';
import type { TypedEvent, TypedFact } from '#domain/typed-entry.ts';
import { blank, type EntryForm, timeFields, unitsOf } from './form.ts';

/** The form filled with what an entry says, in its own unit. */
export const formOf = (fact: TypedFact, at: Instant, zone: Zone): EntryForm => ({
  ...blank,
  ...timeFields(at, zone),
  kind: fact.kind,
  unit: unitsOf[fact.kind][0],
  ...fieldsOf(fact),
});

const number = (value: number | undefined) => (value === undefined ? '' : plain(value));

function fieldsOf(fact: TypedFact): Partial<EntryForm> {
  if (fact.kind === 'note') return { text: fact.text, tags: (fact.tags ?? []).join(', ') };
  if (fact.kind === 'insulin') return { value: number(fact.units), insulin: fact.type ?? '' };
  if (fact.kind === 'exercise')
    return { value: number(fact.minutes), intensity: fact.intensity ?? '' };
  if (fact.kind === 'carbs')
    return fact.grams === undefined
      ? { value: number(fact.exchanges), unit: 'exchanges' }
      : { value: number(fact.grams), unit: 'g' };
  const { value, unit } = fact;
  return { value: number(value), unit, ...('meal' in fact && { meal: fact.meal ?? '' }) };
}

/** The fact of a stored entry without what the store added; undefined for what nobody can type. */
export function factOf(entry: TypedEvent): TypedFact | undefined {
  const { kind } = entry;
  if (kind === 'meter-glucose') {
    const { value, unit, meal } = entry;
    return { kind, value, unit, entry: 'manual', ...(meal && { meal }) };
  }
  if (kind === 'insulin')
    return { kind, units: entry.units, ...(entry.type && { type: entry.type }) };
  if (kind === 'lab-a1c') return { kind, value: entry.value, unit: entry.unit };
  return otherFactOf(entry);
}

/** Of those of which everything may be left open. */
function otherFactOf(entry: TypedEvent): TypedFact | undefined {
  const { kind } = entry;
  if (kind === 'note') return { kind, text: entry.text, ...(entry.tags && { tags: entry.tags }) };
  if (kind === 'carbs') {
    const { grams, exchanges } = entry;
    return {
      kind,
      ...(grams !== undefined && { grams }),
      ...(exchanges !== undefined && { exchanges }),
    };
  }
  if (kind !== 'exercise') return undefined;
  const { minutes, intensity } = entry;
  return {
    kind,
    ...(minutes !== undefined && { minutes }),
    ...(intensity !== undefined && { intensity }),
  };
}

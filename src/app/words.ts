import { en } from './words-en.ts';

/** The catalogue in use. A second language is one more object that satisfies the same keys. */
const catalogue: Record<Key, string> = en;
/** Dates, numbers and lists are written by this locale. */
export const locale = 'en-GB';

export type Key = keyof typeof en;

/** The names between braces in a text. */
type Gaps<Text> = Text extends `${string}{${infer Gap}}${infer Rest}` ? Gap | Gaps<Rest> : never;
type Filling<K extends Key> = [Gaps<(typeof en)[K]>] extends [never]
  ? []
  : [Record<Gaps<(typeof en)[K]>, string | number>];

/** A text of the catalogue with its gaps filled; the type of the key says which gaps there are. */
export function say<K extends Key>(key: K, ...[filling]: Filling<K>): string {
  const gaps: Record<string, string | number> = filling ?? {};
  return catalogue[key].replaceAll(/\{(\w+)\}/g, (_, gap: string) => number(gaps[gap] ?? ''));
}

type Counted = { [K in Key]: K extends `${infer Stem}.one` ? Stem : never }[Key];
const plurals = new Intl.PluralRules(locale);

/** "1 result", "226 results". */
export function count(stem: Counted, n: number): string {
  const one = plurals.select(n) === 'one';
  const forms: Readonly<Record<string, string>> = catalogue;
  return (forms[`${stem}.${one ? 'one' : 'other'}`] ?? '').replace('{n}', number(n));
}

const numbers = new Intl.NumberFormat(locale);
const number = (value: string | number): string =>
  typeof value === 'number' ? numbers.format(value) : value;

import { en } from './words-en.ts';

/** Dates, numbers and lists are written by this locale. */
export const locale = 'en-GB';

/** A catalogue. A second language is one more object with the same keys. */
type Texts = Readonly<Record<string, string>>;

/** The names between braces in a text. */
type Gaps<Text> = Text extends `${string}{${infer Gap}}${infer Rest}` ? Gap | Gaps<Rest> : never;
type Filling<Text> = [Gaps<Text>] extends [never] ? [] : [Record<Gaps<Text>, string | number>];
type Counted<T extends Texts> = {
  [K in keyof T]: K extends `${infer Stem}.one` ? Stem : never;
}[keyof T];

interface Speaker<T extends Texts> {
  /** A text of the catalogue with its gaps filled; the type of the key says which gaps there are. */
  readonly say: <K extends keyof T>(key: K, ...filling: Filling<T[K]>) => string;
  /** "1 result", "226 results". */
  readonly count: (stem: Counted<T>, n: number) => string;
}

const plurals = new Intl.PluralRules(locale);
const numbers = new Intl.NumberFormat(locale);
const number = (value: string | number): string =>
  typeof value === 'number' ? numbers.format(value) : value;

/** Speaks by one catalogue. */
export function speaking<T extends Texts>(texts: T): Speaker<T> {
  return {
    say(key, ...[filling]) {
      const gaps: Readonly<Record<string, string | number>> = filling ?? {};
      return texts[key]!.replaceAll(/\{(\w+)\}/g, (_, gap: string) => number(gaps[gap] ?? ''));
    },
    count(stem, n) {
      const form = plurals.select(n) === 'one' ? 'one' : 'other';
      return (texts[`${stem}.${form}`] ?? '').replace('{n}', number(n));
    },
  };
}

/** What the first screen says. */
export const { say } = speaking(en);

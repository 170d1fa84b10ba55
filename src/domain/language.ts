/** Languages that every page speaks whole. */
export type Language = 'en' | 'de';

/** A catalogue: texts by key, with gaps in braces. English is written first, and stands where a language has no text yet. */
type Texts = Readonly<Record<string, string>>;
/** The same keys in another language. */
export type Translation<T extends Texts> = Readonly<Record<keyof T, string>>;

/** The names between braces in a text. */
type Gaps<Text> = Text extends `${string}{${infer Gap}}${infer Rest}` ? Gap | Gaps<Rest> : never;
type Filling<Text> = [Gaps<Text>] extends [never] ? [] : [Record<Gaps<Text>, string | number>];
type Counted<T extends Texts> = {
  [K in keyof T]: K extends `${infer Stem}.one` ? Stem : never;
}[keyof T];
/** What a counted text wants beside the number itself. */
type Beside<T extends Texts, Stem extends string> = [
  Exclude<Gaps<T[`${Stem}.other`]>, 'n'>,
] extends [never]
  ? []
  : [Record<Exclude<Gaps<T[`${Stem}.other`]>, 'n'>, string | number>];

export interface Speaker<T extends Texts> {
  /** A text of the catalogue with its gaps filled; the type of the key says which gaps there are. */
  readonly say: <K extends keyof T>(key: K, ...filling: Filling<T[K]>) => string;
  /** "1 result", "226 results": the form that the number asks for, with `{n}` and other gaps filled. */
  readonly count: <Stem extends Counted<T>>(
    stem: Stem,
    n: number,
    ...filling: Beside<T, Stem>
  ) => string;
}

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-DE' };
const translations = new Map<Texts, Map<Language, Texts>>();

/** Where the language stands. */
interface Place {
  value: Language;
}
let chosen: Place = { value: 'en' };

/** Keeps the language in a place that notices who reads it: whoever said something says it again. */
export function keepLanguageIn(place: Place): void {
  place.value = chosen.value;
  chosen = place;
}

export const spoken = (): Language => chosen.value;
/** Dates, numbers and lists are written by this locale. */
export const locale = (): string => locales[spoken()];

/** From now on everything is said in this language; what was said before stays as it is. */
export function speak(language: Language): void {
  chosen.value = language;
}

/** Adds a language to a catalogue. */
export function translate<T extends Texts>(of: T, into: Language, texts: Translation<T>): void {
  const known = translations.get(of) ?? new Map<Language, Texts>();
  translations.set(of, known.set(into, texts));
}

/** Something made once for each locale: a formatter takes longer to make than a page to write. */
export function byLocale<T>(make: (locale: string) => T): () => T {
  const made = new Map<string, T>();
  return () => {
    const name = locale();
    const known = made.get(name) ?? make(name);
    made.set(name, known);
    return known;
  };
}

const plurals = byLocale((name) => new Intl.PluralRules(name));
const numbers = byLocale((name) => new Intl.NumberFormat(name));
const number = (value: string | number): string =>
  typeof value === 'number' ? numbers().format(value) : value;

/** A number with its own decimals, as the language writes it: `0.025`, `0,025`. Thousands are not parted. */
export const plain = (value: number | string): string =>
  spoken() === 'de' ? String(value).replace('.', ',') : String(value);

/** A number with so many decimals: `7.80`, `7,80`. */
export const decimals = (value: number, digits: number): string => plain(value.toFixed(digits));

const lists = byLocale((name) => new Intl.ListFormat(name));

/** "a, b and c". */
export const listed = (parts: readonly string[]): string => lists().format(parts);

/** Speaks by one catalogue, in the language that is spoken at that moment. */
export function speaking<T extends Texts>(texts: T): Speaker<T> {
  const text = (key: string): string => {
    const language = spoken(); // asked for even where there is English alone, so that its place notices
    return translations.get(texts)?.get(language)?.[key] ?? texts[key] ?? '';
  };
  const filled = (key: string, gaps: Readonly<Record<string, string | number>>): string =>
    text(key).replaceAll(/\{(\w+)\}/g, (_, gap: string) => number(gaps[gap] ?? ''));
  return {
    say: (key, ...[gaps]) => filled(String(key), gaps ?? {}),
    count(stem, n, ...[gaps]) {
      const form = plurals().select(n) === 'one' ? 'one' : 'other';
      return filled(`${stem}.${form}`, { ...gaps, n });
    },
  };
}

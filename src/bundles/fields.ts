import { brokenBundle } from './broken.ts';
import { isRecord, isText } from './json.ts';

/** Characters of a text at most. */
const LONGEST = 200;

/**
 * The fields of an object that JSON gave, each asked for by its name and kind: what nobody asks for
 * goes nowhere. Throws Failure `broken-bundle` where one is missing or of another kind.
 */
export class Fields {
  readonly #value: Readonly<Record<string, unknown>>;
  readonly #name: string;

  constructor(value: unknown, name: string) {
    if (!isRecord(value)) throw brokenBundle(`${name} is no object`);
    this.#value = value;
    this.#name = name;
  }

  has(key: string): boolean {
    return this.#own(key) !== undefined && this.#own(key) !== null;
  }

  text(key: string, isRight: (text: string) => boolean = () => true): string {
    const value = this.#own(key);
    if (isText(value) && value.length <= LONGEST && isRight(value)) return value;
    throw this.#wrong(key);
  }

  /** From `least` to `most`, both included. */
  number(key: string, least: number, most: number): number {
    const value = this.#own(key);
    if (typeof value === 'number' && value >= least && value <= most) return value;
    throw this.#wrong(key);
  }

  flag(key: string): boolean {
    const value = this.#own(key);
    if (typeof value === 'boolean') return value;
    throw this.#wrong(key);
  }

  oneOf<T extends string>(key: string, words: readonly T[]): T {
    const found = words.find((word) => word === this.#own(key));
    if (found !== undefined) return found;
    throw this.#wrong(key);
  }

  list(key: string, most: number): readonly unknown[] {
    const value = this.#own(key);
    if (Array.isArray(value) && value.length <= most) return value;
    throw this.#wrong(key);
  }

  /** So many numbers, each from `least` to `most`. */
  numbers(key: string, count: number, least: number, most: number): readonly number[] {
    const list = this.list(key, count);
    const isRight = (one: unknown): one is number =>
      typeof one === 'number' && one >= least && one <= most;
    if (list.length === count && list.every(isRight)) return list;
    throw this.#wrong(key);
  }

  fields(key: string): Fields {
    return new Fields(this.#own(key), `${this.#name}.${key}`);
  }

  /** Nothing that an object has by birth, such as `constructor`. */
  #own(key: string): unknown {
    return Object.hasOwn(this.#value, key) ? this.#value[key] : undefined;
  }

  #wrong(key: string): Error {
    return brokenBundle(`${this.#name}.${key} is missing or of another kind`);
  }
}

import { Failure } from '#domain/failure.ts';
import { brokenBundle } from './broken.ts';

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isText = (value: unknown): value is string => typeof value === 'string';
/** A whole number that is not negative. */
export const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;

/** JSON in UTF-8. Throws Failure `broken-bundle` where it is not. */
export function parseJson(bytes: Uint8Array, name: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (thrown) {
    throw brokenBundle(`${name} is no JSON`, thrown);
  }
}

/** What a kind of object is called in messages, the version of it that is read, and its bytes at most. */
export interface ObjectKind {
  readonly name: string;
  readonly version: number;
  readonly limit: number;
}

/**
 * An object that says its version as `v`. Throws Failure `newer-data` where that is another, and
 * `broken-bundle` where it says none or is too long.
 */
export function parseVersioned(
  bytes: Uint8Array,
  { name, version, limit }: ObjectKind,
): Readonly<Record<string, unknown>> {
  if (bytes.length > limit) throw brokenBundle(`${name} longer than ${limit} bytes`);
  const value = parseJson(bytes, name);
  if (!isRecord(value) || !isCount(value['v'])) throw brokenBundle(`not ${name}`);
  const { v } = value;
  if (v !== version) throw new Failure('newer-data', `${name} of version ${v}, this is ${version}`);
  return value;
}

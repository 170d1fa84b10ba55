import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Failure } from '#domain/failure.ts';
import { type Zone, zone } from '#domain/time.ts';

/** The words of the call are off: exit 2. */
export class Usage extends Error {}

const options = {
  family: { type: 'string' },
  section: { type: 'string' },
  model: { type: 'string' },
  zone: { type: 'string' },
  date: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  display: { type: 'string' },
  hex: { type: 'boolean' },
} as const;

export interface Words {
  readonly files: readonly string[];
  readonly family?: string;
  readonly section?: string;
  readonly model?: string;
  readonly zone?: string;
  readonly date?: string;
  readonly from?: string;
  readonly to?: string;
  readonly display?: string;
  readonly hex?: boolean;
}

/** A zone west of Greenwich begins with a dash, as an option does: `--zone -05:00`. */
const joined = (words: readonly string[]): string[] =>
  words.flatMap((word, i) => {
    if (words[i - 1] === '--zone' && /^-\d/.test(word)) return [];
    return word === '--zone' && /^-\d/.test(words[i + 1] ?? '')
      ? [`--zone=${words[i + 1]}`]
      : [word];
  });

/** Files and options of a call. Throws Usage. */
export function readWords(words: string[], least = 1): Words {
  try {
    const args = joined(words);
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    if (positionals.length < least) throw new Usage('name a file');
    return { files: positionals, ...values };
  } catch (thrown) {
    throw thrown instanceof Usage ? thrown : new Usage(String(thrown));
  }
}

/** The zone asked for, else UTC. Throws Usage for one that does not exist. */
export function zoneOf(name = 'UTC'): Zone {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return zone(name);
  } catch {
    throw new Usage(`no zone ${name}`);
  }
}

/** A file's bytes. Throws `unreadable-file`. */
export function readBytes(path: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (cause) {
    throw new Failure('unreadable-file', `cannot read ${path}`, { cause });
  }
}

export const readText = (path: string): string => new TextDecoder().decode(readBytes(path));

/** Bytes from hex text. Throws `unreadable-file` where it is not pairs of hex digits. */
export function fromHex(text: string, what: string): Uint8Array {
  const digits = text.replaceAll(/\s/g, '');
  if (!/^([\da-f]{2})*$/i.test(digits)) throw new Failure('unreadable-file', `${what} is not hex`);
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

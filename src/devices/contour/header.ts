import type { WallTime } from '#domain/time.ts';
import type { GlucoseUnit } from '#domain/units.ts';
import { type Delimiters, delimitersOf, readTime, unescape } from './fields.ts';

/** What the H record of a Contour meter says. */
export interface Header {
  readonly delimiters: Delimiters;
  /** Four digits, `7410`. The prefix changed from Bayer to Contour with the owner. */
  readonly model: string;
  /** The whole serial component, edition code and separator included: `7802H1234567`. */
  readonly serial: string;
  readonly versions: readonly string[];
  readonly settings: Readonly<Record<string, string>>;
  /** Results announced; not always as many as come. */
  readonly count?: number;
  readonly clock: WallTime;
}

/**
 * The header, or nothing where the text is none of a USB Contour's. The serial ones (7150, 7220 and
 * others) leave the settings field empty and lay their results out differently.
 */
export function readHeader(text: string): Header | undefined {
  const delimiters = delimitersOf(text);
  if (!delimiters) return undefined;
  const fields = text.slice(5).split(delimiters.field);
  const plain = (value = '') => unescape(value, delimiters).trim();
  const sender = (fields[3] ?? '').split(delimiters.component);
  const model = /^(?:Bayer|Contour)(\d{4})$/.exec(plain(sender[0]))?.[1];
  const clock = readTime(plain(fields[12]));
  if (!model || !clock || !fields[4]) return undefined;
  const count = /^\d{1,5}$/.test(plain(fields[5])) ? { count: Number(plain(fields[5])) } : {};
  return {
    delimiters,
    model,
    clock,
    serial: plain(sender[2]),
    versions: (sender[1] ?? '').split(delimiters.repeat).map(plain),
    settings: readSettings(fields[4] ?? '', delimiters),
    ...count,
  };
}

function readSettings(text: string, delimiters: Delimiters): Record<string, string> {
  const parts = text.split(delimiters.component).map((part) => unescape(part, delimiters).trim());
  const pairs = parts.map((pair) => /^([A-Za-z])=(.*)$/.exec(pair));
  return Object.fromEntries(
    pairs.flatMap((pair) => (pair ? [[pair[1] ?? '', pair[2] ?? '']] : [])),
  );
}

/** Header bytes without the access password (field 3): it is random, and nobody's business. */
export function withoutPassword(bytes: Uint8Array): Uint8Array {
  const text = String.fromCharCode(...bytes);
  const field = text[1] ?? '|';
  const from = text.indexOf(field, text.indexOf(field, 5) + 1) + 1;
  const to = text.indexOf(field, from);
  if (from <= 0 || to < 0) return bytes.slice();
  return Uint8Array.from(text.slice(0, from) + text.slice(to), (char) => char.charCodeAt(0));
}

/** The measuring range and the unit that it and the targets are in. */
export interface MeasuringRange {
  readonly unit: GlucoseUnit;
  readonly low: number;
  readonly high: number;
  /** False where the meter does not say (LINK 6200): then 20 to 600 mg/dL. */
  readonly reported: boolean;
}

const assumed: MeasuringRange = { unit: 'mg/dL', low: 20, high: 600, reported: false };

/**
 * V holds two digits of low and three of high limit: mg/dL where the high part is 400 or more, else
 * tenths of mmol/L. U does not say: a 7390 with U=1 sends V=10600.
 */
export function measuringRange({ settings }: Pick<Header, 'settings'>): MeasuringRange {
  const [, low, high] = /^(\d{2})(\d{3})$/.exec(settings['V'] ?? '') ?? [];
  if (!low || !high) return assumed;
  const [from, to] = [Number(low), Number(high)];
  return to >= 400
    ? { unit: 'mg/dL', low: from, high: to, reported: true }
    : { unit: 'mmol/L', low: from / 10, high: to / 10, reported: true };
}

import { type WallTime, wallTime } from '#domain/time.ts';

/** The delimiters of an ASTM record, as its header declares them (always `|\^&` so far). */
export interface Delimiters {
  readonly field: string;
  readonly repeat: string;
  readonly component: string;
  readonly escape: string;
}

export const usualDelimiters: Delimiters = {
  field: '|',
  repeat: '\\',
  component: '^',
  escape: '&',
};

/** Delimiters are the four characters behind the H; the header must not be split at them. */
export function delimitersOf(header: string): Delimiters | undefined {
  const [h, field, repeat, component, escape] = header;
  const set = new Set([field, repeat, component, escape]);
  if (h !== 'H' || !field || !repeat || !component || !escape || set.size < 4) return undefined;
  return { field, repeat, component, escape };
}

/** `&F&`, `&S&`, `&R&`, `&E&` stand for the delimiters themselves; any other `&` is text. */
export function unescape(text: string, { field, repeat, component, escape }: Delimiters): string {
  if (!text.includes(escape)) return text;
  const names: Readonly<Record<string, string>> = { F: field, S: component, R: repeat, E: escape };
  const quoted = escape.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
  return text.replace(
    new RegExp(`${quoted}([FSRE])${quoted}`, 'g'),
    (all, name: string) => names[name] ?? all,
  );
}

/** `YYYYMMDDhhmm` or `YYYYMMDDhhmmss`; nothing where no clock can show it. */
export function readTime(text: string): WallTime | undefined {
  const digits = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?$/.exec(text);
  if (!digits) return undefined;
  const [y = 0, mo = 0, d = 0, h = 0, mi = 0, s = 0] = digits
    .slice(1)
    .map((part) => Number(part ?? 0));
  return wallTime(y, mo, d, h, mi, s);
}

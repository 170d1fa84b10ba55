import type { TraceLine } from '#transports/trace.ts';
import { ETB, ETX, STX } from './control.ts';
import { unwrapReport } from './report.ts';

/** One byte of the meter's stream and where in the recording it stands. */
interface Place {
  readonly line: number;
  readonly at: number;
}

const char = String.fromCharCode;
const stx = char(STX);
const HEADER = new RegExp(
  `${stx}[0-7]H[^${stx}]*?\r[${char(ETB)}${char(ETX)}][0-9A-Fa-f]{2}\r\n`,
  'g',
);

/**
 * The same conversation with another serial number, link id and password of the same length, and
 * checksums that fit again where they did before: it still replays, and names nobody.
 */
export function mask(trace: readonly TraceLine[]): TraceLine[] {
  const masked = trace.map(({ way, frame }) => ({
    way,
    frame: { ...frame, bytes: frame.bytes.slice() },
  }));
  const places = masked.flatMap(placesOf);
  const byteAt = ({ line, at }: Place) => masked[line]?.frame.bytes[at] ?? 0;
  const stream = places.map((place) => char(byteAt(place))).join('');
  for (const [at, letter] of Array.from(maskStream(stream)).entries()) {
    const place = places[at];
    const line = place && masked[place.line];
    if (line) line.frame.bytes[place.at] = letter.charCodeAt(0);
  }
  return masked;
}

/** Whole headers first; then what is left of headers that were cut off at either end. */
function maskStream(stream: string): string {
  let end = 0;
  let masked = '';
  for (const { 0: frame, index } of stream.matchAll(HEADER)) {
    masked += maskFragment(stream.slice(end, index)) + maskFrame(frame);
    end = index + frame.length;
  }
  return masked + maskFragment(stream.slice(end));
}

const hide = (text: string): string => text.replace(/[\dA-Za-z]/g, '0');

/** A header without its end: password and sender. A header without its start: all before the settings. */
function maskFragment(text: string): string {
  return text
    .replace(/(H\|[^|]*\|\|)([^|]*)(\|?)([^|]*)/g, (_all, head, password, bar, sender) =>
      [head, hide(password), bar, String(sender).split('^').map(maskSender).join('^')].join(''),
    )
    .replace(/[^|\r\n]*(?=\|A=)/g, (sender) =>
      /Bayer|Contour/.test(sender) ? sender : hide(sender),
    );
}

function placesOf({ way, frame }: TraceLine, line: number): Place[] {
  const report = way === 'in' ? unwrapReport(frame.bytes) : undefined;
  if (!report?.ok) return [];
  return Array.from(report.payload, (_byte, at) => ({ line, at: 4 + at }));
}

/** STX FN header CR ETB C1 C2 CR LF, masked; a checksum that was wrong stays wrong. */
function maskFrame(frame: string): string {
  const summed = frame.slice(1, -4);
  const masked = maskHeader(summed);
  const given = frame.slice(-4, -2);
  const isRight = given.toUpperCase() === checksum(summed);
  return `${stx}${masked}${isRight ? checksum(masked) : given}\r\n`;
}

const checksum = (text: string): string =>
  Array.from(text)
    .reduce((sum, letter) => (sum + letter.charCodeAt(0)) & 0xff, 0)
    .toString(16)
    .padStart(2, '0')
    .toUpperCase();

function maskHeader(text: string): string {
  const fields = text.split('|');
  fields[3] = fields[3]?.replace(/./g, 'x') ?? '';
  fields[4] = fields[4]?.split('^').map(maskSender).join('^') ?? '';
  return fields.join('|');
}

/** Behind model and versions: the serial keeps its edition and separator, a link id its length. */
function maskSender(component: string, at: number): string {
  if (at < 2) return component;
  if (at === 2) return component.slice(0, 5) + hide(component.slice(5));
  return hide(component);
}

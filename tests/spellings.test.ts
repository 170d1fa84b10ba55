import { describe, expect, it } from 'vitest';
import { datesOf, momentsIn, spellingsOf } from './e2e/spellings.ts';
import { saidIn } from './e2e/wire-seen.ts';

// What is looked for in the bytes that a storage sees has to be found, were it there.

const WORDS = 'Küchenrechner oben';
const isSeen = (bytes: Buffer, needles: readonly string[]) =>
  saidIn([{ where: 'a body', bytes }], needles).length > 0;
const among = (bytes: Buffer) => Buffer.concat([Buffer.from('xy'), bytes, Buffer.from('z')]);

describe('words are found', () => {
  it.each([
    ['as they are', among(Buffer.from(WORDS))],
    ['in capitals', among(Buffer.from(WORDS.toUpperCase(), 'latin1'))],
    ['in two bytes a letter', among(Buffer.from(WORDS, 'utf16le'))],
    ['the other way round', among(Buffer.from(WORDS, 'utf16le').swap16())],
    ['in hex', Buffer.from(among(Buffer.from(WORDS)).toString('hex'))],
    ['in an address', Buffer.from(`?name=${encodeURIComponent(WORDS)}`)],
    ['in a form', Buffer.from(new URLSearchParams({ name: WORDS }).toString())],
  ])('%s', (_, bytes) => {
    expect(isSeen(bytes, spellingsOf(WORDS))).toBe(true);
    expect(isSeen(bytes, spellingsOf('Schreibtisch im Flur'))).toBe(false);
  });

  it.each([0, 1, 2, 3])('in Base64, behind %i other bytes', (others) => {
    const text = Buffer.from(`${'x'.repeat(others)}${WORDS} and more`).toString('base64');
    expect(isSeen(Buffer.from(text), spellingsOf(WORDS))).toBe(true);
  });
});

it.each(['2026-03-04', '20260304', '04.03.2026', '03/04/2026', '4 March 2026', 'Mar 4, 2026'])(
  'a date is found as %s',
  (text) => {
    expect(isSeen(Buffer.from(`on ${text}.`), datesOf('2026-03-04'))).toBe(true);
    expect(isSeen(Buffer.from(`on ${text}.`), datesOf('2026-05-06'))).toBe(false);
  },
);

describe('a moment is found', () => {
  const moment = Date.UTC(2026, 2, 4, 0, 7);
  const eight = (write: (view: DataView) => void) => {
    const view = new DataView(new ArrayBuffer(8));
    write(view);
    return among(Buffer.from(view.buffer));
  };
  it.each([
    ['in digits', among(Buffer.from(String(moment)))],
    ['in seconds', among(Buffer.from(String(moment / 1000)))],
    ['within more digits', Buffer.from(`9${moment}9`)],
    ...[true, false].flatMap((isLittle): [string, Buffer][] => [
      [
        `as an integer, ${isLittle}`,
        eight((view) => view.setBigInt64(0, BigInt(moment), isLittle)),
      ],
      [
        `in seconds, ${isLittle}`,
        eight((view) => view.setBigInt64(0, BigInt(moment / 1000), isLittle)),
      ],
      [`as a floating number, ${isLittle}`, eight((view) => view.setFloat64(0, moment, isLittle))],
    ]),
  ])('%s', (_, bytes) => {
    expect(momentsIn(bytes, new Set([moment]))).toContain(moment);
    expect(momentsIn(bytes, new Set([moment + 60_000]))).toEqual([]);
  });
});

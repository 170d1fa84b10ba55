import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { decoder } from '#devices/paradigm/decoder.ts';
import type { Capture, Source } from '#domain/capture.ts';
import { captureOf, minuteTime, type NamedPage, sealed, time } from './paradigm-pages.ts';

const FILLER = 0x13;
const DATA = 1022;

const moment = fc.tuple(
  fc.integer({ min: 1, max: 31 }),
  fc.nat({ max: 23 }),
  fc.nat({ max: 59 }),
  fc.nat({ max: 59 }),
);
const flags = fc.record({
  hour: fc.nat({ max: 7 }),
  requestor: fc.nat({ max: 7 }),
  year: fc.nat({ max: 1 }),
});
const stamp = fc.tuple(moment, flags).map(([at, extra]) => time(at, extra));
const body = (length: number) =>
  fc.array(fc.nat({ max: 255 }), { minLength: length, maxLength: length });

/** Records as a pump could write them: opcode, bytes before the time, bytes behind it. */
const shapes = [
  [0x01, 3, 0],
  [0x01, 7, 0],
  [0x03, 4, 0],
  [0x06, 3, 0],
  [0x0b, 2, 0],
  [0x0a, 1, 0],
  [0x3f, 1, 3],
  [0x5b, 1, 13],
  [0x5b, 1, 15],
  [0x33, 1, 1],
  [0x16, 1, 0],
  [0x17, 1, 0],
  [0x18, 1, 0],
  [0x1e, 1, 0],
  [0x5a, 1, 117],
  [0x5a, 1, 137],
  [0x09, 1, 145],
  [0x7b, 1, 3],
  [0x50, 1, 30],
  [0x50, 1, 34],
  [0x24, 1, 0],
  [0x69, 1, 2],
  [0x99, 1, 4],
] as const;
const historyRecord = fc
  .constantFrom(...shapes)
  .chain(([opcode, before, behind]) =>
    fc.tuple(fc.constant([opcode]), body(before), stamp, body(behind)),
  )
  .map((parts) => parts.flat());

const minute = fc
  .tuple(moment, fc.nat({ max: 3 }), fc.nat({ max: 1 }))
  .map(([[day, hour, min], type, rf]) => minuteTime([day, hour, min], type, rf));
const glucoseRecord = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: FILLER, max: 255 }).map((byte) => [byte]) },
  fc.tuple(fc.nat({ max: 4 }), fc.constantFrom(1, 2, 3, 4, 5, 6, 7)),
  fc
    .tuple(minute, fc.constantFrom(0x08, 0x08, 0x0a, 0x0b, 0x0c, 0x0d, 0x0e, 0x0f, 0x10))
    .map(([at, opcode]) => [...at, opcode]),
);

const pageOf = (records: fc.Arbitrary<readonly number[]>) =>
  fc.array(records, { maxLength: 10, size: 'max' }).map((list) => {
    const bytes = new Uint8Array(1024);
    bytes.set(list.flat().slice(0, DATA));
    return bytes;
  });

/** A few bytes of a page become others; the CRC holds all the same. */
const mutated = (pages: fc.Arbitrary<Uint8Array>) =>
  fc
    .tuple(
      pages,
      fc.array(fc.tuple(fc.nat({ max: DATA - 1 }), fc.nat({ max: 255 })), { maxLength: 4 }),
    )
    .map(([bytes, changes]) => {
      for (const [at, byte] of changes) bytes[at] = byte;
      return sealed(bytes);
    });

const noise = fc.uint8Array({ maxLength: 120, size: 'max' }).map((bytes) => {
  const whole = new Uint8Array(1024);
  whole.set(bytes);
  return sealed(whole);
});
const model = fc.constantFrom('512', '515', '722', '523', '751', '554', 'unknown');
const named = (name: string, pages: fc.Arbitrary<Uint8Array>): fc.Arbitrary<NamedPage> =>
  pages.map((bytes) => [name, bytes]);
const captures = (pages: fc.Arbitrary<NamedPage>, maxLength: number): fc.Arbitrary<Capture> =>
  fc
    .tuple(model, fc.array(pages, { minLength: 1, maxLength }))
    .map(([name, list]) => captureOf(name, list));

/** Bytes of a section that are no fill and no event's, up to the CRC. */
function uncovered({ sections }: Capture, covered: readonly Uint8Array[]): string[] {
  const lost: string[] = [];
  for (const [at, { name, bytes }] of sections.entries()) {
    for (let i = 0; i < Math.min(bytes.length, DATA); i++) {
      const isFill = bytes[i] === 0 || (name === 'glucose' && bytes[i] === FILLER);
      if (!isFill && covered[at]![i] === 0) lost.push(`section ${at} ${name} byte ${i}`);
    }
  }
  return lost;
}

/** Marks what sources point at; returns those that point nowhere. */
function cover(
  { sources }: { readonly sources: readonly Source[] },
  covered: readonly Uint8Array[],
) {
  return sources.filter(({ section, offset, length }) => {
    const bytes = covered[section];
    bytes?.fill(1, offset, offset + length);
    return !bytes || length < 1 || offset < 0 || offset + length > bytes.length;
  });
}

/** The decoder is total, repeats itself, names each record once, and points at every byte. */
function holds(capture: Capture): void {
  const decoded = decoder.decode(capture);
  const { records, unrecognised, untimed = [] } = decoded;
  expect(JSON.stringify(decoder.decode(capture))).toBe(JSON.stringify(decoded));
  expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
  const covered = capture.sections.map(({ bytes }) => new Uint8Array(bytes.length));
  const events = [...records, ...unrecognised, ...untimed];
  expect(events.flatMap((event) => cover(event, covered))).toEqual([]);
  expect(uncovered(capture, covered)).toEqual([]);
}

const any = fc.oneof(
  named('history', noise),
  named('glucose', noise),
  named('history', fc.uint8Array({ maxLength: 100 })),
  named('glucose', fc.uint8Array({ maxLength: 100 })),
  named('isig', fc.uint8Array({ maxLength: 100 })),
);

it.each([
  ['any bytes', captures(any, 2), 8000],
  [
    'history pages with a few bytes changed',
    captures(named('history', mutated(pageOf(historyRecord))), 2),
    8000,
  ],
  [
    'glucose pages with a few bytes changed',
    captures(named('glucose', mutated(pageOf(glucoseRecord))), 2),
    4000,
  ],
] as const)(
  'decodes %s without losing one',
  (_, arbitrary, numRuns) => {
    fc.assert(fc.property(arbitrary, holds), { numRuns });
  },
  120_000,
);

import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { decoder } from '#devices/paradigm/decoder.ts';
import type { Capture } from '#domain/capture.ts';
import { DATA, glucoseRecord, historyRecord, pageOf } from './paradigm-arbitraries.ts';
import { lossesOf } from './paradigm-coverage.ts';
import { captureOf, type NamedPage, sealed } from './paradigm-pages.ts';

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

/** The decoder is total, repeats itself, names each record once, and points at every byte. */
function holds(capture: Capture): void {
  const decoded = decoder.decode(capture);
  const { records } = decoded;
  expect(JSON.stringify(decoder.decode(capture))).toBe(JSON.stringify(decoded));
  expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
  expect(lossesOf(capture, decoded)).toEqual([]);
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

import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { packValue, unpackValue } from '#store/lock/codec.ts';

const number = fc.oneof(
  fc.double(),
  fc.integer(),
  fc.constantFrom(-0, NaN, Infinity, -Infinity, 1e21, 5e-324),
);
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('__proto__', 'constructor', 'toJSON', '\uD800', '\uFEFFa', ''),
);
const column = fc.oneof(
  fc.uint8Array(),
  fc.uint16Array(),
  fc.uint32Array(),
  fc.float64Array(),
  // A view into the middle of somebody else's bytes.
  fc.uint8Array({ minLength: 4 }).map((bytes) => bytes.subarray(1, 3)),
);
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(null, undefined, true, false),
    number,
    text,
    column,
    fc.array(tie('value'), { maxLength: 5 }),
    fc
      .array(fc.tuple(text, tie('value')), { maxLength: 5 })
      .map((fields) => Object.fromEntries(fields) as unknown),
  ),
}));

it('gives back any value exactly, as a database does', () => {
  fc.assert(
    fc.property(value, (plain) => {
      const back = unpackValue(packValue(plain));
      expect(isDeepStrictEqual(back, plain)).toBe(true);
      expect(keysIn(back)).toEqual(keysIn(plain));
    }),
    { numRuns: 2000 },
  );
});

/** Order counts: a report may go through the fields of a thing. */
function keysIn(of: unknown): unknown {
  if (of === null || typeof of !== 'object' || ArrayBuffer.isView(of)) return undefined;
  if (Array.isArray(of)) return of.map(keysIn);
  return Object.entries(of).map(([key, one]) => [key, keysIn(one)]);
}

it('changes nothing of what it packs', () => {
  fc.assert(
    fc.property(value, (plain) => {
      const before = structuredClone(plain);
      packValue(plain);
      expect(isDeepStrictEqual(plain, before)).toBe(true);
    }),
  );
});

it.each([
  ['a date', new Date(0)],
  ['a map', { deep: [new Map()] }],
  ['a function', { run: () => 0 }],
  ['a big number', 1n],
  ['other columns', new Int16Array(2)],
])('refuses %s, which would come back as something else', (_, odd) => {
  expect(() => packValue(odd)).toThrow(TypeError);
});

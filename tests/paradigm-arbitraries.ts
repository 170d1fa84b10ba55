import * as fc from 'fast-check';
import { minuteTime, time } from './paradigm-pages.ts';

export const FILLER = 0x13;
/** Bytes of a page before its CRC. */
export const DATA = 1022;

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
export const historyRecord = fc
  .constantFrom(...shapes)
  .chain(([opcode, before, behind]) =>
    fc.tuple(fc.constant([opcode]), body(before), stamp, body(behind)),
  )
  .map((parts) => parts.flat());

const minute = fc
  .tuple(moment, fc.nat({ max: 3 }), fc.nat({ max: 1 }))
  .map(([[day, hour, min], type, rf]) => minuteTime([day, hour, min], type, rf));
export const glucoseRecord = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: FILLER, max: 255 }).map((byte) => [byte]) },
  fc.tuple(fc.nat({ max: 4 }), fc.constantFrom(1, 2, 3, 4, 5, 6, 7)),
  fc
    .tuple(minute, fc.constantFrom(0x08, 0x08, 0x0a, 0x0b, 0x0c, 0x0d, 0x0e, 0x0f, 0x10))
    .map(([at, opcode]) => [...at, opcode]),
);

export const pageOf = (records: fc.Arbitrary<readonly number[]>) =>
  fc.array(records, { maxLength: 10, size: 'max' }).map((list) => {
    const bytes = new Uint8Array(1024);
    bytes.set(list.flat().slice(0, DATA));
    return bytes;
  });

import { be16, le16, plain, stampBytes } from './stamp-bytes.ts';

export type Strokes = 10 | 40;

/** Kinds of a bolus record, as it writes them. Of a dual the halves have a kind each. */
export const bolusKinds = { normal: 2, square: 3, dualNormal: 4, dualSquare: 5 } as const;

export interface BolusRecord {
  readonly kind: (typeof bolusKinds)[keyof typeof bolusKinds];
  /** In strokes. */
  readonly programmed: number;
  readonly delivered: number;
  readonly minutes: number;
  /** In fortieths. */
  readonly activeInsulin: number;
}

/** 01: nine bytes in tenths, thirteen in fortieths. */
export function bolusBytes(strokes: Strokes, seconds: number, bolus: BolusRecord): number[] {
  const { kind, programmed, delivered, minutes, activeInsulin } = bolus;
  const stamp = stampBytes(seconds, { hour: kind });
  if (strokes === 10) return [0x01, programmed, delivered, minutes / 30, ...stamp];
  const amounts = [...be16(programmed), ...be16(delivered), ...be16(activeInsulin)];
  return [0x01, ...amounts, minutes / 30, ...stamp];
}

export interface Dose {
  /** In fortieths, 255 at most. */
  readonly amount: number;
  readonly minutes: number;
}

const CURVE = 4;

/** 5C: the doses that still work; three bytes each. */
export const unabsorbedBytes = (doses: readonly Dose[]): number[] => [
  0x5c,
  2 + 3 * doses.length,
  ...doses.flatMap(({ amount, minutes }) => [
    amount,
    minutes & 0xff,
    CURVE | ((minutes >> 8) << 4),
  ]),
];

/** 33 and 16, which always go together; `rate` in fortieths of U/h. */
export const tempBytes = (
  seconds: number,
  temp: { readonly percent: number } | { readonly rate: number },
  minutes: number,
): number[][] => [
  'percent' in temp
    ? [...plain(0x33, seconds, temp.percent), 1 << 3]
    : [...plain(0x33, seconds, temp.rate), temp.rate >> 8],
  plain(0x16, seconds, minutes / 30),
];

/** 7B: the schedule from here on; `rate` in fortieths. */
export const segmentBytes = (
  seconds: number,
  segment: { readonly pattern: number; readonly index: number; readonly halfHour: number },
  rate: number,
): number[] => [
  ...plain(0x7b, seconds, segment.index, { hour: segment.pattern }),
  segment.halfHour,
  ...le16(rate),
];

/** 03: tenths; nothing programmed is what a person primed by hand. */
export const primeBytes = (seconds: number, programmed: number, amount: number): number[] => [
  0x03,
  0,
  programmed,
  0,
  amount,
  ...stampBytes(seconds),
];

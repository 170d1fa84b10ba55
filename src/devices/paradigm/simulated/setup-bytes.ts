import { le16, plain } from './stamp-bytes.ts';

/** A basal pattern; `rate` in fortieths of U/h. The first segment starts at 0. */
export type Segments = readonly { readonly halfHour: number; readonly rate: number }[];

const slotsOf = (segments: Segments, size: number): number[] => {
  const slots = segments.flatMap(({ halfHour, rate }) => [halfHour, ...le16(rate)]);
  return [...slots, ...Array.from({ length: size - slots.length }, () => 0)];
};

const PROFILE_BODY = 145;

/** 08 and 09: a pattern before and after it was edited. */
export const profileBytes = (
  opcode: 0x08 | 0x09,
  seconds: number,
  pattern: number,
  segments: Segments,
): number[] => [
  ...plain(opcode, seconds, 0, { hour: pattern }),
  ...slotsOf(segments, PROFILE_BODY),
];

/** 14: another pattern from here on. */
export const patternBytes = (seconds: number, from: number, to: number): number[] =>
  plain(0x14, seconds, from, { hour: to });

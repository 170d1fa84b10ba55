/** What a pump keeps in the spare bits above hour, day and year. */
export interface Flags {
  readonly hour?: number;
  readonly requestor?: number;
  readonly year?: number;
}

const YEAR_0 = 2000;

function partsOf(seconds: number) {
  const at = new Date(seconds * 1000);
  return {
    year: at.getUTCFullYear() - YEAR_0,
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
  };
}

/** Five bytes of a history record; `seconds` since 1970 on the pump's clock. */
export function stampBytes(seconds: number, flags: Flags = {}): number[] {
  const { year, month, day, hour, minute, second } = partsOf(seconds);
  return [
    second | ((month & 0x0c) << 4),
    minute | ((month & 3) << 6),
    hour | ((flags.hour ?? 0) << 5),
    day | ((flags.requestor ?? 0) << 5),
    year | ((flags.year ?? 0) << 7),
  ];
}

/** Two bytes of a day. */
export function dateBytes(seconds: number): number[] {
  const { year, month, day } = partsOf(seconds);
  return [day | ((month & 0x0e) << 4), year | ((month & 1) << 7)];
}

/** Four bytes of a glucose page; `type` goes above the day, `mark` above the year. */
export function minuteBytes(seconds: number, type = 0, mark = 0): number[] {
  const { year, month, day, hour, minute } = partsOf(seconds);
  return [
    year | (mark << 7),
    day | (type << 5),
    minute | ((month & 3) << 6),
    hour | ((month & 0x0c) << 4),
  ];
}

/** Seven bytes as clock and settings replies show a time: h, m, s, year, month, day. */
export function clockBytes(seconds: number): number[] {
  const { year, month, day, hour, minute, second } = partsOf(seconds);
  return [hour, minute, second, (year + YEAR_0) >> 8, (year + YEAR_0) & 0xff, month, day];
}

export const be16 = (value: number): number[] => [(value >> 8) & 0xff, value & 0xff];
export const le16 = (value: number): number[] => [value & 0xff, (value >> 8) & 0xff];
export const be32 = (value: number): number[] => [...be16(value >>> 16), ...be16(value & 0xffff)];

/** Opcode, one head byte, five of time: how most records look. */
export const plain = (opcode: number, seconds: number, head = 0, flags: Flags = {}): number[] => [
  opcode,
  head & 0xff,
  ...stampBytes(seconds, flags),
];

import { type LocalDate, wallDate, type WallTime, wallTimeText } from '#domain/time.ts';

/** A moment a pump wrote: `seconds` since 2000 on its own clock, to compare and to subtract. */
export interface Stamp {
  readonly seconds: number;
  readonly wall: WallTime;
}

const DAYS_BEFORE = [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];
const DAYS_IN = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const two = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'));

/** Years are 2000 to 2127: of those divisible by 4 only 2100 has no leap day. */
const isLeap = (year: number): boolean => year % 4 === 0 && year !== 100;

/** Days since 2000-01-01, or -1 where there is no such day. `year` counts from 2000. */
function dayNumber(year: number, month: number, day: number): number {
  if (month < 1 || month > 12 || day < 1) return -1;
  if (day > DAYS_IN[month]! + (month === 2 && isLeap(year) ? 1 : 0)) return -1;
  const leapDays = ((year + 3) >> 2) - (year > 100 ? 1 : 0) + (month > 2 && isLeap(year) ? 1 : 0);
  return year * 365 + leapDays + DAYS_BEFORE[month]! + day - 1;
}

const dateText = (year: number, month: number, day: number): string =>
  `${2000 + year}-${two[month]}-${two[day]}`;

/** Records of one hour stand together: its text is made once. */
let latest = { hours: -1, text: '' };
const minutesAndSeconds = Array.from(
  { length: 3600 },
  (_, second) => `${two[Math.floor(second / 60)]}:${two[second % 60]}`,
);

function textOf(hours: number, year: number, month: number, day: number): string {
  if (latest.hours !== hours) {
    latest = { hours, text: `${dateText(year, month, day)}T${two[hours % 24]}:` };
  }
  return latest.text;
}

/** A moment, or nothing where no clock can show it. `year` counts from 2000. */
function stamp(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
): Stamp | undefined {
  const dayNo = dayNumber(year, month, day);
  if (dayNo < 0 || hour > 23 || minute > 59 || second > 59) return undefined;
  const hours = dayNo * 24 + hour;
  const inHour = minute * 60 + second;
  const wall = wallTimeText(textOf(hours, year, month, day) + minutesAndSeconds[inHour]!);
  return { seconds: hours * 3600 + inHour, wall };
}

/** Five bytes: the month's four bits lie above second and minute, flags above hour, day and year. */
export function stampAt(bytes: Uint8Array, at: number, yearMask = 0x7f): Stamp | undefined {
  const second = bytes[at] ?? 0;
  const minute = bytes[at + 1] ?? 0;
  const month = ((second & 0xc0) >> 4) | ((minute & 0xc0) >> 6);
  const day = (bytes[at + 3] ?? 0) & 0x1f;
  const year = (bytes[at + 4] ?? 0) & yearMask;
  return stamp(year, month, day, (bytes[at + 2] ?? 0) & 0x1f, minute & 0x3f, second & 0x3f);
}

/** Two bytes: a day without a time. Taken as its midnight. */
export function dateStampAt(bytes: Uint8Array, at: number): Stamp | undefined {
  const first = bytes[at] ?? 0;
  const second = bytes[at + 1] ?? 0;
  const month = ((first & 0xe0) >> 4) | (second >> 7);
  return stamp(second & 0x7f, month, first & 0x1f, 0, 0, 0);
}

/** Four bytes of a glucose page, year first; the month lies above minute and hour. */
export function minuteStampAt(bytes: Uint8Array, at: number): Stamp | undefined {
  const minute = bytes[at + 2] ?? 0;
  const hour = bytes[at + 3] ?? 0;
  const month = ((hour & 0xc0) >> 4) | (minute >> 6);
  const day = (bytes[at + 1] ?? 0) & 0x1f;
  return stamp((bytes[at] ?? 0) & 0x7f, month, day, hour & 0x1f, minute & 0x3f, 0);
}

const MS_OF_2000 = Date.UTC(2000, 0, 1);
let latestStamp = { day: -1, text: '' };

/** The stamp so many whole seconds after 2000. */
export function stampOf(seconds: number): Stamp {
  const day = Math.floor(seconds / 86_400);
  if (latestStamp.day !== day) {
    const text = new Date(MS_OF_2000 + day * 86_400_000).toISOString().slice(0, 11);
    latestStamp = { day, text };
  }
  const rest = seconds - day * 86_400;
  const hour = Math.floor(rest / 3600);
  const time = `${two[hour]}:${two[Math.floor(rest / 60) % 60]}:${two[rest % 60]}`;
  return { seconds, wall: wallTimeText(`${latestStamp.text}${time}`) };
}

export const dateOf = ({ wall }: Stamp): LocalDate => wallDate(wall);

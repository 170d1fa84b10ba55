import { type DayFigures, percentOf, spreadOf } from './day-figures.ts';
import type { Strokes } from './insulin-bytes.ts';
import { be16, dateBytes } from './stamp-bytes.ts';

/** Units of glucose and carbs: mg/dL or mmol/L, grams. Values in it are mg/dL all the same. */
const unitsByte = (isMmol: boolean): number => (isMmol ? 2 : 1) | (1 << 2);

/** 07: all insulin of a day, in fortieths. */
export function totalBytes(strokes: Strokes, day: number, { total }: DayFigures): number[] {
  const head = [0x07, 0, 0, ...be16(total), ...dateBytes(day)];
  return strokes === 40 ? [...head, 0, 0, 0] : head;
}

/** Lets each detail be written where it stands, and leaves zeros elsewhere. */
class Sheet {
  readonly bytes: number[];

  constructor(size: number, head: readonly number[]) {
    this.bytes = [...head, ...Array.from({ length: size - head.length }, () => 0)];
  }

  u8(at: number, value: number): this {
    this.bytes[at] = value & 0xff;
    return this;
  }

  u16(at: number, value: number): this {
    this.bytes.splice(at, 2, ...be16(value));
    return this;
  }

  /** Ten bits, the upper two of them in byte `high` from bit `bit` up. */
  u10(at: number, high: number, bit: number, value: number): this {
    this.bytes[high] = (this.bytes[high] ?? 0) | ((value >> 8) << bit);
    return this.u8(at, value);
  }
}

function sheetOf(opcode: number, size: number, day: number, figures: DayFigures, isMmol: boolean) {
  const { total, bolus, carbs, glucose } = figures;
  const basal = figures.fortieths('basal');
  return new Sheet(size, [opcode, ...dateBytes(day), unitsByte(isMmol)])
    .u10(5, 4, 0, spreadOf(glucose).average)
    .u8(8, glucose.length)
    .u16(11, total)
    .u16(13, basal)
    .u8(15, percentOf(basal, total))
    .u16(16, bolus)
    .u8(18, percentOf(bolus, total))
    .u16(19, carbs);
}

/** The lowest of no glucose at all, as pumps up to the 22 write it. */
const NONE = 1000;
const leastOf = (glucose: readonly number[]): number =>
  glucose.length === 0 ? NONE : spreadOf(glucose).least;

/** 6C: up to the 15. */
export function detailOf15(day: number, figures: DayFigures, isMmol: boolean): number[] {
  return sheetOf(0x6c, 38, day, figures, isMmol)
    .u10(6, 4, 2, leastOf(figures.glucose))
    .u10(7, 4, 4, spreadOf(figures.glucose).most).bytes;
}

/** 6D: the 22. */
export function detailOf22(day: number, figures: DayFigures, isMmol: boolean): number[] {
  const sensor = spreadOf(figures.sensor);
  const food = figures.fortieths('food');
  const correction = figures.fortieths('correction');
  const wizard = food + correction + figures.fortieths('both');
  const counts = (['food', 'correction', 'both'] as const).map((kind) => figures.counted(kind));
  return sheetOf(0x6d, 44, day, figures, isMmol)
    .u10(6, 4, 2, leastOf(figures.glucose))
    .u10(7, 4, 4, spreadOf(figures.glucose).most)
    .u16(21, wizard)
    .u8(23, percentOf(wizard, figures.bolus))
    .u16(24, food)
    .u8(26, percentOf(food, wizard))
    .u16(27, correction)
    .u8(29, percentOf(correction, wizard))
    .u8(
      33,
      counts.reduce((sum, count) => sum + count, 0),
    )
    .u8(34, counts[0] ?? 0)
    .u8(35, counts[1] ?? 0)
    .u10(39, 38, 0, sensor.average)
    .u10(40, 38, 2, sensor.least)
    .u10(41, 38, 4, sensor.most)
    .u10(42, 38, 6, figures.sensor.length)
    .u8(43, figures.calibrations).bytes;
}

/** The limits of high and low that a pump counts by, in mg/dL. */
const HIGH = 180;
const LOW = 70;

/** 6E: from the 23 on. */
export function detailOf23(day: number, figures: DayFigures, isMmol: boolean): number[] {
  const linked = spreadOf(figures.linked);
  const typed = spreadOf(figures.typed);
  const { sensor } = figures;
  const { average, deviation } = spreadOf(sensor);
  const above = percentOf(sensor.filter((value) => value > HIGH).length, sensor.length);
  const below = percentOf(sensor.filter((value) => value < LOW).length, sensor.length);
  const sheet = sheetOf(0x6e, 52, day, figures, isMmol)
    .u10(6, 4, 2, linked.least)
    .u10(7, 4, 4, linked.most)
    .u10(42, 4, 6, typed.least)
    .u10(43, 33, 2, typed.most)
    .u10(34, 33, 0, average)
    .u8(35, above)
    .u8(36, sensor.length === 0 ? 0 : 100 - above - below)
    .u8(37, below)
    .u8(38, sensor.length)
    .u8(39, deviation);
  for (const [nth, kind] of (['food', 'correction', 'both', 'manual'] as const).entries()) {
    sheet.u16(21 + 2 * nth, figures.fortieths(kind)).u8(29 + nth, figures.counted(kind));
  }
  return sheet.bytes;
}

import { plain } from './stamp-bytes.ts';

const METER = 3;
const SENSOR = 5;
const METER_ID = [0x21, 0x43, 0x65];

export interface GlucoseRecord {
  /** As written: mg/dL, or tenths of mmol/L. */
  readonly value: number;
  readonly isMmol: boolean;
  readonly isLinked: boolean;
}

/** 0A: a glucose typed into the pump or sent by its meter. */
export const glucoseBytes = (seconds: number, glucose: GlucoseRecord): number[] =>
  plain(0x0a, seconds, glucose.value, {
    hour: (glucose.isMmol ? 2 : 1) | ((glucose.value >> 9) << 2),
    requestor: glucose.isLinked ? METER : 0,
    year: (glucose.value >> 8) & 1,
  });

/** 3F: the same as the meter sent it, mg/dL on every pump. */
export const linkedBytes = (seconds: number, mgDl: number): number[] => [
  ...plain(0x3f, seconds, mgDl >> 3, { hour: mgDl & 7, requestor: METER }),
  ...METER_ID,
];

/** 40: carbs noted without the calculator. */
export const mealBytes = (seconds: number, grams: number): number[] => [
  ...plain(0x40, seconds, grams >> 8),
  grams & 0xff,
  0,
];

/** 41, 42, 43. */
export const exerciseBytes = (seconds: number): number[] => [...plain(0x41, seconds), 0];
export const penBytes = (seconds: number, tenths: number): number[] => [
  ...plain(0x42, seconds, tenths, { hour: tenths >> 8 }),
  0,
];
export const otherBytes = (seconds: number): number[] => plain(0x43, seconds);

/** 0B: `value` as written, 0 for none. */
export const alertBytes = (
  seconds: number,
  code: number,
  value: number,
  isMmol: boolean,
): number[] => {
  const flags = { hour: isMmol ? 2 : 1, requestor: SENSOR, year: value >> 8 };
  const [opcode = 0, head = 0, ...stamp] = plain(0x0b, seconds, code, flags);
  return [opcode, head, value & 0xff, ...stamp];
};

/** 06: the line of the firmware that raised it is the same for all of a code. */
export const alarmBytes = (seconds: number, code: number): number[] => {
  const [opcode = 0, head = 0, ...stamp] = plain(0x06, seconds, code, { hour: 4, requestor: 4 });
  return [opcode, head, 0x01, 0x55, ...stamp];
};

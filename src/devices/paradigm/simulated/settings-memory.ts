import type { SimulatedPump } from './pump.ts';
import { be16, be32, clockBytes, le16 } from './stamp-bytes.ts';

/** Answers of one block by opcode: what a pump is set to and how it does (layouts: decocare). */
export type Replies = Readonly<Record<number, () => readonly number[]>>;

const text = (words: string): number[] => Array.from(words, (char) => char.charCodeAt(0));
const PROFILE = 192;
const EMPTY_ALARM = 0xff;
const FACTOR = 4100;
const LOW_VOLTAGE = 108;

/** Limits of the sensor, mg/dL. */
const HIGH = 240;
const LOW = 70;

export interface Wear {
  /** Now, on the line of life. */
  readonly now: () => number;
  readonly isBatteryLow: boolean;
}

/** How the pump does at this moment. */
export const stateReplies = (pump: SimulatedPump, { now, isBatteryLow }: Wear): Replies => ({
  0x70: () => clockBytes(pump.casing.clock.show(now())),
  0x72: () => [
    isBatteryLow ? 1 : 0,
    ...be16(isBatteryLow ? LOW_VOLTAGE : pump.upkeep.voltage(now())),
  ],
  0x73: () => insulinLeft(pump),
  0x79: () => totals(pump),
  0x83: () => [3],
  0x98: () => tempNow(pump, now()),
  0x9c: () => be16(FACTOR),
  0xce: () => [3, pump.boluses.isBusy ? 1 : 0, pump.suspension.isOn ? 1 : 0],
});

function insulinLeft({ upkeep, casing }: SimulatedPump): number[] {
  const left = Math.floor(upkeep.left * casing.traits.strokes);
  return casing.traits.strokes === 10 ? be16(left) : [0, 0, ...be16(left)];
}

/** Today and yesterday. */
function totals({ casing }: SimulatedPump): number[] {
  const { strokes } = casing.traits;
  const days = casing.truth.days.slice(-2).toReversed();
  return days.flatMap(({ basal, bolus }) => {
    const count = Math.round((basal + bolus) * strokes);
    return strokes === 10 ? be16(count) : be32(count);
  });
}

function tempNow({ casing }: SimulatedPump, now: number): number[] {
  const { temp } = casing.delivery;
  const minutes = be16(casing.delivery.tempMinutes(now));
  if (!temp) return [1, 0, 0, 0, 0, 0];
  if ('percent' in temp) return [1, temp.percent, 0, 0, ...minutes];
  return [0, 0, ...be16(temp.rate), ...minutes];
}

/** What the pump is and is set to. */
export const settingsReplies = (pump: SimulatedPump, serial: string): Replies => ({
  0x71: () => text(serial),
  0x74: () => [...text(pump.casing.traits.strokes === 10 ? 'VER 2.4A1.1' : 'VER 2.6A1.1'), 0x0b],
  0x75: () => [],
  0x86: () => [0],
  0x87: () => [1],
  0x88: () => [1],
  0x89: () => [unitOf(pump)],
  0x8a: () => ratios(pump),
  0x8b: () => [
    unitOf(pump),
    ...pump.calculator.settings.sensitivities.flatMap(({ halfHour, sensitivity }) => [
      halfHour | ((sensitivity >> 8) << 6),
      sensitivity & 0xff,
    ]),
  ],
  0x8d: () => [pump.casing.traits.model.length, ...text(pump.casing.traits.model)],
  0x8e: () => Array.from({ length: 16 }, () => EMPTY_ALARM),
  0x8f: () => [0, 20],
  0x90: () => [0],
  0x97: () => [0],
  0x9f: () => [
    unitOf(pump),
    ...pump.calculator.settings.targets.flatMap(({ halfHour, low, high }) => [halfHour, low, high]),
  ],
  0xc0: () => settings(pump),
  0xc1: () => clockBytes(pump.putOn),
});

const unitOf = ({ casing }: SimulatedPump): number => (casing.traits.isMmol ? 2 : 1);

function ratios({ calculator, casing }: SimulatedPump): number[] {
  const slots = calculator.settings.ratios;
  if (casing.traits.strokes === 10) {
    return [1, ...slots.flatMap(({ halfHour, ratio }) => [halfHour, ratio])];
  }
  return [
    1,
    slots.length,
    ...slots.flatMap(({ halfHour, ratio }) => [halfHour, ...be16(ratio * 10)]),
  ];
}

/** Most of a bolus, 15 U, and of a rate, 2 U/h; 24 hours, patterns on, temporary rates in percent. */
function settings({ casing }: SimulatedPump): number[] {
  const chosen = casing.delivery.schedule.chosen;
  const rest = [0, 0, 1, 100, 1, 4, 0, 20, 0];
  const [first, most] = [[0, 1, 0, 10, 1], be16(80)];
  if (casing.traits.strokes === 10) return [...first, 150, ...most, 1, 0, 1, chosen, ...rest];
  return [...first, ...be16(150), ...most, 1, 1, chosen, ...rest];
}

/** A slot that was never set: it ends the list. */
const UNSET = [0, 0, 0x3f];

/** A basal pattern, 192 bytes: each rate before its half-hour, the other way round than in the history. */
export function profileReply({ casing }: SimulatedPump, pattern: number): number[] {
  const segments = casing.delivery.schedule.patterns[pattern] ?? [];
  const slots = segments.flatMap(({ halfHour, rate }) => [...le16(rate), halfHour]);
  const rest = PROFILE - slots.length - UNSET.length;
  return [...slots, ...UNSET, ...Array.from({ length: rest }, () => 0)];
}

/** Snoozes, reminders and the transmitter's number. */
const SENSOR_REST = [
  1, 0, 0x4e, 0, 0x14, 0, 0, 0x28, 0, 0x1e, 1, 0, 0x3c, 0x21, 0x43, 0x65, 1, 0, 0x1e,
];

/** 99 of a 522: laid out as it was recorded. */
export const sensorReply = (): number[] => [0, 1, ...be16(HIGH), ...be16(LOW), ...SENSOR_REST];

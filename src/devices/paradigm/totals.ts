import { type Field, readFields, u10, u16be, u8 } from '#bytes/layout.ts';
import type { DailyTotal } from '#domain/event.ts';
import { dateOf } from './dates.ts';
import { dayRecord, type HistoryRecord, type Layouts } from './history-record.ts';
import type { Capabilities } from './model.ts';

type Fields = Readonly<Record<string, Field>>;
/** Figures that mean something only where `count` counted anything. */
type Group = readonly [count: Field, fields: Fields];

const always: Field = () => 1;
/** The lowest and highest value of none. */
const NONE = 1000;

const insulin: Group = [always, { basalPercent: u8(15), bolusPercent: u8(18), bgCount: u8(8) }];
const averageBg: Group = [u8(8), { bgAverage: u10(5, 4, 0) }];
const anyBg: Group = [u8(8), { bgMin: u10(6, 4, 2), bgMax: u10(7, 4, 4) }];

const wizardOf22: Group = [
  always,
  {
    wizardUnits: u16be(21, 40),
    wizardPercent: u8(23),
    foodUnits: u16be(24, 40),
    foodPercent: u8(26),
    correctionUnits: u16be(27, 40),
    correctionPercent: u8(29),
    wizardCount: u8(33),
    foodOnlyCount: u8(34),
    correctionOnlyCount: u8(35),
  },
];
const sensorOf22: Group = [
  u10(42, 38, 6),
  {
    sensorAverage: u10(39, 38, 0),
    sensorMin: u10(40, 38, 2),
    sensorMax: u10(41, 38, 4),
    sensorCount: u10(42, 38, 6),
  },
];
const calibrationsOf22: Group = [u8(43), { calibrations: u8(43) }];

const linkedBg: Group = [u10(7, 4, 4), { linkedBgMin: u10(6, 4, 2), linkedBgMax: u10(7, 4, 4) }];
const typedBg: Group = [u10(43, 33, 2), { typedBgMin: u10(42, 4, 6), typedBgMax: u10(43, 33, 2) }];
const bolusesOf23: Group = [
  always,
  {
    foodOnlyUnits: u16be(21, 40),
    correctionOnlyUnits: u16be(23, 40),
    foodAndCorrectionUnits: u16be(25, 40),
    manualUnits: u16be(27, 40),
    foodOnlyCount: u8(29),
    correctionOnlyCount: u8(30),
    foodAndCorrectionCount: u8(31),
    manualCount: u8(32),
  },
];
const sensorOf23: Group = [
  u10(34, 33, 0),
  {
    sensorAverage: u10(34, 33, 0),
    sensorPercentAbove: u8(35),
    sensorPercentIn: u8(36),
    sensorPercentBelow: u8(37),
    sensorCountLowByte: u8(38),
    sensorDeviation: u8(39),
  },
];

function statistics(groups: readonly Group[], r: HistoryRecord): Record<string, number> {
  const values: Record<string, number> = {};
  for (const [count, fields] of groups) {
    if (count(r) > 0) Object.assign(values, readFields(fields, r));
  }
  if (values['bgMin'] === NONE) delete values['bgMin'];
  return values;
}

/** Carbs are grams, or tenths of an exchange where bits 2 and 3 of the units say 2. */
function carbs(r: HistoryRecord): Partial<DailyTotal> & { readonly exchanges?: number } {
  const counted = r.u16be(19);
  return ((r.u8(3) >> 2) & 3) === 2 ? { exchanges: counted / 10 } : { carbs: counted };
}

/** Glucose in it is mg/dL on every pump. */
const detail =
  (...groups: readonly Group[]) =>
  (r: HistoryRecord): DailyTotal => {
    const { exchanges, ...grams } = carbs(r);
    const figures = statistics([insulin, averageBg, ...groups], r);
    return {
      kind: 'daily-total',
      date: dateOf(r.stamp!),
      total: r.u16be(11) / 40,
      basal: r.u16be(13) / 40,
      bolus: r.u16be(16) / 40,
      statistics: exchanges === undefined ? figures : { ...figures, exchanges },
      ...grams,
    };
  };

const total = (r: HistoryRecord): DailyTotal => ({
  kind: 'daily-total',
  date: dateOf(r.stamp!),
  total: r.u16be(3) / 40,
});

/** A day's insulin, and the details that follow it: one layout up to the 15, one for the 22, one from the 23 on. */
export const totalRecords = ({ strokes }: Capabilities): Layouts => ({
  0x07: dayRecord(total, strokes === 40 ? 10 : 7, 5),
  0x6c: dayRecord(detail(anyBg), 38, 1),
  0x6d: dayRecord(detail(anyBg, wizardOf22, sensorOf22, calibrationsOf22), 44, 1),
  0x6e: dayRecord(detail(linkedBg, typedBg, bolusesOf23, sensorOf23), 52, 1),
});

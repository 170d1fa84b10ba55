import { be16, plain } from './stamp-bytes.ts';
import type { Strokes } from './insulin-bytes.ts';

/** What the bolus calculator was asked and what it said; amounts in strokes, glucose as written. */
export interface WizardRecord {
  readonly isMmol: boolean;
  /** 0 where none was entered. */
  readonly glucose: number;
  readonly carbs: number;
  /** g/U. */
  readonly ratio: number;
  readonly sensitivity: number;
  readonly targetLow: number;
  readonly targetHigh: number;
  readonly food: number;
  readonly correction: number;
  readonly activeInsulin: number;
  readonly estimate: number;
}

const GRAMS = 1;

/** 5B: twenty bytes in tenths, twenty-two in fortieths. */
export const wizardBytes = (strokes: Strokes, seconds: number, said: WizardRecord): number[] =>
  strokes === 10 ? inTenths(seconds, said) : inFortieths(seconds, said);

const unitsOf = ({ isMmol, glucose }: WizardRecord): number =>
  ((isMmol ? 2 : 1) << 6) | (GRAMS << 4) | (glucose >> 8);

function inTenths(seconds: number, said: WizardRecord): number[] {
  const { carbs, correction } = said;
  return [
    ...plain(0x5b, seconds, said.glucose),
    carbs & 0xff,
    unitsOf(said) | ((carbs >> 8) << 2),
    said.ratio,
    said.sensitivity,
    said.targetLow,
    correction & 0xff,
    said.food,
    ((correction >> 8) & 0x0f) << 4,
    0,
    said.activeInsulin,
    0,
    said.estimate,
    said.targetHigh,
  ];
}

function inFortieths(seconds: number, said: WizardRecord): number[] {
  const { carbs, correction, sensitivity } = said;
  return [
    ...plain(0x5b, seconds, said.glucose, { hour: (sensitivity >> 8) << 1 }),
    carbs & 0xff,
    unitsOf(said) | ((carbs >> 8) << 2),
    ...be16(said.ratio * 10),
    sensitivity & 0xff,
    said.targetLow,
    correction & 0xff,
    ...be16(said.food),
    ((correction >> 8) & 0x1f) << 3,
    ...be16(said.activeInsulin),
    ...be16(said.estimate),
    said.targetHigh,
  ];
}

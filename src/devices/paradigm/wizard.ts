import type { BolusWizard } from '#domain/event.ts';
import {
  frequent,
  glucoseIn,
  glucoseUnit,
  type HistoryRecord,
  type Layouts,
} from './history-record.ts';
import type { Draft } from './log.ts';
import type { Capabilities } from './model.ts';

/** Signed numbers of fewer bits than a machine's: the top one is the sign. */
const signed = (value: number, bits: number): number => (value << (32 - bits)) >> (32 - bits);

interface Amounts {
  readonly carbs: number;
  /** As the pump counts it: its scale depends on the carb unit. */
  readonly ratio: number;
  readonly sensitivity: number;
  readonly targetLow: number;
  readonly targetHigh: number;
  readonly insulin: Pick<BolusWizard, 'activeInsulin' | 'food' | 'correction' | 'estimate'>;
}

/** Carbs are grams, or tenths of an exchange; no glucose and no carbs entered are written as 0. */
function wizard(r: HistoryRecord, amounts: Amounts, isExchanges: boolean): Draft {
  const { id, wall, order, sources } = r;
  const unit = glucoseUnit(r.u8(8) >> 6);
  const { carbs, ratio, insulin } = amounts;
  const draft: Draft<'bolus-wizard'> = {
    id,
    wall,
    order,
    sources,
    kind: 'bolus-wizard',
    unit,
    ratio,
    sensitivity: glucoseIn(unit, amounts.sensitivity),
    targetLow: glucoseIn(unit, amounts.targetLow),
    targetHigh: glucoseIn(unit, amounts.targetHigh),
    activeInsulin: insulin.activeInsulin,
    food: insulin.food,
    correction: insulin.correction,
    estimate: insulin.estimate,
  };
  if (carbs > 0) {
    if (isExchanges) draft.exchanges = carbs / 10;
    else draft.carbs = carbs;
  }
  const glucose = r.u8(1) | ((r.u8(8) & 3) << 8);
  if (glucose > 0) draft.glucose = glucoseIn(unit, glucose);
  return draft;
}

const countsExchanges = (r: HistoryRecord): boolean => ((r.u8(8) >> 4) & 3) === 2;

/** `targetHigh` is where the upper target stands: the 512 has one target only. */
const inTenths = (targetHigh: number) => (r: HistoryRecord) => {
  const isExchanges = countsExchanges(r);
  const amounts = {
    carbs: r.u8(7) | ((r.u8(8) & 0x0c) << 6),
    ratio: isExchanges ? r.u8(9) / 10 : r.u8(9),
    sensitivity: r.u8(10),
    targetLow: r.u8(11),
    targetHigh: r.u8(targetHigh),
    insulin: {
      food: r.u8(13) / 10,
      correction: signed(((r.u8(14) >> 4) << 8) | r.u8(12), 12) / 10,
      activeInsulin: r.u8(16) / 10,
      estimate: r.u8(18) / 10,
    },
  };
  return wizard(r, amounts, isExchanges);
};

function inFortieths(r: HistoryRecord): Draft {
  const isExchanges = countsExchanges(r);
  const ratio = (((r.u8(16) >> 1) & 3) << 16) | r.u16be(9);
  const amounts = {
    carbs: r.u8(7) | (((r.u8(8) >> 2) & 1) << 8),
    ratio: ratio / (isExchanges ? 1000 : 10),
    sensitivity: r.u8(11) | ((r.u8(4) >> 6) << 8),
    targetLow: r.u8(12),
    targetHigh: r.u8(21),
    insulin: {
      food: (((r.u8(16) & 1) << 16) | r.u16be(14)) / 40,
      correction: signed(((r.u8(16) >> 3) << 8) | r.u8(13), 13) / 40,
      activeInsulin: r.u16be(17) / 40,
      estimate: ((((r.u8(8) >> 3) & 1) << 16) | r.u16be(19)) / 40,
    },
  };
  return wizard(r, amounts, isExchanges);
}

/** The bolus calculator: 2F on the 512, 5B on all later ones. */
export const wizardRecords = ({ strokes }: Capabilities): Layouts => ({
  0x2f: frequent(inTenths(11), 19),
  0x5b: strokes === 40 ? frequent(inFortieths, 22) : frequent(inTenths(19), 20),
});

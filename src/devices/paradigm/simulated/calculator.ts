import type { WallTime } from '#domain/time.ts';
import type { Boluses, Order } from './boluses.ts';
import { type Casing, Part } from './casing.ts';
import { hourOf } from './clock.ts';
import { wizardBytes } from './wizard-bytes.ts';
import { type WizardSettings, wizardAt, wizardSettings } from './wizard-settings.ts';
import { wallOf } from './truth.ts';

export const TENTHS_PER_MG_DL = 10 / 18.01559;

interface Proposal {
  /** In strokes. */
  readonly estimate: number;
  readonly purpose: Order['purpose'];
  readonly calculated: WallTime;
}

/** The bolus calculator (Bolus Wizard). */
export class Calculator extends Part {
  readonly #boluses: Boluses;
  readonly settings: WizardSettings;

  constructor(casing: Casing, boluses: Boluses) {
    super(casing);
    this.#boluses = boluses;
    this.settings = wizardSettings(casing.traits.isMmol);
  }

  /** `mgDl` 0: none entered. Correction less what still works, but never less food for that. */
  propose(now: number, carbs: number, mgDl: number): Proposal {
    const { traits, delivery } = this.casing;
    const { strokes, isMmol } = traits;
    const glucose = isMmol ? Math.round(mgDl * TENTHS_PER_MG_DL) : mgDl;
    const set = wizardAt(this.settings, hourOf(this.shown(now)));
    const food = Math.round((carbs / set.ratio) * strokes);
    const excess = glucose === 0 ? 0 : beyond(glucose, set.targetLow, set.targetHigh);
    const correction = Math.round((excess / set.sensitivity) * strokes);
    const activeInsulin = Math.round((this.#boluses.doses.active(now) * strokes) / 40);
    const wanted = correction > 0 ? Math.max(0, correction - activeInsulin) : correction;
    const estimate = Math.max(0, food + wanted);
    const amounts = { food, correction, activeInsulin, estimate };
    this.write(
      wizardBytes(strokes, this.shown(now), { isMmol, glucose, carbs, ...set, ...amounts }),
    );
    delivery.figures.carbs += carbs;
    this.#tellOf(now, glucose, carbs, set, amounts);
    const purpose = carbs === 0 ? 'correction' : wanted > 0 ? 'both' : 'food';
    return { estimate, purpose, calculated: wallOf(this.shown(now)) };
  }

  #tellOf(
    now: number,
    glucose: number,
    carbs: number,
    set: ReturnType<typeof wizardAt>,
    amounts: Readonly<Record<'food' | 'correction' | 'activeInsulin' | 'estimate', number>>,
  ): void {
    const { strokes, isMmol } = this.casing.traits;
    const scale = isMmol ? 10 : 1;
    this.tell(now, {
      kind: 'bolus-wizard',
      unit: isMmol ? 'mmol/L' : 'mg/dL',
      ratio: set.ratio,
      sensitivity: set.sensitivity / scale,
      targetLow: set.targetLow / scale,
      targetHigh: set.targetHigh / scale,
      food: amounts.food / strokes,
      correction: amounts.correction / strokes,
      activeInsulin: amounts.activeInsulin / strokes,
      estimate: amounts.estimate / strokes,
      ...(carbs > 0 && { carbs }),
      ...(glucose > 0 && { glucose: glucose / scale }),
    });
  }
}

const beyond = (glucose: number, low: number, high: number): number =>
  glucose > high ? glucose - high : Math.min(0, glucose - low);

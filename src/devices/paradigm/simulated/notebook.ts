import { TENTHS_PER_MG_DL } from './calculator.ts';
import { Part } from './casing.ts';
import {
  exerciseBytes,
  glucoseBytes,
  linkedBytes,
  mealBytes,
  otherBytes,
  penBytes,
} from './diary-bytes.ts';

/** What a person measures and notes in the pump. */
export class Notebook extends Part {
  /** The meter sends its reading: written as the pump's own and as the meter's. */
  linked(now: number, mgDl: number): void {
    const shown = this.shown(now);
    this.write(glucoseBytes(shown, { value: mgDl, isMmol: false, isLinked: true }));
    this.write(linkedBytes(shown, mgDl));
    this.tell(now, { kind: 'meter-glucose', value: mgDl, unit: 'mg/dL', entry: 'linked' });
    this.casing.delivery.figures.linked.push(mgDl);
  }

  typed(now: number, mgDl: number): void {
    const { isMmol } = this.casing.traits;
    const value = isMmol ? Math.round(mgDl * TENTHS_PER_MG_DL) : mgDl;
    this.write(glucoseBytes(this.shown(now), { value, isMmol, isLinked: false }));
    const unit = isMmol ? 'mmol/L' : 'mg/dL';
    const shown = isMmol ? value / 10 : value;
    this.tell(now, { kind: 'meter-glucose', value: shown, unit, entry: 'manual' });
    this.casing.delivery.figures.typed.push(mgDl);
  }

  meal(now: number, grams: number): void {
    this.write(mealBytes(this.shown(now), grams));
    this.tell(now, { kind: 'carbs', grams });
  }

  exercise(now: number): void {
    this.write(exerciseBytes(this.shown(now)));
    this.tell(now, { kind: 'exercise' });
  }

  pen(now: number, tenths: number): void {
    this.write(penBytes(this.shown(now), tenths));
    this.tell(now, { kind: 'insulin', units: tenths / 10 });
  }

  other(now: number): void {
    this.write(otherBytes(this.shown(now)));
    this.tell(now, { kind: 'note', text: 'other' });
  }
}

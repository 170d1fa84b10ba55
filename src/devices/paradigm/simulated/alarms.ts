import type { Alarm } from '#domain/event.ts';
import { Part } from './casing.ts';
import { alarmBytes, alertBytes } from './diary-bytes.ts';
import { plain } from './stamp-bytes.ts';
import { type Told, wallOf } from './truth.ts';

const alarmNames: Readonly<Record<number, string>> = {
  4: 'no delivery',
  103: 'low glucose suspend',
};

const alertNames: Readonly<Record<number, string>> = {
  101: 'high glucose',
  102: 'low glucose',
  104: 'meter BG now',
  105: 'calibration reminder',
  107: 'sensor end',
  112: 'weak signal',
  113: 'lost sensor',
  114: 'high predicted',
  115: 'low predicted',
};

const TENTHS_PER_MG_DL = 10 / 18.01559;

/** What the pump calls the person for. */
export class Alarms extends Part {
  readonly #raised = new Map<number, Told>();

  raise(now: number, code: number): void {
    this.write(alarmBytes(this.shown(now), code));
    const name = alarmNames[code] ?? `device alarm (${code})`;
    this.#raised.set(code, this.tell(now, { kind: 'alarm', origin: 'pump', code, name }));
  }

  clear(now: number, code: number): void {
    const told = this.#raised.get(code);
    if (told === undefined) return;
    this.write(plain(0x0c, this.shown(now), code));
    this.casing.truth.amend<Alarm>(told, { cleared: wallOf(this.shown(now)) });
    this.#raised.delete(code);
  }

  /** Of the sensor, with its glucose where that is what it is about. */
  alert(now: number, code: number, mgDl = 0): void {
    const { isMmol } = this.casing.traits;
    const value = isMmol ? Math.round(mgDl * TENTHS_PER_MG_DL) : mgDl;
    this.write(alertBytes(this.shown(now), code, value, isMmol));
    const name = alertNames[code] ?? '';
    const glucose = isMmol
      ? ({ value: value / 10, unit: 'mmol/L' } as const)
      : ({ value, unit: 'mg/dL' } as const);
    this.tell(now, { kind: 'alarm', origin: 'sensor', code, name, ...(value > 0 && glucose) });
  }
}

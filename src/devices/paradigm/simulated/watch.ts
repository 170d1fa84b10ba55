import type { SimulatedPump } from './pump.ts';

const MINUTE = 60;
const HIGH = 240;
const LOW = 70;
/** The limit of a low-glucose suspend, mg/dL. */
export const SUSPEND_LIMIT = 60;
/** Readings from which a line is drawn, and how many readings it reaches ahead. */
const TREND = 4;
const AHEAD = 4;

export type Alert = 101 | 102 | 114 | 115;

/** Seconds until an alert may sound again. */
const snoozes: Readonly<Record<Alert, number>> = {
  101: 150 * MINUTE,
  102: 60 * MINUTE,
  114: 240 * MINUTE,
  115: 240 * MINUTE,
};

/** What a pump makes of the sensor's readings: alerts now and ahead, and the low-glucose suspend. */
export class Watch {
  readonly #pump: SimulatedPump;
  readonly #soundedAt = new Map<Alert, number>();
  #recent: number[] = [];

  constructor(pump: SimulatedPump) {
    this.#pump = pump;
  }

  /** Takes the reading of this slot; says which alert it raised. */
  take(now: number, reading: number | undefined): Alert | undefined {
    if (reading === undefined) {
      this.#recent = [];
      return undefined;
    }
    this.#recent = [...this.#recent, reading].slice(-TREND);
    const alert = this.#alertOf(reading);
    if (alert === undefined || now - (this.#soundedAt.get(alert) ?? 0) < snoozes[alert]) {
      return undefined;
    }
    this.#soundedAt.set(alert, now);
    this.#pump.alarms.alert(now + 3, alert, reading);
    return alert;
  }

  #alertOf(reading: number): Alert | undefined {
    if (reading >= HIGH) return 101;
    if (reading <= LOW) return 102;
    const [first] = this.#recent;
    if (first === undefined || this.#recent.length < TREND) return undefined;
    const ahead = reading + ((reading - first) / (TREND - 1)) * AHEAD;
    if (ahead >= HIGH && reading > first) return 114;
    return ahead <= LOW && reading < first ? 115 : undefined;
  }
}

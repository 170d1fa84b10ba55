import type { Basal } from './basal.ts';
import { Part, type Casing } from './casing.ts';
import type { GlucoseLog } from './glucose-log.ts';
import { primeBytes } from './insulin-bytes.ts';
import { plain, stampBytes } from './stamp-bytes.ts';
import { wallOf } from './truth.ts';

/** U left at which the pump warns. */
const WARNINGS = [20, 10];
/** Tenths that fill the cannula and, about, the tubing. */
const CANNULA = 5;
/** U in it when the story begins. */
const FIRST_FILL = 96;
const FULL_BATTERY = 152;
const LOW_BATTERY = 118;

/** Reservoir, battery and clock. */
export class Upkeep extends Part {
  readonly #log: GlucoseLog;
  readonly #basal: Basal;
  #filled: number;
  #deliveredBefore = 0;
  #warned = 0;
  #freshSince: number;

  constructor(casing: Casing, log: GlucoseLog, basal: Basal, now: number) {
    super(casing);
    this.#log = log;
    this.#basal = basal;
    this.#filled = FIRST_FILL;
    this.#freshSince = now;
  }

  /** U left in the reservoir. */
  get left(): number {
    const used = this.casing.delivery.delivered - this.#deliveredBefore;
    return Math.max(0, this.#filled - used);
  }

  /** Hundredths of a volt: a battery lasts about three weeks. */
  voltage(now: number): number {
    const days = (now - this.#freshSince) / 86_400;
    return Math.round(Math.max(LOW_BATTERY, FULL_BATTERY - days * 1.6));
  }

  warnIfLow(now: number): void {
    const point = WARNINGS[this.#warned];
    if (point === undefined || this.left > point) return;
    this.#warned++;
    const tenths = Math.floor(this.left * 10);
    this.write([0x34, tenths, ...stampBytes(this.shown(now))]);
    this.tell(now, { kind: 'reservoir', state: 'low', units: tenths / 10 });
  }

  /** The plunger goes back and a reservoir of `units` comes in. */
  rewind(now: number, units: number): void {
    this.write(plain(0x21, this.shown(now)));
    this.tell(now, { kind: 'rewind' });
    this.casing.delivery.isHalted = true;
    this.#filled = units;
    this.#deliveredBefore = this.casing.delivery.delivered;
    this.#warned = 0;
  }

  /** By hand until a drop shows at the tip. */
  primeTubing(now: number, tenths: number): void {
    this.write(primeBytes(this.shown(now), 0, tenths));
    this.tell(now, { kind: 'prime', type: 'tubing', units: tenths / 10 });
  }

  primeCannula(now: number): void {
    this.write(primeBytes(this.shown(now), CANNULA, CANNULA));
    this.tell(now, { kind: 'prime', type: 'cannula', units: CANNULA / 10 });
    this.casing.delivery.isHalted = false;
    this.#basal.goOn(now);
  }

  warnOfBattery(now: number): void {
    this.write(plain(0x19, this.shown(now)));
    this.tell(now, { kind: 'battery', state: 'low' });
  }

  changeBattery(now: number): void {
    this.write(plain(0x1a, this.shown(now), 0));
    this.tell(now, { kind: 'battery', state: 'removed' });
    this.casing.agenda.at(now + 80, (then) => {
      this.write(plain(0x1a, this.shown(then), 1));
      this.tell(then, { kind: 'battery', state: 'inserted' });
      this.#freshSince = then;
    });
  }

  selfTest(now: number): void {
    this.write(plain(0x20, this.shown(now)));
    this.tell(now, { kind: 'notice', origin: 'pump', name: 'self test' });
  }

  /** Two records: the old clock and, of the same moment, the new one. */
  setClock(now: number, by: number): void {
    const from = wallOf(this.shown(now));
    this.write(plain(0x17, this.shown(now)));
    const move = () => this.casing.clock.move(by);
    if (this.casing.traits.sensor) this.#log.clockChange(now, move);
    else move();
    this.write(plain(0x18, this.shown(now)));
    this.tell(now, { kind: 'clock-change', from, to: wallOf(this.shown(now)) });
  }
}

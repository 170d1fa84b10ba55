import type { Alarms } from './alarms.ts';
import { type Casing, Part } from './casing.ts';
import type { Chance } from './chance.ts';
import { HOUR } from './clock.ts';
import { type GlucoseLog, notice } from './glucose-log.ts';

const DAY = 24 * HOUR;
const WARM_UP = 2 * HOUR;
const LIFETIME = 6 * DAY;
/** How long a calibration holds. */
const CALIBRATED = 12 * HOUR;
/** From a meter's glucose until it counts. */
const SETTLING = 15 * 60;
/** Marks are also written when a host asks for one, as the vendor's software does (28). */
const MARK_EVERY = 6 * HOUR;

const codes = { meterNow: 104, reminder: 105, ended: 107, weak: 112, lost: 113 } as const;

/** Missing slots in a row until the pump says so. */
const WEAK_AFTER = 3;
const LOST_AFTER = 6;

/** The sensor in the skin, its transmitter, and how the pump logs both. */
export class Sensor extends Part {
  readonly #log: GlucoseLog;
  readonly #alarms: Alarms;
  readonly #chance: Chance;
  #begun: number | undefined;
  #calibrated = -Infinity;
  #settles: number | undefined;
  #asked = -Infinity;
  /** Shows nothing until its first calibration counts. */
  #isNew = true;
  #missing = 0;
  #awayUntil = -Infinity;
  #marked = -Infinity;
  #gain = 1;
  #lag = 120;
  /** The latest glucose it showed, mg/dL; nothing where it shows none. */
  reading: number | undefined;

  constructor(casing: Casing, log: GlucoseLog, alarms: Alarms, chance: Chance) {
    super(casing);
    this.#log = log;
    this.#alarms = alarms;
    this.#chance = chance;
  }

  get isOn(): boolean {
    return this.#begun !== undefined;
  }

  /** It shows nothing, or soon will, for want of a meter's glucose. */
  wantsGlucose(now: number): boolean {
    if (this.#begun === undefined || now < this.#begun + WARM_UP || now < this.#awayUntil)
      return false;
    return this.#settles === undefined && now - this.#calibrated > CALIBRATED - HOUR;
  }

  insert(now: number): void {
    this.#begun = now;
    this.#calibrated = -Infinity;
    this.#asked = -Infinity;
    this.#marked = -Infinity;
    this.#isNew = true;
    this.#log.dated(now, 0x0b, 1, notice('sensor: on'));
    this.#log.dated(now + 180, 0x0d, 1, notice('sync: new'));
  }

  /** The transmitter is out of the pump's reach. */
  leave(until: number): void {
    this.#awayUntil = until;
  }

  /** A meter's glucose came while the sensor could use one. */
  calibrate(now: number, mgDl: number, isLinked: boolean): void {
    if (this.#begun === undefined || now < this.#begun + WARM_UP) return;
    if (now < this.#awayUntil || now - this.#calibrated < 4 * HOUR) return;
    this.#log.calibrate(now, mgDl, isLinked);
    this.#calibrated = now;
    this.#settles = now + SETTLING;
    this.#gain = mgDl / Math.max(40, this.#lag);
    this.casing.delivery.figures.calibrations++;
  }

  /** Five minutes have passed in which the glucose became `glucose`. */
  tick(now: number, glucose: number): void {
    this.#lag += (glucose - this.#lag) * 0.55;
    this.reading = undefined;
    if (this.#begun === undefined || now < this.#begun + WARM_UP) return;
    if (now > this.#begun + LIFETIME) return this.#end(now);
    if (now < this.#awayUntil) return this.#miss(now);
    this.#return(now);
    this.#show(now);
    if (now - this.#marked >= MARK_EVERY) this.#mark(now);
  }

  /** A host asks for a mark. */
  #mark(now: number): void {
    this.#log.mark('last reading');
    this.#marked = now;
  }

  #end(now: number): void {
    this.#log.slot(now, [1, 0x05], notice('sensor error', 1));
    this.#log.mark('gap');
    this.#log.dated(now + 60, 0x0b, 0, notice('sensor: off'));
    this.#alarms.alert(now + 62, codes.ended);
    this.#begun = undefined;
  }

  #miss(now: number): void {
    this.#missing++;
    if (this.#missing > LOST_AFTER) return;
    this.#log.slot(now, [0x02], notice('weak signal'));
    if (this.#missing === WEAK_AFTER) this.#alarms.alert(now + 9, codes.weak);
    if (this.#missing < LOST_AFTER) return;
    this.#log.mark('gap');
    this.#log.dated(now + 60, 0x0b, 2, notice('sensor: lost'));
    this.#alarms.alert(now + 61, codes.lost);
  }

  #return(now: number): void {
    if (this.#missing >= LOST_AFTER) {
      this.#log.dated(now - 60, 0x0d, 3, notice('sync: find'));
      this.#marked = -Infinity;
    }
    this.#missing = 0;
  }

  #show(now: number): void {
    if (this.#settles !== undefined && now >= this.#settles) this.#settle(now);
    if (this.#isNew && this.#settles !== undefined) {
      return this.#log.slot(now, [1, 0x03], notice('calibration: waiting'));
    }
    const age = now - this.#calibrated;
    if (age > CALIBRATED) return this.#ask(now);
    if (age > CALIBRATED - HOUR && now - this.#asked > CALIBRATED / 2) this.#remind(now);
    if (this.#chance.happens(0.006)) this.#log.slot(now, [0x02], notice('weak signal'));
    else this.#sample(now);
  }

  #ask(now: number): void {
    this.#log.slot(now, [0, 0x03], notice('calibration: meter BG now'));
    if (now - this.#asked < HOUR) return;
    this.#alarms.alert(now + 6, codes.meterNow);
    this.#asked = now;
  }

  #remind(now: number): void {
    this.#alarms.alert(now + 6, codes.reminder);
    this.#asked = now;
  }

  #settle(now: number): void {
    this.#settles = undefined;
    this.#isNew = false;
    this.#log.factor(now - 60, Math.round(this.#chance.about(4100, 700)));
  }

  #sample(now: number): void {
    const drift = 1 + (this.#gain - 1) * 0.5;
    const shown = Math.round(this.#lag * drift + this.#chance.about(0, 2.5));
    const { strokes, glucoseBitInIsig } = this.casing.traits;
    const value = strokes === 10 ? shown - (shown % 2) : shown;
    if (value < 40) return this.#beyond(now, 40, 'LO', 0x06);
    if (value > 400) return this.#beyond(now, 400, 'HI', 0x07);
    const nanoampere = Math.round(100 * (value / 4.1 + this.#chance.about(0, 0.4)));
    const isig = glucoseBitInIsig ? nanoampere - (nanoampere % 2) : nanoampere;
    const word = glucoseBitInIsig ? isig | (value % 2) : isig;
    this.#keep(value);
    const unit = 'mg/dL';
    const fact = { kind: 'sensor-glucose', value, unit, isig: isig / 100 } as const;
    this.#log.slot(now, [value >> 1], fact, word);
  }

  #beyond(now: number, value: number, limit: 'LO' | 'HI', opcode: number): void {
    this.#keep(value);
    this.#log.slot(now, [1, opcode], { kind: 'sensor-glucose', value, unit: 'mg/dL', limit });
  }

  #keep(value: number): void {
    this.reading = value;
    this.casing.delivery.figures.sensor.push(value);
  }
}

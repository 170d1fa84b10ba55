import { wallDate } from '#domain/time.ts';
import type { Agenda } from './agenda.ts';
import { Alarms } from './alarms.ts';
import { Basal } from './basal.ts';
import { Boluses } from './boluses.ts';
import { Calculator } from './calculator.ts';
import type { Casing } from './casing.ts';
import type { Chance } from './chance.ts';
import { DAY, dayOf, hourOf, PumpClock } from './clock.ts';
import { DayFigures } from './day-figures.ts';
import { Delivery } from './delivery.ts';
import { GlucoseLog } from './glucose-log.ts';
import { HistoryLog } from './history-log.ts';
import { Notebook } from './notebook.ts';
import { Schedule } from './schedule.ts';
import { Sensor } from './sensor.ts';
import type { Segments } from './setup-bytes.ts';
import { Suspension } from './suspension.ts';
import { detailOf15, detailOf22, detailOf23, totalBytes } from './total-bytes.ts';
import type { Traits } from './traits.ts';
import { Truth, wallOf } from './truth.ts';
import { Upkeep } from './upkeep.ts';

/** When and as what a pump is put on: seconds, of which its clock is `ahead`. */
export interface Beginning {
  readonly start: number;
  readonly ahead: number;
  readonly patterns: readonly Segments[];
}

/** A pump in use: its parts, and the midnight at which it adds up. */
export class SimulatedPump {
  readonly casing: Casing;
  /** What its clock showed when it was put on. */
  readonly putOn: number;
  readonly glucose: GlucoseLog;
  readonly basal: Basal;
  readonly boluses: Boluses;
  readonly alarms: Alarms;
  readonly suspension: Suspension;
  readonly calculator: Calculator;
  readonly upkeep: Upkeep;
  readonly notebook: Notebook;
  readonly sensor: Sensor;

  constructor(traits: Traits, agenda: Agenda, chance: Chance, beginning: Beginning) {
    const { start, ahead, patterns } = beginning;
    const clock = new PumpClock(ahead);
    const truth = new Truth();
    const schedule = new Schedule(patterns);
    const delivery = new Delivery(start, clock, schedule, {
      halfHour: (now) => this.#halfHour(now),
      tempOver: (now) => this.basal.logSegment(now),
    });
    this.casing = { traits, clock, log: new HistoryLog(), truth, delivery, agenda };
    this.putOn = clock.show(start);
    this.glucose = new GlucoseLog(clock, truth);
    this.basal = new Basal(this.casing);
    this.boluses = new Boluses(this.casing);
    this.alarms = new Alarms(this.casing);
    this.suspension = new Suspension(this.casing, this.basal, this.boluses, this.alarms);
    this.calculator = new Calculator(this.casing, this.boluses);
    this.upkeep = new Upkeep(this.casing, this.glucose, this.basal, start);
    this.notebook = new Notebook(this.casing);
    this.sensor = new Sensor(this.casing, this.glucose, this.alarms, chance);
    this.basal.logSegment(start);
  }

  /** Delivers up to `now`. */
  advance(now: number): void {
    this.casing.delivery.advance(now);
  }

  setClock(now: number, by: number): void {
    this.upkeep.setClock(now, by);
    this.basal.logSegment(now);
  }

  /** Brings the memory up to date for whoever reads it now. */
  settle(now: number): void {
    this.advance(now);
    this.boluses.settle(now);
    this.glucose.mark('last reading');
    const { truth, delivery, clock } = this.casing;
    truth.days.push(dayOfFigures(dayOf(clock.show(now)), delivery.figures, false));
  }

  #halfHour(now: number): void {
    const shown = this.casing.clock.show(now);
    const { halfHour } = this.casing.delivery.segment(now);
    if (hourOf(shown) * 2 === halfHour) this.basal.logSegment(now);
    if (shown % DAY === 0) this.#addUp(shown - DAY);
  }

  #addUp(day: number): void {
    const { traits, delivery, log, truth } = this.casing;
    const { figures } = delivery;
    delivery.figures = new DayFigures();
    log.write(totalBytes(traits.strokes, day, figures));
    const detail = traits.strokes === 40 ? detailOf23 : traits.sensor ? detailOf22 : detailOf15;
    log.write(detail(day, figures, traits.isMmol));
    const whole = dayOfFigures(day, figures, true);
    truth.days.push(whole);
    truth.tell(day, {
      kind: 'daily-total',
      date: whole.date,
      total: figures.total / 40,
      basal: figures.fortieths('basal') / 40,
      bolus: figures.bolus / 40,
      carbs: figures.carbs,
    });
  }
}

const boluses = ['food', 'correction', 'both', 'manual'] as const;

const dayOfFigures = (day: number, figures: DayFigures, isWhole: boolean) => ({
  date: wallDate(wallOf(day)),
  basal: figures.units('basal'),
  bolus: boluses.reduce((sum, purpose) => sum + figures.units(purpose), 0),
  isWhole,
});

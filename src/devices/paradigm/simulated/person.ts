import type { Body } from './body.ts';
import type { Chance } from './chance.ts';
import { HOUR, type LocalTime } from './clock.ts';
import { bedtimeOf, isAwake, type Meal, mealsOf } from './habits.ts';
import { mishapsOf } from './mishaps.ts';
import type { SimulatedPump } from './pump.ts';
import type { Response } from './suspension.ts';
import { type Cover, Table } from './table.ts';
import { type Alert, SUSPEND_LIMIT } from './watch.ts';

const MINUTE = 60;
const HYPO = 70;
const HYPER = 225;
/** Seconds between two corrections, and between two treatments of a low. */
const CORRECT_EVERY = 3 * HOUR;
const TREAT_EVERY = 25 * MINUTE;
const SITE_DAYS = 3;
/** What a person does about low-glucose suspends, one after the other. */
const responses: readonly Response[] = ['sleep', 'resume', 'keep'];

/** One day on the local calendar: `back` days before the last. */
export interface PlannedDay {
  readonly midnight: number;
  readonly back: number;
  readonly weekday: number;
}

/** Somebody who lives with the pump: plans days, and answers to what it says. */
export class Person {
  readonly table: Table;
  readonly pump: SimulatedPump;
  readonly body: Body;
  readonly chance: Chance;
  readonly #local: LocalTime;
  #correctedAt = 0;
  #treatedAt = 0;
  #answeredAt = 0;
  #suspends = 0;

  constructor(pump: SimulatedPump, body: Body, chance: Chance, local: LocalTime, lastDose: number) {
    this.pump = pump;
    this.body = body;
    this.chance = chance;
    this.#local = local;
    this.table = new Table(pump, body, chance, lastDose);
  }

  plan(day: PlannedDay): void {
    const { back, weekday } = day;
    for (const meal of mealsOf(weekday, this.chance)) this.#planMeal(day, meal);
    this.at(day, bedtimeOf(this.chance), (now) => void this.table.measure(now));
    if (back % SITE_DAYS === 1)
      this.at(day, this.chance.about(17.9, 0.6), (now) => this.#site(now));
    this.#planPattern(day);
    for (const { hour, act } of mishapsOf(back)) this.at(day, hour, (now) => act(this, now));
  }

  /** At an hour of that day. */
  at({ midnight }: Pick<PlannedDay, 'midnight'>, hour: number, act: (now: number) => void): void {
    this.pump.casing.agenda.at(this.#local.moment(midnight, hour), act);
  }

  after(now: number, seconds: number, act: (now: number) => void): void {
    this.pump.casing.agenda.at(now + seconds, act);
  }

  /** What the pump shows in this slot, and what it calls for. */
  notice(now: number, alert: Alert | undefined): void {
    const { reading, isOn } = this.pump.sensor;
    const awake = isAwake(this.#local.hourAt(now));
    if (this.pump.casing.traits.sensor && awake) this.#tendSensor(now, isOn);
    if (reading === undefined) return;
    this.#tendSuspend(now, reading);
    if (reading < HYPO && (awake || alert === 102)) this.#treat(now, awake);
    if (reading > HYPER && awake) this.#correct(now);
  }

  #planMeal(day: PlannedDay, meal: Meal): void {
    const isDinner = meal.name === 'dinner';
    const cover = isDinner ? (covers[day.back % 14] ?? 'plain') : 'plain';
    const appetite = isDinner && interrupted.includes(day.back % 14) ? 0.4 : 1;
    this.at(day, meal.hour, (now) => this.table.sitDown(now, meal, cover, appetite));
  }

  /** The weekend has a pattern of its own. */
  #planPattern(day: PlannedDay): void {
    const change = patternFrom[day.weekday];
    if (!change) return;
    this.at(day, change.hour, (now) => {
      if (this.pump.casing.delivery.schedule.chosen === change.pattern) return;
      this.pump.basal.choosePattern(now, change.pattern);
    });
  }

  #site(now: number): void {
    const { upkeep, casing } = this.pump;
    upkeep.rewind(now, Math.min(casing.traits.reservoir, this.chance.whole(126, 150)));
    this.after(now, 210, (then) => upkeep.primeTubing(then, this.chance.whole(61, 118)));
    this.after(now, 330, (then) => upkeep.primeCannula(then));
  }

  /** A meter's glucose when the sensor waits for one; a new sensor when there is none. */
  #tendSensor(now: number, isOn: boolean): void {
    const { sensor } = this.pump;
    if (now - this.#answeredAt < HOUR) return;
    if (isOn && !sensor.wantsGlucose(now)) return;
    this.#answeredAt = now;
    this.after(now, this.chance.whole(4, 24) * MINUTE, (then) => {
      if (isOn) this.table.measure(then);
      else sensor.insert(then);
    });
  }

  #tendSuspend(now: number, reading: number): void {
    const { suspension, casing } = this.pump;
    if (!casing.traits.lowSuspend || reading > SUSPEND_LIMIT || !suspension.isReady(now)) return;
    const response = responses[this.#suspends++ % responses.length] ?? 'sleep';
    suspension.onLow(now + 4, response, this.chance.whole(9, 26) * MINUTE);
    if (response === 'resume') this.after(now, 5 * MINUTE, (then) => this.table.treat(then, 14));
  }

  #treat(now: number, awake: boolean): void {
    if (now - this.#treatedAt < TREAT_EVERY || this.pump.suspension.isOn) return;
    if (!awake && this.chance.happens(0.6)) return;
    this.#treatedAt = now;
    this.after(now, this.chance.whole(2, 9) * MINUTE, (then) =>
      this.table.treat(then, this.chance.whole(10, 18)),
    );
  }

  #correct(now: number): void {
    if (now - this.#correctedAt < CORRECT_EVERY || this.pump.boluses.doses.active(now) > 120)
      return;
    this.#correctedAt = now;
    this.after(now, this.chance.whole(4, 20) * MINUTE, (then) => this.table.correct(then));
  }
}

/** How the dinner of a day is covered, by how many days it lies back. */
const covers: Readonly<Record<number, Cover>> = { 3: 'cut', 6: 'dual', 8: 'square', 10: 'dual' };

/** Days on which most of the dinner stays on the plate. */
const interrupted: readonly number[] = [4, 9, 12];

const patternFrom: Readonly<Record<number, { readonly hour: number; readonly pattern: number }>> = {
  1: { hour: 6.6, pattern: 0 },
  6: { hour: 8.2, pattern: 1 },
};

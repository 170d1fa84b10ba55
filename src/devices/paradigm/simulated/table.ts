import type { Body } from './body.ts';
import type { Order } from './boluses.ts';
import type { Chance } from './chance.ts';
import type { Meal } from './habits.ts';
import type { SimulatedPump } from './pump.ts';

const METER_ERROR = 0.06;

/** How a dinner is covered where it is not by one plain bolus. */
export type Cover = 'plain' | 'dual' | 'square' | 'cut';

/** A person at table: measures, guesses, asks the calculator, doses, eats. */
export class Table {
  readonly #pump: SimulatedPump;
  readonly #body: Body;
  readonly #chance: Chance;
  /** Nobody doses later than this. */
  readonly #lastDose: number;

  constructor(pump: SimulatedPump, body: Body, chance: Chance, lastDose: number) {
    this.#pump = pump;
    this.#body = body;
    this.#chance = chance;
    this.#lastDose = lastDose;
  }

  /** A drop of blood for the meter, which sends it; the sensor takes what it can use. */
  measure(now: number): number {
    const mgDl = this.#meter();
    this.#pump.notebook.linked(now, mgDl);
    this.#pump.sensor.calibrate(now + 60, mgDl, true);
    return mgDl;
  }

  /** A meter without radio: what it shows is typed in. */
  type(now: number): number {
    const mgDl = this.#meter();
    this.#pump.notebook.typed(now, mgDl);
    return mgDl;
  }

  #meter(): number {
    return Math.round(this.#body.glucose * this.#chance.about(1, METER_ERROR));
  }

  /** Sits down to a meal, to eat that share of it. Nobody doses while the pump stands still for a low glucose. */
  sitDown(now: number, meal: Meal, cover: Cover, appetite: number): void {
    const { agenda } = this.#pump.casing;
    const mgDl = this.#glucose(now, meal);
    const eaten = meal.grams * appetite * this.#chance.about(1, 0.28);
    agenda.at(now + this.#chance.whole(300, 1200), () => this.#body.eat(eaten));
    if (this.#pump.suspension.isOn) return;
    agenda.at(now + this.#chance.whole(25, 70), (then) =>
      this.#dose(then, meal.grams, mgDl, cover),
    );
  }

  /** A high glucose, some hours after the last dose. */
  correct(now: number): void {
    const mgDl = this.#chance.happens(0.6) ? this.measure(now) : 0;
    const { reading } = this.#pump.sensor;
    this.#pump.casing.agenda.at(now + 30, (then) =>
      this.#dose(then, 0, mgDl || (reading ?? 0), 'plain'),
    );
  }

  /** Something sweet against a low. */
  treat(now: number, grams: number): void {
    this.#body.eat(grams);
    if (this.#chance.happens(0.2)) this.#pump.notebook.meal(now, grams);
  }

  #glucose(now: number, { name }: Meal): number {
    const { reading } = this.#pump.sensor;
    const chance = this.#chance.between(0, 1);
    if (name === 'snack') return chance < 0.5 ? 0 : (reading ?? 0);
    if (chance < 0.5) return this.measure(now);
    if (chance < 0.55) return this.type(now);
    return chance < 0.82 ? (reading ?? 0) : 0;
  }

  #dose(now: number, grams: number, mgDl: number, cover: Cover): void {
    const { suspension, boluses, calculator, casing } = this.#pump;
    if (suspension.isOn || boluses.isBusy || now > this.#lastDose) return;
    const { estimate, purpose, calculated } = calculator.propose(now, grams, mgDl);
    const strokes = this.#decide(estimate);
    if (strokes === 0) return;
    const order = this.#order(strokes, cover, purpose, calculated);
    casing.agenda.at(now + this.#chance.whole(5, 14), (then) => boluses.give(then, order));
    if (cover === 'cut') casing.agenda.at(now + 80, (then) => boluses.stop(then));
  }

  /** Mostly what was proposed; now and then a little more or less. */
  #decide(estimate: number): number {
    if (estimate === 0 || !this.#chance.happens(0.14)) return estimate;
    return Math.max(1, Math.round(estimate * this.#chance.between(0.8, 1.18)));
  }

  #order(
    strokes: number,
    cover: Cover,
    purpose: Order['purpose'],
    calculated: Order['calculated'],
  ): Order {
    const share = cover === 'dual' ? 0.4 : cover === 'square' ? 1 : 0;
    const extended = Math.round(strokes * share);
    const minutes = extended > 0 ? 30 * this.#chance.whole(3, 5) : 0;
    const whole = { atOnce: strokes - extended, extended, minutes, purpose };
    return calculated ? { ...whole, calculated } : whole;
  }
}

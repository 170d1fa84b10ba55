import { HOUR } from './clock.ts';
import type { Person } from './person.ts';

const MINUTE = 60;
const NO_DELIVERY = 4;

type Act = (person: Person, now: number) => void;

/** Less insulin is needed for some hours: `share` of what it is else. */
function move(person: Person, now: number, hours: number, share: number): void {
  person.pump.notebook.exercise(now);
  person.body.demand = share;
  person.after(now, hours * HOUR, () => {
    person.body.demand = 1;
  });
}

const run: Act = (person, now) => {
  move(person, now, 4, 0.65);
  person.pump.basal.setTemp(now, { percent: 50 }, 90);
};

/** Evening sport is felt until the morning. */
const train: Act = (person, now) => move(person, now, 6, 0.7);

const swim: Act = (person, now) => {
  const { suspension } = person.pump;
  if (suspension.isOn) return;
  suspension.byUser(now);
  person.after(now, 47 * MINUTE + 12, (then) => suspension.resume(then));
};

/** A cold: more insulin for a while, until it seems too much. */
const cold: Act = (person, now) => {
  const { basal } = person.pump;
  person.body.demand = 1.35;
  basal.setTemp(now, { rate: 54 }, 300);
  person.after(now, 160 * MINUTE + 31, (then) => basal.cancelTemp(then));
  person.after(now, 5 * HOUR, () => {
    person.body.demand = 1;
  });
};

const nothing: Act = (person, now) => person.pump.basal.setTemp(now, { rate: 0 }, 60);
const less: Act = (person, now) => person.pump.basal.setTemp(now, { percent: 70 }, 120);

/** A dose without the calculator. */
const byHand: Act = (person, now) => {
  const { boluses, casing, suspension } = person.pump;
  if (suspension.isOn || boluses.isBusy) return;
  person.table.type(now);
  const order = { extended: 0, minutes: 0, purpose: 'manual' } as const;
  person.after(now, 90, (then) => {
    boluses.give(then, { atOnce: casing.traits.strokes * 1.5, ...order });
    person.body.eat(16);
  });
};

/** The tubing is kinked: a bolus stops, the pump calls, the set is changed. */
const kink: Act = (person, now) => {
  const { boluses, alarms, casing, upkeep } = person.pump;
  const atOnce = casing.traits.strokes * 4;
  boluses.give(now, { atOnce, extended: 0, minutes: 0, purpose: 'manual' });
  person.body.eat(38);
  person.after(now, 60, (then) => {
    boluses.stop(then);
    alarms.raise(then + 1, NO_DELIVERY);
    casing.delivery.isHalted = true;
  });
  person.after(now, 4 * MINUTE, (then) => alarms.clear(then, NO_DELIVERY));
  person.after(now, 9 * MINUTE, (then) => upkeep.rewind(then, 118));
  person.after(now, 13 * MINUTE, (then) => upkeep.primeTubing(then, 54));
  person.after(now, 15 * MINUTE, (then) => upkeep.primeCannula(then));
};

const forget: Act = (person, now) => person.pump.sensor.leave(now + 96 * MINUTE);
const shade: Act = (person, now) => person.pump.sensor.leave(now + 22 * MINUTE);

const flat: Act = (person, now) => person.pump.upkeep.warnOfBattery(now);
const fresh: Act = (person, now) => {
  person.pump.upkeep.changeBattery(now);
  person.after(now, 240, (then) => person.pump.upkeep.selfTest(then));
};

const pen: Act = (person, now) => person.pump.notebook.pen(now, 20);
const other: Act = (person, now) => person.pump.notebook.other(now);

/** A fortnight that has everything once, by the days it lies back: hours of the day and what happens. */
const fortnight: Readonly<Record<number, readonly (readonly [hour: number, act: Act])[]>> = {
  0: [[9.4, less]],
  1: [[16.9, run]],
  2: [
    [15.2, swim],
    [20.6, train],
  ],
  3: [[10.3, shade]],
  4: [[15.1, nothing]],
  5: [
    [10.4, byHand],
    [20.9, train],
  ],
  6: [[10.6, cold]],
  7: [[16.2, kink]],
  8: [[7.9, fresh]],
  9: [
    [13.4, forget],
    [22.1, flat],
  ],
  10: [[17.1, run]],
  11: [
    [9.7, pen],
    [20.7, train],
  ],
  12: [[14.8, other]],
  13: [[16.4, swim]],
};

/** What happens on a day that lies so many days back. */
export const mishapsOf = (back: number): readonly { readonly hour: number; readonly act: Act }[] =>
  (fortnight[back % 14] ?? []).map(([hour, act]) => ({ hour, act }));

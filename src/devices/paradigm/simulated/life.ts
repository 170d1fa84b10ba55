import { Agenda } from './agenda.ts';
import { Body } from './body.ts';
import { Chance } from './chance.ts';
import { type ClockNight, DAY, dayOf, LocalTime } from './clock.ts';
import { edited, patterns } from './habits.ts';
import { Person } from './person.ts';
import { SimulatedPump } from './pump.ts';
import type { Traits } from './traits.ts';
import { Watch } from './watch.ts';

const SLOT = 300;
/** How far the clock had run down when somebody noticed. */
const DRIFT = -240;
/** Nobody doses so shortly before the pump is read. */
const QUIET = 25 * 60;
/** What a slot brings is logged within so many seconds. */
const LOGGING = 70;

export interface Circumstances {
  readonly traits: Traits;
  readonly seed: number;
  /** Calendar days, the last of them unfinished. */
  readonly days: number;
  /** Seconds since 1970 that the pump shows when it is read. */
  readonly end: number;
  /** A night in which clocks are moved, if there is one in these days. */
  readonly night?: ClockNight;
}

/** A pump and its person, from `days` ago until now. The same circumstances give the same life. */
export function live({ traits, seed, days, end, night }: Circumstances): SimulatedPump {
  const chance = new Chance(seed);
  const agenda = new Agenda();
  const ahead = driftOf(days) + (night?.before ?? 0);
  const start = dayOf(end) - (days - 1) * DAY - ahead;
  const pump = new SimulatedPump(traits, agenda, chance, { start, ahead, patterns });
  const local = new LocalTime(night);
  const person = new Person(pump, new Body(), chance, local, end - QUIET);
  planDays(person, days, end);
  planClock(person, days, end, night);
  run(person, local, start, end);
  pump.settle(end);
  return pump;
}

/** On the first day nobody has noticed anything yet. */
const driftOf = (days: number): number => (days > 1 ? DRIFT : 0);

function planDays(person: Person, days: number, end: number): void {
  for (let back = days - 1; back >= 0; back--) {
    const midnight = dayOf(end) - back * DAY;
    const weekday = new Date(midnight * 1000).getUTCDay();
    const day = { midnight, back, weekday };
    person.plan(day);
    if (back === Math.floor(days / 2)) {
      person.at(day, 20.2, (now) => person.pump.basal.edit(now, 0, edited));
    }
  }
}

/** The clock that ran slow is set once; and it is set by an hour on the morning after its night. */
function planClock(person: Person, days: number, end: number, night: ClockNight | undefined): void {
  const { pump } = person;
  const drift = driftOf(days);
  const midnight = dayOf(end) - Math.ceil(days / 3) * DAY;
  if (drift !== 0) person.at({ midnight }, 12.3, (now) => pump.setClock(now, -drift));
  if (!night) return;
  const morning = { midnight: dayOf(night.at) };
  person.at(morning, 7.7, (now) => pump.setClock(now, -night.before));
}

/** Five minutes after five minutes: what was planned happens, the body answers, the sensor shows it. */
function run(person: Person, local: LocalTime, start: number, end: number): void {
  const { pump, body, chance } = person;
  const { delivery, traits } = pump.casing;
  const watch = new Watch(pump);
  let before = 0;
  let mood = 0;
  for (let slot = start + SLOT; slot <= end - LOGGING; slot += SLOT) {
    happen(pump, slot);
    mood = mood * 0.96 + chance.about(0, 0.8);
    body.step(local.hourAt(slot), delivery.delivered - before, mood);
    before = delivery.delivered;
    pump.upkeep.warnIfLow(slot);
    if (!traits.sensor) continue;
    pump.sensor.tick(slot, body.glucose);
    person.notice(slot, watch.take(slot, pump.sensor.reading));
  }
  happen(pump, end);
}

function happen(pump: SimulatedPump, until: number): void {
  const { agenda } = pump.casing;
  for (let next = agenda.next(until); next; next = agenda.next(until)) {
    pump.advance(next.due);
    next.act(next.due);
  }
  pump.advance(until);
}

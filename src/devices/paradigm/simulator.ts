import type { Instant, LocalDate, WallTime } from '#domain/time.ts';
import { NextLinkPlug } from '#protocols/carelink/simulated/next-link-plug.ts';
import type { Plug, Pump } from '#protocols/carelink/simulated/plug.ts';
import { StickPlug } from '#protocols/carelink/simulated/stick-plug.ts';
import type { Transport } from '#transports/transport.ts';
import type { Simulation } from '../family.ts';
import { type ClockNight, HOUR } from './simulated/clock.ts';
import { answerWith, linkFaultsOf, type PumpFaults } from './simulated/faults.ts';
import { live } from './simulated/life.ts';
import { nightHere, shownHere } from './simulated/local-clock.ts';
import { PumpMemory } from './simulated/memory.ts';
import type { SimulatedPump } from './simulated/pump.ts';
import { traitsOf } from './simulated/traits.ts';
import type { TrueDay, TrueFact } from './simulated/truth.ts';

export interface PumpSimulation extends Simulation {
  /** What the pump's clock shows when it is read; else the time of this computer. */
  readonly end?: WallTime;
  /** The moment of `end`; else that at which the simulation is made. */
  readonly endAt?: Instant;
  /** A night in which local time, but not the pump, moves by an hour; else that of this computer. */
  readonly clocksMove?: { readonly date: LocalDate; readonly hours: 1 | -1 };
  readonly faults?: PumpFaults;
}

/** A pump to be read, and what really happened, told independently of its memory. */
export interface Worn {
  readonly plug: Plug;
  /** The pump itself, asked without a link. */
  readonly answer: Pump['answer'];
  /** Everything its memory holds, in the order told; it has room for about 90 days. */
  readonly facts: readonly TrueFact[];
  /** What each day of its clock delivered. */
  readonly days: readonly TrueDay[];
}

/** A Veo that somebody wore for two weeks, unless the simulation says otherwise. */
const MODEL = '754';
const DAYS = 15;
const SERIAL = '123456';
const SEED = 6;

/** Lives the life of a pump and its person. The same simulation gives the same life. */
export function wear(simulation: PumpSimulation): Worn {
  const { host, serial = SERIAL, seed = SEED, faults = {} } = simulation;
  const { end, endAt, night } = endOf(simulation);
  const { model = MODEL, unit = 'mg/dL', days = DAYS } = simulation;
  const traits = traitsOf(model, unit === 'mmol/L');
  const pump = live({ traits, seed, days, end, ...(night && { night }) });
  const now = () => end + Math.floor((host.now() - endAt) / 1000);
  const wornAs = { now, isBatteryLow: faults.batteryLow ?? false };
  const memory = new PumpMemory(pump, serial, wornAs);
  const near = { serial, answer: answerWith(memory, faults, seed) };
  return { plug: plugOf(simulation, near), answer: near.answer, ...truthOf(pump) };
}

/** A pump at the end of its link: paced as measured, with the faults that were ordered. */
export const simulator = (simulation: PumpSimulation): Transport => wear(simulation).plug;

const truthOf = ({ casing }: SimulatedPump) => ({
  facts: casing.truth.facts,
  days: casing.truth.days,
});

function plugOf(
  { host, link = 'stick', seed = SEED, faults = {} }: PumpSimulation,
  pump: Pump,
): Plug {
  const LinkPlug = link === 'stick' ? StickPlug : NextLinkPlug;
  return new LinkPlug(host, pump, linkFaultsOf(faults, seed));
}

function endOf({ host, end, endAt = host.now(), days = DAYS, clocksMove }: PumpSimulation) {
  const night = clocksMove && nightOf(clocksMove);
  if (end !== undefined) return { end: secondsOf(end), endAt, night };
  return { end: shownHere(endAt), endAt, night: night ?? nightHere(endAt, days - 1) };
}

const secondsOf = (wall: string): number => Date.parse(`${wall}Z`) / 1000;

/** At two o'clock, or from two to three. */
function nightOf({ date, hours }: NonNullable<PumpSimulation['clocksMove']>): ClockNight {
  const hour = hours === 1 ? 3 : 2;
  return { at: secondsOf(`${date}T00:00:00`) + hour * HOUR, before: -hours * HOUR };
}

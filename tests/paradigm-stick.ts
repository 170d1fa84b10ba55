import type { Host } from '#devices/family.ts';
import { StickPlug as SimulatedStick } from '#protocols/carelink/simulated/stick-plug.ts';
import { type LinkFaults, type Memory, pump522, SERIAL } from './paradigm-pump.ts';

/** A ComLink II with the pump of these tests near it. */
export class StickPlug extends SimulatedStick {
  constructor(here: Host, faults: LinkFaults = {}, answer: Memory = pump522) {
    super(here, { serial: SERIAL, answer }, faults);
  }
}

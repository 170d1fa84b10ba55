import type { Host } from '#devices/family.ts';
import { NextLinkPlug as SimulatedLink } from '#protocols/carelink/simulated/next-link-plug.ts';
import { type LinkFaults, type Memory, pump522, SERIAL } from './paradigm-pump.ts';

/** A Contour Next LINK with the pump of these tests near it. */
export class NextLinkPlug extends SimulatedLink {
  constructor(here: Host, faults: LinkFaults = {}, answer: Memory = pump522) {
    super(here, { serial: SERIAL, answer }, faults);
  }
}

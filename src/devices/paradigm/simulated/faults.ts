import type { LinkFaults, Said } from '#protocols/carelink/simulated/plug.ts';
import { Chance } from './chance.ts';
import type { PumpMemory } from './memory.ts';

/** What can go wrong while a pump is read; several at once if wanted, placed by the seed. */
export interface PumpFaults extends LinkFaults {
  /** Share of the questions that the pump does not hear, 0 to 1. */
  readonly lost?: number;
  /** Share of the packets in which a byte is flipped. */
  readonly damaged?: number;
  /** Share of the pages that the pump itself sends with a wrong CRC-16. */
  readonly spoilt?: number;
  /** The radio hears badly: late at first, and then with a low signal. */
  readonly weak?: boolean;
  /** ms after the start at which the pump goes out of range for a minute. */
  readonly outOfRangeAt?: number;
  readonly batteryLow?: boolean;
  /** With this page of the history, counted from 1 as asked for, a new one has begun. */
  readonly fillsPageAt?: number;
}

const MINUTE = 60_000;
/** More questions and packets than any reading has. */
const MOST = 30_000;
const WEAK = { weakFor: 6, strength: 0x3c };

function drawn(share: number, chance: Chance): number[] {
  if (share === 0) return [];
  return Array.from({ length: MOST }, (_, at) => at + 1).filter(() => chance.happens(share));
}

const listOf = (which: LinkFaults['loseQuestion'] = []): readonly number[] =>
  typeof which === 'number' ? [which] : which;

/** The faults of the way between pump and computer. */
export function linkFaultsOf(faults: PumpFaults, seed: number): LinkFaults {
  const { lost = 0, damaged = 0, weak = false, outOfRangeAt } = faults;
  const chance = new Chance(seed);
  return {
    ...(weak && WEAK),
    ...(outOfRangeAt !== undefined && { away: [outOfRangeAt, outOfRangeAt + MINUTE] }),
    ...faults,
    loseQuestion: [...listOf(faults.loseQuestion), ...drawn(lost, chance)],
    flipPacket: [...listOf(faults.flipPacket), ...drawn(damaged, chance)],
  };
}

const HISTORY = 0x80;
const PAGE = 1024;

/** The pump's own faults: what it answers in place of its memory. */
export function answerWith(
  memory: PumpMemory,
  { spoilt = 0, fillsPageAt }: PumpFaults,
  seed: number,
) {
  const chance = new Chance(seed);
  let historyPages = 0;
  return (opcode: number, params: readonly number[]): Said => {
    if (opcode === HISTORY && ++historyPages === fillsPageAt) memory.fillPage();
    const said = memory.answer(opcode, params);
    const isPage = said instanceof Uint8Array && said.length >= PAGE;
    if (!isPage || !chance.happens(spoilt)) return said;
    const at = chance.whole(0, PAGE - 1);
    return said.with(at, (said[at] ?? 0) ^ 0x20);
  };
}

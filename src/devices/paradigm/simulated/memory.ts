import type { Said } from '#protocols/carelink/simulated/plug.ts';
import { glucosePage, historyPages, isigPage } from './pages.ts';
import type { SimulatedPump } from './pump.ts';
import {
  profileReply,
  type Replies,
  sensorReply,
  settingsReplies,
  stateReplies,
  type Wear,
} from './settings-memory.ts';
import { be16, be32 } from './stamp-bytes.ts';

/** How a pump says no. */
const REFUSED = 0x08;
const NO_SUCH_PAGE = 0x0d;
/** Pages that the pump keeps. */
const HISTORY_RING = 36;
const SENSOR_RING = 32;

function block(bytes: readonly number[]): Uint8Array {
  const whole = new Uint8Array(64);
  whole.set(bytes);
  return whole;
}

/** All that a simulated pump answers: settings, state, pages. */
export class PumpMemory {
  readonly #pump: SimulatedPump;
  readonly #replies: Replies;
  readonly #now: Wear['now'];
  #history: readonly Uint8Array[];

  constructor(pump: SimulatedPump, serial: string, wear: Wear) {
    this.#pump = pump;
    this.#now = wear.now;
    const sensor = this.#hasSensor && {
      ...(pump.casing.traits.sensor === 'old' && { 0x99: sensorReply }),
      0xcd: () => this.#sensorCounts(),
    };
    this.#replies = {
      ...settingsReplies(pump, serial),
      ...stateReplies(pump, wear),
      ...sensor,
      0x9d: () => be32(this.#history.length - 1),
    };
    this.#history = historyPages(pump.casing.log.records);
  }

  answer(opcode: number, params: readonly number[]): Said {
    if (opcode === 0x80) return this.#historyPage(params[0] ?? 0);
    if (opcode === 0x9a || opcode === 0x9b) return this.#sensorPage(opcode, params);
    if (opcode >= 0x92 && opcode <= 0x94) {
      return Uint8Array.from(profileReply(this.#pump, opcode - 0x92));
    }
    const reply = this.#replies[opcode];
    return reply ? block(reply()) : REFUSED;
  }

  /** The person has the pump test itself until a new page begins. */
  fillPage(): void {
    const before = this.#history.length;
    for (let nth = 0; this.#history.length === before; nth++) {
      this.#pump.upkeep.selfTest(this.#now() + nth);
      this.#history = historyPages(this.#pump.casing.log.records);
    }
  }

  get #hasSensor(): boolean {
    return this.#pump.casing.traits.sensor !== undefined;
  }

  #historyPage(number: number): Said {
    return number < HISTORY_RING ? (this.#history.at(-1 - number) ?? NO_SUCH_PAGE) : NO_SUCH_PAGE;
  }

  #sensorPage(opcode: number, params: readonly number[]): Said {
    const number = params.reduce((sum, byte) => sum * 256 + byte, 0);
    const { pages } = this.#pump.glucose;
    const page = number >= pages.length - SENSOR_RING ? pages[number] : undefined;
    if (!this.#hasSensor || !page) return NO_SUCH_PAGE;
    return opcode === 0x9a ? glucosePage(page) : isigPage(page);
  }

  #sensorCounts(): number[] {
    const { length } = this.#pump.glucose.pages;
    const kept = be16(Math.min(length, SENSOR_RING));
    return [...be32(length - 1), ...kept, ...kept, 0, 0];
  }
}

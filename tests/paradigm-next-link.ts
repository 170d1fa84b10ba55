import type { Host } from '#devices/family.ts';
import { wrapReport } from '#protocols/astm/report.ts';
import { type LinkFaults, type Memory, Plug, pump522 } from './paradigm-pump.ts';

const words: Readonly<Record<string, number>> = {
  '4': 5,
  '21': 4,
  '5': 6,
  '87,124': 6,
  '81,124': 6,
  '49,124': 6,
  '48,124': 6,
};

/** A Contour Next LINK with a pump near it. */
export class NextLinkPlug extends Plug {
  readonly #memory: Memory;
  #message: number[] = [];
  #passing = false;
  #announced = -1;

  constructor(host: Host, faults: LinkFaults = {}, memory = pump522) {
    super(host, faults);
    this.#memory = memory;
  }

  protected take(report: Uint8Array): void {
    const payload = [...report.subarray(4, 4 + report[3]!)];
    if (!this.#passing || payload.length === 2) return this.#word(payload);
    this.#message.push(...payload);
    const length = this.#message.length < 33 ? Infinity : 33 + this.#message[28]!;
    if (this.#message.length < length) return;
    const message = this.#message;
    this.#message = [];
    this.#heed(message);
  }

  #word(payload: readonly number[]): void {
    const answer = words[String(payload)];
    if (String(payload) === '49,124') this.#passing = true;
    if (String(payload) === '48,124') this.#passing = false;
    if (answer !== undefined) this.#report([answer]);
  }

  #heed(message: number[]): void {
    if (sum(message) !== message[32]) throw new Error('bad sum of a message');
    const operation = message[18];
    if (operation === 0x11) return;
    if (operation !== 0x12) {
      return this.#answer(message, this.faults.stranger ? 5 : 0, []);
    }
    const body = message.slice(33);
    const opcode = body[4]!;
    const isLong = body.length === 71;
    if (!isLong && takesParams(opcode)) {
      this.#announced = opcode;
      return this.#answer(message, 0, [6]);
    }
    if (isLong && this.#announced !== opcode) throw new Error('not announced');
    this.#ask(message, opcode, body.slice(6, 6 + body[5]!));
  }

  #ask(message: number[], opcode: number, params: readonly number[]): void {
    const said = this.through(this.#memory, opcode, params);
    if (said === undefined) return this.#answer(message, 5, []);
    if (typeof said === 'number') return this.#answer(message, 0, [said]);
    const size = said.length > 192 ? 256 : 64;
    for (let at = 0; at < said.length; at += size) {
      this.#answer(message, 0, [...said.subarray(at, at + size)]);
    }
  }

  #answer(asked: readonly number[], result: number, payload: readonly number[]): void {
    const head = asked.slice(0, 33);
    head[27] = result;
    head.splice(28, 4, payload.length & 0xff, payload.length >> 8, 0, 0);
    const whole = [...head, ...payload];
    whole[32] = sum(whole);
    const flown = this.flown(whole);
    for (let at = 0; at < flown.length; at += 60) this.#report(flown.slice(at, at + 60));
  }

  #report(payload: readonly number[]): void {
    const report = wrapReport(Uint8Array.from(payload));
    report.set([0x41, 0x42, 0x43]);
    this.say(report);
  }
}

const takesParams = (opcode: number): boolean => [0x80, 0x9a, 0x9b].includes(opcode);

const sum = (message: readonly number[]): number =>
  message.reduce((total, byte, at) => (at === 32 ? total : total + byte), 0) & 0xff;

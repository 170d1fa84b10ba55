import { wrapReport } from '#protocols/astm/report.ts';
import { Plug } from './plug.ts';

const words: Readonly<Record<string, number>> = {
  '4': 5,
  '21': 4,
  '5': 6,
  '87,124': 6,
  '81,124': 6,
  '49,124': 6,
  '48,124': 6,
};

/** Operations, results and answers of the pass-through. */
const operations = { open: 0x10, close: 0x11, ask: 0x12 } as const;
const results = { ok: 0, timeOut: 5 } as const;
const ACKNOWLEDGED = [6];

/** ms, as measured: waking the pump, a short answer, each message of a page. */
const WAKING = 9800;
const ANSWER = 250;
const PER_MESSAGE = 600;
/** ms that the questions themselves allow: for waking, and for three tries. */
const WAKING_IN_VAIN = 30_000;
const ASKING_IN_VAIN = 15_000;

/** A Contour Next LINK with a pump near it. */
export class NextLinkPlug extends Plug {
  #message: number[] = [];
  #passing = false;
  #open = false;
  #announced = -1;

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
    const serial = String.fromCharCode(...message.slice(2, 8));
    const operation = message[18];
    if (operation === operations.close) return;
    if (operation === operations.open) return this.#wake(message, serial);
    if (operation !== operations.ask) return this.#rest(message);
    this.#pass(message, serial, message.slice(33));
  }

  #wake(message: readonly number[], serial: string): void {
    this.#open = this.hears(serial);
    const result = this.#open ? results.ok : results.timeOut;
    this.#answer(message, result, [], this.#open ? WAKING : WAKING_IN_VAIN);
  }

  #rest(message: readonly number[]): void {
    this.#open = false;
    this.#answer(message, results.ok, [], ANSWER);
  }

  #pass(message: readonly number[], serial: string, body: readonly number[]): void {
    const opcode = body[4]!;
    const isLong = body.length === 71;
    if (!isLong && takesParams(opcode)) {
      this.#announced = opcode;
      return this.#answer(message, results.ok, ACKNOWLEDGED, ANSWER);
    }
    if (isLong && this.#announced !== opcode) throw new Error('not announced');
    this.#ask(message, serial, opcode, body.slice(6, 6 + body[5]!));
  }

  #ask(message: readonly number[], serial: string, opcode: number, params: number[]): void {
    const said = this.#open ? this.through(serial, opcode, params) : undefined;
    if (said === undefined) return this.#answer(message, results.timeOut, [], ASKING_IN_VAIN);
    if (typeof said === 'number') return this.#answer(message, results.ok, [said], ANSWER);
    const size = said.length > 192 ? 256 : 64;
    for (let at = 0; at < said.length; at += size) {
      const ms = size === 64 ? ANSWER : PER_MESSAGE;
      this.#answer(message, results.ok, [...said.subarray(at, at + size)], ms);
    }
  }

  #answer(asked: readonly number[], result: number, payload: readonly number[], ms: number): void {
    const head = asked.slice(0, 33);
    head[27] = result;
    head.splice(28, 4, payload.length & 0xff, payload.length >> 8, 0, 0);
    const whole = [...head, ...payload];
    whole[32] = sum(whole);
    const flown = this.flown(whole);
    this.later(ms, () => {
      for (let at = 0; at < flown.length; at += 60) this.#report(flown.slice(at, at + 60));
    });
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

import { Failure } from '#domain/failure.ts';
import { ACK, ENQ, EOT, NAK } from '#protocols/astm/control.ts';
import type { Pace } from '#protocols/astm/line.ts';
import { unwrapReport, wrapReport } from '#protocols/astm/report.ts';
import type { Transport } from '#transports/transport.ts';
import {
  connection,
  lengthOf,
  longQuestion,
  readReply,
  type Reply,
  shortQuestion,
} from './pass-through.ts';
import type { Answer, PumpLink, Quality } from './pump-link.ts';
import type { Question } from './question.ts';
import { type Attempt, type Miss, Retries } from './retries.ts';
import { Wire } from './wire.ts';

/** Times in ms. */
const HELLO = 2500;
const WORD = 5000;
const SETTLE = 60;
/** After a miss: messages of the same answer may still come, two thirds of a second apart. */
const SETTLE_AFTER_MISS = 1000;
/** The vendor's software rests so long between the words of the handshake. */
const BETWEEN_WORDS = 500;
/** The meter wakes the pump by itself within 30 s. */
const WAKE = 35_000;
/** Three tries of 5 s. */
const FIRST_REPORT = 20_000;
const NEXT_REPORT = 1000;
const NEXT_MESSAGE = 3000;
const MOST_HELLOS = 5;
const MOST_REPORTS = 50;
const MOST_LENGTH = 4096;
const MOST_PAYLOAD = 60;

const word = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));

/** All that is said to the meter itself. */
export const meterWords = {
  EOT: Uint8Array.of(EOT),
  NAK: Uint8Array.of(NAK),
  ENQ: Uint8Array.of(ENQ),
  'W|': word('W|'),
  'Q|': word('Q|'),
  '1|': word('1|'),
  '0|': word('0|'),
} as const;

/** From the meter's own data to pass-through: what is said and what must come back. */
const enter: readonly (readonly [Uint8Array, number])[] = [
  [meterWords.NAK, EOT],
  [meterWords.ENQ, ACK],
  [meterWords['W|'], ACK],
  [meterWords['Q|'], ACK],
  [meterWords['1|'], ACK],
];
const leave = [meterWords['W|'], meterWords['Q|'], meterWords['0|']];

/** What a result of the meter says about a try; the rest is a fault of the question. */
const misses: Readonly<Record<number, Miss>> = { 4: 'unheard', 5: 'unheard', 0xfe: 'damaged' };

/** A Contour Next LINK that passes questions on to a pump, over HID reports. */
export class NextLink implements PumpLink {
  readonly #wire: Wire;
  readonly #serial: string;
  readonly #retries: Retries;

  constructor(transport: Transport, pace: Pace, serial: string) {
    this.#wire = new Wire(transport, pace);
    this.#serial = serial;
    this.#retries = new Retries(pace);
  }

  get quality(): Quality {
    return this.#retries.quality;
  }

  async open(signal: AbortSignal): Promise<void> {
    await this.#enter(signal);
    await this.#send(connection(this.#serial, 0x10), signal);
    const reply = await this.#reply(WAKE, signal);
    if (typeof reply === 'string') {
      throw new Failure('no-response', 'the meter says nothing of the pump');
    }
    if (reply.result !== 0) {
      throw new Failure('pump-silent', 'no pump with this serial number answers the meter');
    }
  }

  ask(question: Question, signal: AbortSignal, most?: number): Promise<Answer> {
    return this.#retries.answer(() => this.#attempt(question, signal), signal, most);
  }

  /** Each half is tried whatever became of the other: the meter must find back to itself. */
  async close(signal: AbortSignal): Promise<void> {
    await this.#send(connection(this.#serial, 0x11), signal);
    await this.#send(connection(this.#serial, 0x13), signal);
    await this.#reply(WORD, signal);
    for (const said of leave) await this.#say(said, ACK, signal);
  }

  async #enter(signal: AbortSignal): Promise<void> {
    for (let tries = 0; tries < MOST_HELLOS; tries++) {
      await this.#wire.settle(SETTLE, signal);
      if ((await this.#say(meterWords.EOT, ENQ, signal, HELLO)) && (await this.#steps(signal))) {
        return;
      }
    }
    throw new Failure('no-response', 'the meter does not open the way to the pump');
  }

  async #steps(signal: AbortSignal): Promise<boolean> {
    for (const [said, due] of enter) {
      if (!(await this.#say(said, due, signal))) return false;
      await this.#wire.rest(BETWEEN_WORDS, signal);
    }
    return true;
  }

  /** True when the meter answers, at the end of a report, with the byte that is due. */
  async #say(said: Uint8Array, due: number, signal: AbortSignal, ms = WORD): Promise<boolean> {
    await this.#send(said, signal);
    for (let reports = 0; reports < MOST_REPORTS; reports++) {
      const payload = await this.#payload(ms, signal);
      if (!payload) return false;
      if (payload.at(-1) === due) return true;
    }
    return false;
  }

  async #attempt(question: Question, signal: AbortSignal): Promise<Attempt> {
    const heard = await this.#exchange(question, signal);
    if (heard.said === 'unheard' || heard.said === 'damaged') {
      await this.#wire.settle(SETTLE_AFTER_MISS, signal);
    }
    return heard;
  }

  /** A pump may answer the announcement with its data at once, so what counts is the length. */
  async #exchange(question: Question, signal: AbortSignal): Promise<Attempt> {
    await this.#send(shortQuestion(this.#serial, question), signal);
    let first = await this.#reply(FIRST_REPORT, signal);
    if (question.params.length > 0 && isAcknowledged(first)) {
      await this.#send(longQuestion(this.#serial, question), signal);
      first = await this.#reply(FIRST_REPORT, signal);
    }
    return this.#collect(first, question.answer, signal);
  }

  async #collect(first: Reply | Miss, answer: number, signal: AbortSignal): Promise<Attempt> {
    const data: number[] = [];
    for (let reply = first; ; reply = await this.#reply(NEXT_MESSAGE, signal)) {
      if (typeof reply === 'string') return { said: reply };
      if (reply.result !== 0) return { said: missOf(reply.result) };
      const code = data.length === 0 ? refusalOf(reply.payload) : undefined;
      if (code !== undefined) return { said: 'refused', code };
      data.push(...reply.payload);
      if (data.length === answer) return { said: 'data', bytes: Uint8Array.from(data) };
      if (data.length > answer || reply.payload.length === 0) return { said: 'damaged' };
    }
  }

  async #send(bytes: Uint8Array, signal: AbortSignal): Promise<void> {
    for (let at = 0; at < bytes.length; at += MOST_PAYLOAD) {
      await this.#wire.send(wrapReport(bytes.subarray(at, at + MOST_PAYLOAD)), signal);
    }
  }

  /** One whole message, put together from reports. */
  async #reply(ms: number, signal: AbortSignal): Promise<Reply | Miss> {
    const bytes: number[] = [];
    for (let wait = ms; ; wait = NEXT_REPORT) {
      const payload = await this.#payload(wait, signal);
      if (!payload) return bytes.length === 0 ? 'unheard' : 'damaged';
      bytes.push(...payload);
      const length = lengthOf(bytes);
      if ((length ?? 0) > MOST_LENGTH) return 'damaged';
      if (length === undefined || bytes.length < length) continue;
      return readReply(bytes.slice(0, length), this.#serial) ?? 'damaged';
    }
  }

  /** The payload of the next report that is one of the meter's. */
  async #payload(ms: number, signal: AbortSignal): Promise<Uint8Array | undefined> {
    for (let reports = 0; reports < MOST_REPORTS; reports++) {
      const report = await this.#wire.next(ms, signal);
      if (!report) return undefined;
      const unwrapped = unwrapReport(report);
      if (unwrapped.ok) return unwrapped.payload;
    }
    return undefined;
  }
}

const isAcknowledged = (reply: Reply | Miss): boolean =>
  typeof reply !== 'string' &&
  reply.result === 0 &&
  reply.payload.length === 1 &&
  reply.payload[0] === ACK;

function missOf(result: number): Miss {
  const miss = misses[result];
  if (miss) return miss;
  throw new Failure('unexpected-reply', `the meter calls the question wrong: ${result}`);
}

/** A pump says no in one byte, or in 15 and a code. An acknowledgement alone is no answer. */
function refusalOf(payload: Uint8Array): number | undefined {
  const [code = 0, second] = payload;
  if (payload.length === 1 && code !== ACK) return code;
  return payload.length === 2 && code === NAK ? second : undefined;
}

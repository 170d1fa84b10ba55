import { Failure } from '#domain/failure.ts';
import type { Pace } from '#protocols/astm/line.ts';
import type { Transport } from '#transports/transport.ts';
import type { Answer, PumpLink, Quality } from './pump-link.ts';
import { opcodes, type Question, radioOff, radioOn } from './question.ts';
import { type Attempt, Retries } from './retries.ts';
import {
  acceptedBody,
  type RadioPacket,
  readBuffer,
  readPacket,
  readStatus,
  stickCommands,
  transmit,
} from './stick-frame.ts';
import { Wire } from './wire.ts';

/** Times in ms. The stick itself answers at once; vendor and decocare wait about as long as these. */
const USB_REPLY = 1000;
const SETTLE = 50;
const FIRST_POLL = 250;
const POLL = 100;
const BETWEEN_READS = 200;
const RADIO_PATIENCE = 1500;
/** How long a pump takes to hear the stick: 12 s (decocare) to 17 s (vendor). */
const WAKE = 17_000;
/** The pump keeps its radio on for ten minutes after 5D. */
const AWAKE = 540_000;
const SIGNAL = 50;
const MOST_SIGNAL_TRIES = 20;
const MOST_HELLOS = 3;
const REPLY_BYTES = 64;

const hello: Question = { opcode: opcodes.model, params: [], answer: 64 };

/** The CareLink USB stick (ComLink II, MMT-7305), over bulk transfers. */
export class Stick implements PumpLink {
  readonly #wire: Wire;
  readonly #serial: string;
  readonly #retries: Retries;
  /** The last question was not answered as it should be: the rest of its answer may still come. */
  #isUnclean = false;
  #wokenAt = Number.NEGATIVE_INFINITY;

  constructor(transport: Transport, pace: Pace, serial: string) {
    this.#wire = new Wire(transport, pace);
    this.#serial = serial;
    this.#retries = new Retries(pace);
  }

  get quality(): Quality {
    return this.#retries.quality;
  }

  async open(signal: AbortSignal): Promise<void> {
    await this.#wire.settle(SETTLE, signal);
    await this.#greet(signal);
    await this.#awaitSignal(signal);
    await this.#wake(signal);
    await this.#findPump(signal);
  }

  async ask(question: Question, signal: AbortSignal, most?: number): Promise<Answer> {
    if (this.#wire.now() - this.#wokenAt > AWAKE) await this.#wake(signal);
    return this.#retries.answer(() => this.#attempt(question, signal), signal, most);
  }

  async close(signal: AbortSignal): Promise<void> {
    await this.#command(transmit(this.#serial, radioOff), signal);
  }

  async #greet(signal: AbortSignal): Promise<void> {
    for (let tries = 0; tries < 3; tries++) {
      if (await this.#command(stickCommands.product, signal)) return;
    }
    throw new Failure('no-response', 'the stick does not say what it is');
  }

  async #awaitSignal(signal: AbortSignal): Promise<void> {
    for (let tries = 0; tries < MOST_SIGNAL_TRIES; tries++) {
      const [strength = 0] = (await this.#command(stickCommands.signal, signal)) ?? [];
      if (strength >= SIGNAL) return;
      await this.#wire.rest(POLL, signal);
    }
    throw new Failure('poor-link', 'the signal of the stick stays too weak');
  }

  /** A pump that says no model in three tries is out of range, flat, or another one. */
  async #findPump(signal: AbortSignal): Promise<void> {
    for (let tries = 0; tries < MOST_HELLOS; tries++) {
      const { said } = await this.#attempt(hello, signal);
      if (said === 'data') return;
      await this.#wire.rest(1000, signal);
    }
    throw new Failure('pump-silent', 'no pump with this serial number answers');
  }

  /** The pump may or may not answer this; what it says is read away. */
  async #wake(signal: AbortSignal): Promise<void> {
    await this.#command(transmit(this.#serial, radioOn), signal);
    await this.#wire.rest(WAKE, signal);
    await this.#discard(signal);
    this.#wokenAt = this.#wire.now();
  }

  /** A packet of an earlier question must not be taken for the answer to the next one. */
  async #discard(signal: AbortSignal): Promise<void> {
    for (let packets = 0; packets < 64; packets++) {
      const body = await this.#command(stickCommands.status, signal);
      const size = body ? readStatus(body).size : 0;
      if (size === 0) return;
      await this.#read(size, signal);
    }
  }

  /**
   * Whatever went wrong, wire and radio buffer are empty when the question is put again: at that
   * moment, because the pump goes on with its answer until it hears the next question.
   */
  async #attempt(question: Question, signal: AbortSignal): Promise<Attempt> {
    if (this.#isUnclean) {
      await this.#wire.settle(SETTLE, signal);
      await this.#discard(signal);
    }
    const heard = await this.#exchange(question, signal);
    this.#isUnclean = heard.said === 'unheard' || heard.said === 'damaged';
    return heard;
  }

  async #exchange(question: Question, signal: AbortSignal): Promise<Attempt> {
    if (!(await this.#command(transmit(this.#serial, question), signal))) {
      return { said: 'unheard' };
    }
    const data: number[] = [];
    for (let wait = FIRST_POLL; data.length <= question.answer; wait = BETWEEN_READS) {
      const packet = await this.#packet(wait, signal);
      if (typeof packet === 'string') return { said: packet };
      if (packet.refused) return { said: 'refused', code: packet.data[0] ?? 0 };
      data.push(...packet.data);
      if (packet.last) break;
    }
    if (data.length !== question.answer) return { said: 'damaged' };
    return { said: 'data', bytes: Uint8Array.from(data) };
  }

  /** The next packet from the pump, once the status says that one waits. */
  async #packet(wait: number, signal: AbortSignal): Promise<RadioPacket | 'unheard' | 'damaged'> {
    const size = await this.#waiting(wait, signal);
    if (typeof size === 'string') return size;
    const bytes = await this.#read(size, signal);
    const packet = bytes && readPacket(bytes, this.#serial);
    if (!packet) return 'damaged';
    this.#retries.noteSignal(packet.signal);
    return packet;
  }

  async #waiting(wait: number, signal: AbortSignal): Promise<number | 'unheard' | 'damaged'> {
    const patience = this.#wire.now() + RADIO_PATIENCE;
    await this.#wire.rest(wait, signal);
    while (this.#wire.now() < patience) {
      const body = await this.#command(stickCommands.status, signal);
      const status = body && readStatus(body);
      if (status?.failed) return 'damaged';
      if (status && status.size > 0) return status.size;
      await this.#wire.rest(POLL, signal);
    }
    return 'unheard';
  }

  async #read(size: number, signal: AbortSignal): Promise<Uint8Array | undefined> {
    await this.#wire.send(readBuffer(size), signal);
    return this.#reply(size, signal);
  }

  /** The body of the reply; nothing where the stick refuses or is silent. */
  async #command(bytes: Uint8Array, signal: AbortSignal): Promise<Uint8Array | undefined> {
    await this.#wire.send(bytes, signal);
    const reply = await this.#reply(REPLY_BYTES, signal);
    return reply && acceptedBody(reply);
  }

  /** One reply, which may come in several transfers; a padded last one is cut. */
  async #reply(size: number, signal: AbortSignal): Promise<Uint8Array | undefined> {
    const bytes: number[] = [];
    while (bytes.length < size) {
      const frame = await this.#wire.next(USB_REPLY, signal);
      if (!frame) return undefined;
      bytes.push(...frame);
    }
    return Uint8Array.from(bytes.slice(0, size));
  }
}

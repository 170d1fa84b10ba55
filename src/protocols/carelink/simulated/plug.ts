import { Failure } from '#domain/failure.ts';
import type { Pace } from '#protocols/astm/line.ts';
import type { Frame, Transport } from '#transports/transport.ts';

/** One of the things that are counted from 1, or several. */
type Which = number | readonly number[];

/** What can go wrong between computer and pump. Questions and packets are counted from 1. */
export interface LinkFaults {
  /** The pump does not hear this question. */
  readonly loseQuestion?: Which;
  /** A byte of this packet or message from the pump is flipped. */
  readonly flipPacket?: Which;
  /** The signal of the stick stays weak for so many tries. */
  readonly weakFor?: number;
  /** How strong the pump's packets are, 0 to 255. */
  readonly strength?: number;
  /** The pump hears nothing between these two times, in ms after the start. */
  readonly away?: readonly [number, number];
  /** From this frame on nothing more arrives from the link. */
  readonly silentFrom?: number;
  /** The plug comes out after so many bytes from the link. */
  readonly unplugAtByte?: number;
  /** This status of the stick tells of an overflow. */
  readonly overflowAt?: number;
  /** The last transfer of a packet is filled up to 64 bytes. */
  readonly padded?: boolean;
  /** The pump has another serial number. */
  readonly stranger?: boolean;
}

const isOneOf = (nth: number, which: Which = []): boolean =>
  typeof which === 'number' ? nth === which : which.includes(nth);

/** Data, the code of a refusal, or silence. */
export type Said = Uint8Array | number | undefined;

/** A pump as seen from the air: it answers to its number only. */
export interface Pump {
  /** Six digits. */
  readonly serial: string;
  readonly answer: (opcode: number, params: readonly number[]) => Said;
}

export type Clock = Pick<Pace, 'now' | 'sleep'>;

/** The link's plug: frames that it sends, with the faults that concern it. */
export abstract class Plug implements Transport {
  protected readonly faults: LinkFaults;
  protected readonly clock: Clock;
  readonly sent: Uint8Array[] = [];
  /** Questions that went into the air, also those asked again because no answer was heard. */
  readonly asked: { readonly opcode: number; readonly params: readonly number[] }[] = [];
  readonly #pump: Pump;
  readonly #queue: Frame[] = [];
  readonly #gone = new AbortController();
  readonly #start: number;
  #wake = () => {};
  #speaking = Promise.resolve();
  #speech = new AbortController();
  #frames = 0;
  #bytes = 0;
  #questions = 0;
  #packets = 0;

  constructor(clock: Clock, pump: Pump, faults: LinkFaults = {}) {
    this.clock = clock;
    this.#pump = pump;
    this.faults = faults;
    this.#start = clock.now();
  }

  protected abstract take(bytes: Uint8Array): void;

  /** True where the pump of this number is near enough to hear. */
  protected hears(serial: string): boolean {
    const passed = this.clock.now() - this.#start;
    const [from, to] = this.faults.away ?? [0, 0];
    const isAway = passed >= from && passed < to;
    return serial === this.#pump.serial && !isAway && !this.faults.stranger;
  }

  /** What the pump says to this question through the air. */
  protected through(serial: string, opcode: number, params: readonly number[]): Said {
    this.asked.push({ opcode, params });
    const isLost = isOneOf(++this.#questions, this.faults.loseQuestion);
    return isLost || !this.hears(serial) ? undefined : this.#pump.answer(opcode, params);
  }

  /** A packet as the air leaves it. */
  protected flown(packet: number[]): number[] {
    if (!isOneOf(++this.#packets, this.faults.flipPacket)) return packet;
    const at = packet.length >> 1;
    return packet.with(at, packet[at]! ^ 0x10);
  }

  /** Does `act` after `ms`, behind all that is still to be done. */
  protected later(ms: number, act: () => void): void {
    const signal = AbortSignal.any([this.#gone.signal, this.#speech.signal]);
    this.#speaking = this.#speaking
      .then(() => this.clock.sleep(ms, signal))
      .then(act)
      .catch(() => undefined);
  }

  /** Forgets what was still to be said. */
  protected hush(): void {
    this.#speech.abort(new Failure('internal', 'interrupted'));
    this.#speech = new AbortController();
  }

  protected say(bytes: Uint8Array): void {
    this.#frames++;
    this.#bytes += bytes.length;
    if (this.#bytes > (this.faults.unplugAtByte ?? Infinity)) {
      this.#gone.abort(new Failure('disconnected', 'unplugged'));
    } else if (this.#frames < (this.faults.silentFrom ?? Infinity)) this.#queue.push({ bytes });
    this.#wake();
  }

  async send({ bytes }: Frame, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    this.#gone.signal.throwIfAborted();
    this.sent.push(bytes);
    this.take(bytes);
  }

  async receive(signal: AbortSignal): Promise<Frame> {
    for (;;) {
      signal.throwIfAborted();
      const frame = this.#queue.shift();
      if (frame) return frame;
      this.#gone.signal.throwIfAborted();
      await this.#arrival(signal);
    }
  }

  async close(): Promise<void> {
    this.#gone.abort(new Failure('disconnected', 'the connection was closed'));
    this.#wake();
  }

  /** Resolves when something arrives, the plug comes out or the wait is ended. */
  #arrival(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const over = new AbortController();
      this.#wake = () => {
        over.abort();
        resolve();
      };
      signal.addEventListener('abort', () => this.#wake(), { signal: over.signal });
    });
  }
}

import { crc16 } from '#bytes/crc.ts';
import { Failure } from '#domain/failure.ts';
import { instant } from '#domain/time.ts';
import type { Frame, Transport } from '#transports/transport.ts';
import type { Host } from '#devices/family.ts';
import { hostAt } from './contour-session.ts';

export const SERIAL = '123456';

/** What can go wrong between computer and pump. Questions and packets are counted from 1. */
export interface LinkFaults {
  /** The pump does not hear this question. */
  readonly loseQuestion?: number;
  /** A byte of this packet or message from the pump is flipped. */
  readonly flipPacket?: number;
  /** The signal of the stick stays weak for so many tries. */
  readonly weakFor?: number;
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

/** Data, the code of a refusal, or silence. */
export type Said = Uint8Array | number | undefined;
export type Memory = (opcode: number, params: readonly number[]) => Said;

/** Seeded bytes as a page with its CRC. */
export function page(seed: number, size: 1024 | 2048 = 1024): Uint8Array {
  const data = size === 1024 ? 1022 : 2044;
  const bytes = Uint8Array.from({ length: size }, (_, at) =>
    at < data ? (at * 7 + seed) & 0xff : 0,
  );
  const crc = crc16(bytes, data);
  bytes[data] = crc >> 8;
  bytes[size === 1024 ? 1023 : 2046] = crc & 0xff;
  return bytes;
}

const block = (...bytes: number[]) => {
  const whole = new Uint8Array(64);
  whole.set(bytes);
  return whole;
};

/** A 522 with three history pages and two of the sensor. */
export const pump522: Memory = (opcode, params) => {
  const [number = 0] = params;
  if (opcode === 0x8d) return block(3, 0x35, 0x32, 0x32);
  if (opcode === 0x70) return block(15, 37, 57, 0x07, 0xdd, 5, 8);
  if (opcode === 0x74) return block(...Array.from('VER 2.4A1.1', (c) => c.charCodeAt(0)), 11);
  if (opcode === 0x9d) return block(0, 0, 0, 2);
  if (opcode === 0xcd) return block(0, 0, 0, 0x63, 0, 2, 0, 2);
  if (opcode >= 0x92 && opcode <= 0x94) return new Uint8Array(192);
  if (opcode === 0x80) return number <= 2 ? page(number) : 8;
  if (opcode === 0x9a) return page(params[3] ?? 0);
  if (opcode === 0x9b) return page(params[3] ?? 0, 2048);
  if (opcode === 0x91 || opcode === 0x8c) return 8;
  return block(opcode);
};

/** The link's plug: frames that it sends, with the faults that concern it. */
export abstract class Plug implements Transport {
  readonly faults: LinkFaults;
  readonly host: Host;
  readonly sent: Uint8Array[] = [];
  readonly #queue: Frame[] = [];
  readonly #gone = new AbortController();
  readonly #start: number;
  #wake = () => {};
  #frames = 0;
  #bytes = 0;
  #questions = 0;
  #packets = 0;

  constructor(host: Host, faults: LinkFaults) {
    this.host = host;
    this.faults = faults;
    this.#start = host.now();
  }

  protected abstract take(bytes: Uint8Array): void;

  /** What the pump says to this question through the air. */
  protected through(memory: Memory, opcode: number, params: readonly number[]): Said {
    const passed = this.host.now() - this.#start;
    const [from, to] = this.faults.away ?? [0, 0];
    const isAway = passed >= from && passed < to;
    if (++this.#questions === this.faults.loseQuestion) return undefined;
    return isAway || this.faults.stranger ? undefined : memory(opcode, params);
  }

  /** A packet as the air leaves it. */
  protected flown(packet: number[]): number[] {
    if (++this.#packets !== this.faults.flipPacket) return packet;
    const at = packet.length >> 1;
    return packet.with(at, packet[at]! ^ 0x10);
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
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
        signal.addEventListener('abort', () => resolve(), { once: true });
      });
    }
  }

  close = async () => {};
}

export const host = (signal?: AbortSignal): Host => hostAt(instant(1_700_000_000_000), signal);

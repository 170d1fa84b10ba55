import { crc8 } from '#bytes/crc.ts';
import type { Host } from '#devices/family.ts';
import { type LinkFaults, type Memory, Plug, pump522, type Said } from './paradigm-pump.ts';

/** A reply's unused bytes are what an earlier one left there. */
const STALE = 0xa5;

/** A ComLink II with a pump near it: radio packets of 64, 128, 192 bytes as its buffer fills. */
export class StickPlug extends Plug {
  readonly #memory: Memory;
  #waiting: number[][] = [];
  #signals = 0;
  #statuses = 0;
  #awake = false;

  constructor(host: Host, faults: LinkFaults = {}, memory = pump522) {
    super(host, faults);
    this.#memory = memory;
  }

  protected take(bytes: Uint8Array): void {
    const [command] = bytes;
    if (command === 0x04) this.#accept([8, 0, 0, 0, 0, 0]);
    else if (command === 0x06)
      this.#accept([++this.#signals > (this.faults.weakFor ?? 0) ? 200 : 9]);
    else if (command === 0x03) this.#status();
    else if (command === 0x0c) this.#deliver();
    else if (command === 0x01) this.#transmit(bytes);
    else throw new Error(`no such command of the stick: ${command}`);
  }

  #accept(body: readonly number[]): void {
    const reply = new Uint8Array(64).fill(STALE);
    reply.set([1, 0x55, 0, ...body]);
    this.say(reply);
  }

  #status(): void {
    const size = this.#waiting[0]?.length ?? 0;
    const bits = (size > 0 ? 1 : 0) | (++this.#statuses === this.faults.overflowAt ? 0x10 : 0);
    this.#accept([0, 2, bits, size >> 8, size & 0xff]);
  }

  /** What is longer than a transfer comes in two or three. */
  #deliver(): void {
    const packet = this.#waiting.shift() ?? [];
    for (let at = 0; at < packet.length; at += 64) {
      const part = packet.slice(at, at + 64);
      const fill = this.faults.padded ? 64 - part.length : 0;
      this.say(Uint8Array.of(...part, ...Array.from({ length: fill }, () => STALE)));
    }
  }

  #transmit(bytes: Uint8Array): void {
    if (crc8(bytes, 14) !== bytes[14]) throw new Error('bad CRC of a transmit head');
    const count = ((bytes[7]! & 0x7f) << 8) | bytes[8]!;
    const params = [...bytes.subarray(15, 15 + count)];
    if (crc8(params) !== bytes[15 + count]) throw new Error('bad CRC of parameters');
    this.#accept([]);
    const opcode = bytes[13]!;
    if (opcode === 0x5d) this.#awake = params[0] === 1;
    else if (this.#awake) this.#receive(this.through(this.#memory, opcode, params), bytes);
  }

  #receive(said: Said, question: Uint8Array): void {
    if (said === undefined) return;
    const serial = [...question.subarray(4, 7)];
    if (typeof said === 'number') this.#waiting.push(this.#packet(2, true, serial, [said]));
    else this.#receiveBlocks([...said], serial);
  }

  #receiveBlocks(data: number[], serial: number[]): void {
    const sizes = [64, 128, 192];
    for (let at = 0, nth = 0; at < data.length; nth++) {
      const size = sizes[nth % sizes.length]!;
      const last = at + size >= data.length;
      const kind = data.length > 64 ? 4 : 3;
      this.#waiting.push(this.#packet(kind, last, serial, data.slice(at, at + size)));
      at += size;
    }
  }

  #packet(kind: number, last: boolean, serial: number[], data: number[]): number[] {
    const top = (last ? 0x80 : 0) | (data.length >> 8);
    const head = [2, 0, kind, 0, 0xd5, top, data.length & 0xff, 0xa7, 1, ...serial];
    return this.flown([...head, crc8(head), ...data, crc8(data)]);
  }
}

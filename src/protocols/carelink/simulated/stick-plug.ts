import { crc8 } from '#bytes/crc.ts';
import { Plug, type Said } from './plug.ts';

/** A reply's unused bytes are what an earlier one left there. */
const STALE = 0xa5;
const STRONG = 0xd5;
/** ms until the first packet of an answer, and for each 64 bytes of it: a page takes 2.7 s. */
const FIRST = 200;
const PER_BLOCK = 150;
/** A pump listens some seconds after 5D, and for ten minutes. */
const WAKING = 10_000;
const LISTENING = 600_000;
/** The radio buffer is read as it fills. */
const SIZES = [64, 128, 192];
const RADIO = 0x5d;

/** A ComLink II with a pump near it. */
export class StickPlug extends Plug {
  #waiting: number[][] = [];
  #signals = 0;
  #statuses = 0;
  /** Until when the pump has its radio on. */
  #listensUntil = -Infinity;

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
    const number = [...bytes.subarray(4, 7)];
    const serial = number.map((byte) => byte.toString(16).padStart(2, '0')).join('');
    const opcode = bytes[13]!;
    if (opcode === RADIO) this.#switch(serial, params[0] === 1);
    else if (this.#listens) this.#receive(this.through(serial, opcode, params), number);
  }

  get #listens(): boolean {
    return this.clock.now() < this.#listensUntil;
  }

  #switch(serial: string, isOn: boolean): void {
    if (!this.hears(serial)) return;
    this.hush();
    const listen = () => {
      this.#listensUntil = isOn ? this.clock.now() + LISTENING : -Infinity;
    };
    if (isOn && !this.#listens) this.later(WAKING, listen);
    else listen();
  }

  #receive(said: Said, serial: readonly number[]): void {
    if (said === undefined) return;
    // A pump that hears something new says no more of what it was saying.
    this.hush();
    if (typeof said === 'number') this.#arrive(1, this.#packet(2, true, serial, [said]));
    else this.#receiveBlocks([...said], serial);
  }

  #receiveBlocks(data: number[], serial: readonly number[]): void {
    for (let at = 0, nth = 0; at < data.length; nth++) {
      const size = SIZES[nth % SIZES.length]!;
      const last = at + size >= data.length;
      const kind = data.length > 64 ? 4 : 3;
      const packet = this.#packet(kind, last, serial, data.slice(at, at + size));
      this.#arrive(size / 64, packet, nth === 0);
      at += size;
    }
  }

  #arrive(blocks: number, packet: number[], isFirst = true): void {
    const ms = blocks * PER_BLOCK + (isFirst ? FIRST : 0);
    this.later(ms, () => void this.#waiting.push(packet));
  }

  #packet(kind: number, last: boolean, serial: readonly number[], data: number[]): number[] {
    const top = (last ? 0x80 : 0) | (data.length >> 8);
    const { strength = STRONG } = this.faults;
    const head = [2, 0, kind, 0, strength, top, data.length & 0xff, 0xa7, 1, ...serial];
    return this.flown([...head, crc8(head), ...data, crc8(data)]);
  }
}

import type { WireResult, Witness } from './meter-order.ts';

const names: Readonly<Record<number, string>> = { 4: 'EOT', 5: 'ENQ', 6: 'ACK', 21: 'NAK' };
const ACK = 6;
const STX = 2;

/** The payload of a Contour report: its fourth byte is the length. */
export const payloadOf = (report: Uint8Array): Uint8Array =>
  report.subarray(4, 4 + Math.min(60, report[3] ?? 0));

/** Listens to both ways of a Contour conversation, without any of the app's own code. */
export class WireTap {
  readonly results = new Map<number, WireResult>();
  readonly acknowledged = new Set<number>();
  readonly said: string[] = [];
  bytes = 0;
  #frame = '';
  #last: number | undefined;

  /** A new cable: half a frame of the old one is no frame. */
  restart(): void {
    this.bytes = 0;
    this.#frame = '';
    this.#last = undefined;
  }

  fromMeter(payload: Uint8Array): void {
    this.bytes += payload.length;
    for (const byte of payload) {
      if (byte === STX) this.#frame = '';
      this.#frame += String.fromCharCode(byte);
      if (this.#frame.endsWith('\r\n')) this.#whole();
    }
  }

  /** The result that this acknowledges, if it does. */
  fromHost(payload: Uint8Array): WireResult | undefined {
    this.bytes += payload.length;
    for (const byte of payload) this.said.push(names[byte] ?? byte.toString(16));
    if (payload[0] !== ACK || this.#last === undefined) return undefined;
    this.acknowledged.add(this.#last);
    return this.results.get(this.#last);
  }

  witness(): Witness {
    const { said, bytes } = this;
    return {
      results: [...this.results.values()],
      acknowledged: [...this.acknowledged],
      bytes,
      said,
    };
  }

  #whole(): void {
    const [, text = '', number] = /^.\d(R\|(\d+)\|[^\r]*)\r/.exec(this.#frame) ?? [];
    this.#frame = '';
    this.#last = number === undefined ? undefined : Number(number);
    if (this.#last !== undefined) this.results.set(this.#last, { number: this.#last, text });
  }
}

import { ACK, CR, ENQ, EOT, ETB, ETX, LF, NAK, STX } from './control.ts';

/** A frame whose shape and checksum are right: its number (0 to 7) and its text without CR. */
export interface TextFrame {
  readonly token: 'frame';
  readonly number: number;
  readonly text: Uint8Array;
}

export type Token =
  | TextFrame
  | { readonly token: 'damaged' }
  | { readonly token: 'ENQ' | 'ACK' | 'NAK' | 'EOT' | 'noise' };

const controls: Readonly<Record<number, 'ENQ' | 'ACK' | 'NAK' | 'EOT'>> = {
  [ENQ]: 'ENQ',
  [ACK]: 'ACK',
  [NAK]: 'NAK',
  [EOT]: 'EOT',
};

/** The longest frame seen is 243 bytes; one that grows beyond this is no frame. */
const MOST_FRAME_BYTES = 1024;

/** Bytes after ETB or ETX: two of checksum, CR, LF. */
const TAIL = 4;

/**
 * Cuts the concatenated payloads of all reports into tokens. Where a report ends means nothing: a
 * frame of exactly 60 bytes fills its last report and nothing follows it.
 */
export class TokenStream {
  #frame: number[] | undefined;
  #endsAt = Number.POSITIVE_INFINITY;

  /** True between the STX of a frame and its last byte. */
  get inFrame(): boolean {
    return this.#frame !== undefined;
  }

  /** Forgets a frame that has begun; its rest, should it come, is noise. */
  drop(): void {
    this.#frame = undefined;
    this.#endsAt = Number.POSITIVE_INFINITY;
  }

  push(payload: Uint8Array): Token[] {
    return [...payload].flatMap((byte) => this.#take(byte) ?? []);
  }

  #take(byte: number): Token | undefined {
    if (byte === STX) return this.#begin();
    const frame = this.#frame;
    if (!frame) return { token: controls[byte] ?? 'noise' };
    frame.push(byte);
    if ((byte === ETB || byte === ETX) && this.#endsAt === Number.POSITIVE_INFINITY) {
      this.#endsAt = frame.length + TAIL;
    }
    if (frame.length < this.#endsAt && frame.length < MOST_FRAME_BYTES) return undefined;
    this.drop();
    return readFrame(Uint8Array.from(frame));
  }

  /** No text holds an STX: a second one starts the frame anew, and the first was cut short. */
  #begin(): undefined {
    this.drop();
    this.#frame = [];
  }
}

/** `FN text CR (ETB|ETX) C1 C2 CR LF`; the sum of all up to ETB or ETX, modulo 256, in hex. */
function readFrame(bytes: Uint8Array): Token {
  const end = bytes.length - TAIL;
  const [number = 0] = bytes;
  const sum = bytes.subarray(0, end).reduce((total, byte) => (total + byte) & 0xff, 0);
  const given = String.fromCharCode(...bytes.subarray(end, end + 2));
  const whole =
    bytes[end - 2] === CR &&
    bytes[end + 2] === CR &&
    bytes[end + 3] === LF &&
    number >= 0x30 &&
    number <= 0x37 &&
    /^[\da-f]{2}$/i.test(given) &&
    Number.parseInt(given, 16) === sum;
  if (!whole) return { token: 'damaged' };
  return { token: 'frame', number: number - 0x30, text: bytes.slice(1, end - 2) };
}

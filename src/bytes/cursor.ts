/**
 * Reads numbers of a record by their place in it, byte order in the name. A cursor is moved from
 * record to record; who moves it has checked that the record is whole, beyond the bytes lie zeros.
 */
export class Cursor {
  readonly bytes: Uint8Array;
  at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  u8(place: number): number {
    return this.bytes[this.at + place] ?? 0;
  }

  u16be(place: number): number {
    return (this.u8(place) << 8) | this.u8(place + 1);
  }

  u16le(place: number): number {
    return this.u8(place) | (this.u8(place + 1) << 8);
  }

  u24be(place: number): number {
    return (this.u8(place) << 16) | this.u16be(place + 1);
  }

  u32be(place: number): number {
    return this.u16be(place) * 65_536 + this.u16be(place + 2);
  }

  /** Bytes `from` up to `to`, without `to`. */
  list(from: number, to: number): number[] {
    return Array.from(this.bytes.subarray(this.at + from, this.at + to));
  }
}

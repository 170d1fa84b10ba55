import { crc8 } from '#bytes/crc.ts';
import { checkAllowed, opcodes, type Question, serialBytes } from './question.ts';

/*
 * What travels between computer and CareLink USB stick (ComLink II). Layouts: decocare, and
 * recordings of it published with decoding-carelink.
 */

export const stickCommands = {
  product: Uint8Array.of(0x04, 0, 0),
  signal: Uint8Array.of(0x06, 0, 0),
  status: Uint8Array.of(0x03, 0, 0),
} as const;

/** The pump's answer to a transmit is said to be none, one packet or more. */
const packetsOf = ({ answer }: Question): number => (answer > 64 ? 2 : answer === 0 ? 0 : 1);

/** The one function that builds a radio packet for the stick. Throws for what may not be sent. */
export function transmit(serial: string, question: Question): Uint8Array {
  checkAllowed(question);
  const { opcode, params } = question;
  const [button, retries] = opcode === opcodes.radio ? [0x55, 0] : [0, 2];
  const head = [1, 0, 0xa7, 1, ...serialBytes(serial)];
  head.push(0x80 | (params.length >> 8), params.length & 0xff);
  head.push(button, retries, packetsOf(question), 0, opcode);
  return Uint8Array.of(...head, crc8(head), ...params, crc8(params));
}

/** Asks for `size` bytes of what the radio has received. */
export function readBuffer(size: number): Uint8Array {
  const head = [0x0c, 0, size >> 8, size & 0xff];
  return Uint8Array.of(...head, crc8(head));
}

/** The body of an accepted reply. Beyond what the command fills it holds leftovers. */
export const acceptedBody = (reply: Uint8Array): Uint8Array | undefined =>
  reply[0] === 1 && reply[1] === 0x55 ? reply.subarray(3) : undefined;

export interface Status {
  readonly failed: boolean;
  /** Bytes of the radio packet that waits. */
  readonly size: number;
}

/** The third byte of the body holds bits, the next two the size. Bits: 1 ready, 2 receiving, 4 transmitting, 8 error, 10 and 20 overflow. */
export function readStatus(body: Uint8Array): Status {
  const [, , bits = 0, high = 0, low = 0] = body;
  return { failed: (bits & 0x38) !== 0, size: (high << 8) | low };
}

export interface RadioPacket {
  readonly refused: boolean;
  readonly signal: number;
  readonly last: boolean;
  readonly data: Uint8Array;
}

const HEAD = 13;
/** What is not data in a radio packet: its head and the checksum behind the data. */
const OVERHEAD = HEAD + 1;
/** The third byte of a packet: 2 says no, 3 is one block, 4 is part of a page. */
const REFUSED = 2;

/** A packet from the pump of this serial number, whole and undamaged, or nothing. */
export function readPacket(packet: Uint8Array, serial: string): RadioPacket | undefined {
  const [kind, , what, , signal = 0, top = 0, low = 0] = packet;
  const length = ((top & 0x7f) << 8) | low;
  const from = [0xa7, 1, ...serialBytes(serial)];
  const whole =
    kind === 2 &&
    packet.length === OVERHEAD + length &&
    packet[HEAD - 1] === crc8(packet, HEAD - 1) &&
    from.every((byte, at) => packet[7 + at] === byte);
  if (!whole) return undefined;
  const data = packet.slice(HEAD, HEAD + length);
  if (packet[HEAD + length] !== crc8(data)) return undefined;
  return { refused: what === REFUSED && length === 1, signal, last: (top & 0x80) !== 0, data };
}

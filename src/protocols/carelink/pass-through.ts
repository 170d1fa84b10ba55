import { crc8 } from '#bytes/crc.ts';
import { checkAllowed, type Question, serialBytes } from './question.ts';

/*
 * Messages that a Contour Next LINK passes on to a pump, once it is told to. Layouts read off a
 * recording of the vendor's software published with decoding-bayer.
 */

export type Operation = 0x10 | 0x11 | 0x12 | 0x13;

/** Tries of the meter × 16 + 1, and its patience in seconds. */
const efforts: Readonly<Record<Operation, readonly [number, number]>> = {
  0x10: [0x01, 0x1e],
  0x11: [0x01, 0x0f],
  0x12: [0x21, 0x05],
  0x13: [0x21, 0x05],
};

const HEAD = 33;
const SUM_AT = 32;

const le16 = (value: number) => [value & 0xff, value >> 8];

/** Bytes and packets to expect of what is longer than one block. */
const expectation = (answer: number): readonly number[] => {
  if (answer <= 64) return [0, 0, 0, 0];
  const packets = answer === 192 ? 4 : 16;
  return [...le16(answer), ...le16(0x1000 + packets)];
};

/** The sum of head and payload without the sum itself. */
const sumOf = (bytes: ArrayLike<number>): number => {
  let sum = 0;
  for (let at = 0; at < bytes.length; at++) if (at !== SUM_AT) sum += bytes[at] ?? 0;
  return sum & 0xff;
};

function message(
  serial: string,
  operation: Operation,
  expected: readonly number[],
  payload: readonly number[],
): Uint8Array {
  const digits = Array.from(serial, (digit) => digit.charCodeAt(0));
  const zeros = Array.from({ length: 10 }, () => 0);
  const length = [...le16(payload.length), 0, 0];
  const head = [0x51, 1, ...digits, ...zeros, operation, ...efforts[operation], 0, 0];
  const whole = Uint8Array.of(...head, ...expected, 0, ...length, 0, ...payload);
  whole[SUM_AT] = sumOf(whole);
  return whole;
}

/** A message that concerns the connection to the pump and carries nothing. */
export function connection(serial: string, operation: Exclude<Operation, 0x12>): Uint8Array {
  serialBytes(serial);
  return message(serial, operation, [0, 0, 0, 0], []);
}

/** Announces the question, or is all of it where it has no parameters. Throws for what may not be sent. */
export function shortQuestion(serial: string, question: Question): Uint8Array {
  checkAllowed(question);
  const { opcode, params, answer } = question;
  const body = [0xa7, ...serialBytes(serial), opcode, 0];
  const expected = expectation(params.length > 0 ? 0 : answer);
  return message(serial, 0x12, expected, [...body, crc8(body)]);
}

/** The question with its parameters. Throws for what may not be sent. */
export function longQuestion(serial: string, question: Question): Uint8Array {
  checkAllowed(question);
  const { opcode, params, answer } = question;
  const body = Array.from({ length: 70 }, () => 0);
  body.splice(0, 6 + params.length, 0xa7, ...serialBytes(serial), opcode, params.length, ...params);
  return message(serial, 0x12, expectation(answer), [...body, crc8(body)]);
}

export interface Reply {
  readonly operation: number;
  /** 0 ok, 4 tries used up, 5 time-out, FE checksum; the others say that the question is wrong. */
  readonly result: number;
  readonly payload: Uint8Array;
}

/** Bytes of the message that begins here, once its head is complete. */
export function lengthOf(bytes: readonly number[]): number | undefined {
  if (bytes.length < HEAD) return undefined;
  return HEAD + (bytes[28]! | (bytes[29]! << 8));
}

/** A whole message about the pump of this serial number, undamaged, or nothing. */
export function readReply(bytes: readonly number[], serial: string): Reply | undefined {
  const from = String.fromCharCode(...bytes.slice(2, 8));
  if (bytes[0] !== 0x51 || bytes[1] !== 1 || from !== serial) return undefined;
  if (bytes[SUM_AT] !== sumOf(bytes)) return undefined;
  return { operation: bytes[18]!, result: bytes[27]!, payload: Uint8Array.from(bytes.slice(HEAD)) };
}

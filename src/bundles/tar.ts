import { brokenBundle } from './broken.ts';

// POSIX ustar (IEEE 1003.1, "pax"): a header of 512 bytes before each file, its bytes up to the next
// block, two empty blocks at the end. Only plain files; nothing that a bundle does not need is read.

export const BLOCK = 512;
const END = 2 * BLOCK;

/** A file of an archive. */
export interface Member {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Where the fields of a header stand, in bytes. */
const field = {
  name: 0,
  mode: 100,
  owner: 108,
  group: 116,
  size: 124,
  time: 136,
  sum: 148,
  type: 156,
};
const MAGIC = { at: 257, text: 'ustar\u{0}00' };
const NAME_LENGTH = 100;
const PLAIN = 0x30;

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
const blocks = (length: number): number => Math.ceil(length / BLOCK) * BLOCK;

/** Octal digits and a NUL, as all numbers of a header. */
const octal = (value: number, digits: number): Uint8Array =>
  ascii(`${value.toString(8).padStart(digits, '0')}\u{0}`);

/** The sum of a header's bytes, its own place taken as spaces. */
function sumOf(header: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < BLOCK; i++) sum += i >= field.sum && i < field.sum + 8 ? 0x20 : header[i]!;
  return sum;
}

function headerOf({ name, bytes }: Member): Uint8Array {
  const header = new Uint8Array(BLOCK);
  header.set(ascii(name), field.name);
  header.set(octal(0o600, 7), field.mode);
  header.set(octal(0, 7), field.owner);
  header.set(octal(0, 7), field.group);
  header.set(octal(bytes.length, 11), field.size);
  header.set(octal(0, 11), field.time);
  header[field.type] = PLAIN;
  header.set(ascii(MAGIC.text), MAGIC.at);
  header.set(octal(sumOf(header), 6), field.sum);
  header[field.sum + 7] = 0x20;
  return header;
}

/** Bytes that an archive of files of these lengths takes. */
export const sizeOfTar = (lengths: readonly number[]): number =>
  lengths.reduce((sum, length) => sum + BLOCK + blocks(length), END);

/** An archive of plain files, in this order: the same files are always the same bytes. */
export function writeTar(members: readonly Member[]): Uint8Array<ArrayBuffer> {
  const archive = new Uint8Array(sizeOfTar(members.map(({ bytes }) => bytes.length)));
  let at = 0;
  for (const member of members) {
    archive.set(headerOf(member), at);
    archive.set(member.bytes, at + BLOCK);
    at += BLOCK + blocks(member.bytes.length);
  }
  return archive;
}

function textAt(header: Uint8Array, at: number, length: number): string {
  const end = header.subarray(at, at + length).indexOf(0);
  return new TextDecoder().decode(header.subarray(at, end < 0 ? at + length : at + end));
}

function numberAt(header: Uint8Array, at: number, length: number): number {
  const text = textAt(header, at, length).trim();
  if (!/^[0-7]+$/.test(text)) throw brokenBundle('a number of a tar header is no number');
  return Number.parseInt(text, 8);
}

const isEmpty = (block: Uint8Array): boolean => block.every((byte) => byte === 0);

function memberAt(archive: Uint8Array, at: number): Member {
  const header = archive.subarray(at, at + BLOCK);
  if (numberAt(header, field.sum, 8) !== sumOf(header))
    throw brokenBundle('the sum of a tar header');
  if (header[field.type] !== PLAIN) throw brokenBundle('a tar member that is no plain file');
  const size = numberAt(header, field.size, 12);
  if (size > archive.length - at - BLOCK)
    throw brokenBundle('a tar member longer than its archive');
  const name = textAt(header, field.name, NAME_LENGTH);
  return { name, bytes: archive.subarray(at + BLOCK, at + BLOCK + size) };
}

/**
 * The files of an archive, in their order; views of it, not copies.
 * Throws Failure `broken-bundle` for anything but plain files up to two empty blocks at its end, and
 * for more than `most` of them.
 */
export function readTar(archive: Uint8Array, most: number): readonly Member[] {
  const members: Member[] = [];
  let at = 0;
  while (at + END <= archive.length) {
    if (isEmpty(archive.subarray(at, at + BLOCK))) {
      if (!isEmpty(archive.subarray(at))) throw brokenBundle('something behind the end of the tar');
      return members;
    }
    if (members.length === most) throw brokenBundle(`more than ${most} tar members`);
    const member = memberAt(archive, at);
    members.push(member);
    at += BLOCK + blocks(member.bytes.length);
  }
  throw brokenBundle('a tar without an end');
}

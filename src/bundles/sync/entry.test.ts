import {
  array,
  assert,
  constant,
  integer,
  json,
  oneof,
  property,
  record,
  string,
  uint8Array,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '#domain/failure.ts';
import { paddedSize } from '../padme.ts';
import { decodeEntry, encodeEntry, type LogEntry, signedBytes } from './entry.ts';
import { chunkName, entryName, isLogId, type LogId, logsOf, positionOf } from './names.ts';

const hex = (length: number) =>
  array(
    integer({ min: 0, max: 15 }).map((digit) => digit.toString(16)),
    { minLength: length, maxLength: length },
  ).map((digits) => digits.join(''));
function logId(text: string): LogId {
  if (!isLogId(text)) throw new Error(text);
  return text;
}
const positions = array(
  record({ log: hex(32).map(logId), seq: integer({ min: 1, max: 99_999_999 }), hash: hex(64) }),
  { maxLength: 3 },
).map((all) => all.toSorted((a, b) => (a.log < b.log ? -1 : 1)));
const said = {
  log: hex(32).map(logId),
  seq: integer({ min: 2, max: 99_999_999 }),
  prev: hex(64),
  epoch: integer({ min: 0, max: 9 }),
  heads: positions,
  revoke: positions,
};
const entries = record({
  ...said,
  chunks: array(record({ name: hex(64).map(chunkName), len: integer({ min: 0, max: 2 ** 28 }) })),
});
/** Entries that bring an archive in their file, and the archives. */
const bringing = record({
  one: record({ ...said, chunks: constant([]) }),
  sha256: hex(64),
  archive: uint8Array({ maxLength: 3000 }),
}).map(({ one, sha256, archive }) => ({
  entry: { ...one, inline: { len: archive.length, sha256 } },
  archive,
}));
const signature = 'ab'.repeat(64);

const entry: LogEntry = {
  log: logId('1'.repeat(32)),
  seq: 1,
  prev: null,
  epoch: 1,
  chunks: [{ name: chunkName('c'.repeat(64)), len: 4711 }],
  heads: [{ log: logId('2'.repeat(32)), seq: 7, hash: 'd'.repeat(64) }],
  revoke: [],
};
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const bytes = (value: string) => new TextEncoder().encode(value);

it('is spelled as the format says', () => {
  const spelled = JSON.stringify({
    v: 1,
    dev: entry.log,
    seq: 1,
    prev: null,
    epoch: 1,
    chunks: [{ name: `c/${'c'.repeat(64)}.age`, len: 4711 }],
    heads: { ['2'.repeat(32)]: [7, 'd'.repeat(64)] },
  });
  expect(text(encodeEntry(entry, signature))).toBe(`${spelled.slice(0, -1)},"sig":"${signature}"}`);
  expect(text(signedBytes(entry))).toBe(`glucose-log entry 1\n${spelled}`);
});

it('is read as it was written', () => {
  assert(
    property(entries, (one) => {
      expect(decodeEntry(encodeEntry(one, signature))).toEqual({ entry: one, signature });
    }),
  );
});

it('is read with the archive behind it, of which each size has many lengths', () => {
  assert(
    property(bringing, ({ entry: one, archive }) => {
      const written = encodeEntry(one, signature, archive);
      expect(decodeEntry(written)).toEqual({ entry: one, signature, archive });
      expect(paddedSize(written.length)).toBe(written.length);
    }),
  );
});

it('is spelled as the format says where it brings an archive', () => {
  const archive = Uint8Array.of(10, 0, 1);
  const inline = { len: 3, sha256: 'e'.repeat(64) };
  const written = encodeEntry({ ...entry, chunks: [], inline }, signature, archive);
  const spelled = text(encodeEntry(entry, signature)).replace(
    /"chunks":\[[^\]]*\]/,
    `"inline":{"len":3,"sha256":"${'e'.repeat(64)}"}`,
  );
  const end = spelled.length + 4;
  expect(text(written.subarray(0, spelled.length + 1))).toBe(`${spelled}\n`);
  expect([...written.subarray(spelled.length + 1, end)]).toEqual([10, 0, 1]);
  expect([...written.subarray(end)]).toEqual(Array(paddedSize(end) - end).fill(0));
});

/** How a reading of these bytes ends. */
function outcome(read: Uint8Array): string {
  try {
    decodeEntry(read);
    return 'read';
  } catch (thrown) {
    return thrown instanceof Failure ? thrown.code : String(thrown);
  }
}

it('is read from no other bytes, and a failure is named for any', () => {
  const anything = oneof(uint8Array(), string().map(bytes), json().map(bytes));
  assert(
    property(anything, (any) => {
      expect(outcome(any)).toBe('broken-bundle');
    }),
  );
});

it('says something else, or nothing, where a bit of it is another', () => {
  const whole = encodeEntry(entry, signature);
  for (let bit = 0; bit < whole.length * 8; bit++) {
    const flipped = whole.map((byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
    if (outcome(flipped) === 'read') expect(decodeEntry(flipped)).not.toEqual({ entry, signature });
    else expect(['broken-bundle', 'newer-data']).toContain(outcome(flipped));
  }
});

describe('is refused', () => {
  const written = text(encodeEntry(entry, signature));
  it.each([
    ['with a space', written.replace(',', ', ')],
    ['with a field more', written.replace('"v":1', '"v":1,"x":0')],
    ['with a field twice', written.replace('"v":1', '"v":1,"v":1')],
    ['without a signature', written.replace(/,"sig".*$/, '}')],
    ['with a signature cut short', written.replace('ab"}', '"}')],
    ['as the first with one before it', written.replace('null', `"${'e'.repeat(64)}"`)],
    ['as the second with none before it', written.replace('"seq":1', '"seq":2')],
    ['with number 0', written.replace('"seq":1', '"seq":0')],
    ['with a number of nine digits', written.replace('"seq":1', '"seq":100000000')],
    ['with a chunk elsewhere', written.replace('"c/', '"keys/')],
    ['with a chunk of no length', written.replace('4711', '-1')],
    ['with a head of nobody', written.replace('2'.repeat(32), '__proto__')],
    ['with a head that is none', written.replace('[7,', '[')],
    ['with empty revocations', written.replace('},"sig"', '},"revoke":{},"sig"')],
    [
      'with chunks and an archive',
      written.replace('],"heads"', `],"inline":{"len":0,"sha256":"${'e'.repeat(64)}"},"heads"`),
    ],
    ['with something behind it', `${written}\n`],
    ['as a list', `[${written}]`],
    ['longer than any', written + ' '.repeat(2 ** 20)],
  ])('%s', (_, changed) => {
    expect(changed).not.toBe(written);
    expect(outcome(bytes(changed))).toBe('broken-bundle');
  });

  it('and left to a newer program, where one wrote it', () => {
    expect(outcome(bytes(written.replace('"v":1', '"v":2')))).toBe('newer-data');
  });
});

it('stands at the position its name says, and nothing else stands there', () => {
  const position = { log: entry.log, seq: 12, hash: 'a'.repeat(64) };
  const name = `log/${'1'.repeat(32)}/00000012-${'a'.repeat(64)}.age`;
  expect(entryName(position)).toBe(name);
  expect(positionOf(name)).toEqual(position);
  const others = [`${name}.tmp`, name.replace('.age', ' (2).age'), name.replace('12-', '0-'), ''];
  expect([...logsOf(others).values()]).toEqual([]);
});

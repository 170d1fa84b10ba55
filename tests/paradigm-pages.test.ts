import { describe, expect, it } from 'vitest';
import { decodeHistory, page, time, zeros } from './paradigm-pages.ts';

const rewinds = (...minutes: readonly number[]) =>
  minutes.map((minute) => [0x21, 0, ...time([4, 12, minute])]);
const minutesOf = (bytes: Uint8Array, model = '522') =>
  decodeHistory(model, bytes).records.map(({ wall }) => Number(wall.slice(14, 16)));

describe('an opcode that nobody knows', () => {
  it.each([5, 7, 12, 31])('of %i bytes leaves the rest of the page', (length) => {
    const unknown = [0x99, ...zeros(length - 1)];
    const bytes = page(...rewinds(1, 2), unknown, ...rewinds(3, 4, 5));
    expect(minutesOf(bytes)).toEqual([1, 2, 3, 4, 5]);
    expect(decodeHistory('522', bytes).unrecognised).toMatchObject([
      { opcode: 0x99, sources: [{ section: 0, offset: 14, length }] },
    ]);
  });

  it('with a time of its own is one record up to it', () => {
    const alertLike = [0x99, 0x65, 0, ...time([4, 12, 3])];
    const bytes = page(...rewinds(1, 2), alertLike, ...rewinds(4, 5, 6));
    expect(minutesOf(bytes)).toEqual([1, 2, 4, 5, 6]);
  });

  it('at the end takes what is left', () => {
    const { unrecognised } = decodeHistory('522', page(...rewinds(1), [0x99, 1, 2, 3]));
    expect(unrecognised).toMatchObject([{ sources: [{ offset: 7, length: 4 }] }]);
  });

  it('at the beginning is passed by dates that prove each other', () => {
    const bytes = page([0x99, 1, 2, 3], ...rewinds(1, 2, 3, 4, 5));
    expect(minutesOf(bytes)).toEqual([1, 2, 3, 4, 5]);
  });
});

it('says of a record whose time no clock shows that it is odd, and reads on', () => {
  const odd = [0x21, 0, 59, 61, 25, 31, 15];
  const { records, problems, unrecognised } = decodeHistory(
    '522',
    page(odd, ...rewinds(1, 2, 3, 4, 5)),
  );
  expect(records).toHaveLength(5);
  expect(problems).toMatchObject([{ code: 'impossible-time', source: { offset: 0, length: 7 } }]);
  expect(unrecognised).toMatchObject([{ opcode: 0x21 }]);
});

it('gives a record of known size and unknown meaning its time', () => {
  const { unrecognised } = decodeHistory('522', page([0x7f, 0, ...time([4, 12, 1]), 9]));
  expect(unrecognised).toMatchObject([
    { opcode: 0x7f, wall: '2015-05-04T12:01:00', sources: [{ length: 8 }] },
  ]);
});

it('points at bytes behind the end of a page without reading records in them', () => {
  const bytes = page(...rewinds(1), zeros(20), ...rewinds(2));
  expect(minutesOf(bytes)).toEqual([1]);
  expect(decodeHistory('522', bytes).unrecognised).toMatchObject([
    { sources: [{ offset: 27, length: 7 }] },
  ]);
});

it('takes a page that was never written as empty', () => {
  expect(decodeHistory('522', new Uint8Array(1024))).toEqual({
    records: [],
    untimed: [],
    unrecognised: [],
    problems: [],
  });
});

it.each([
  ['bad-checksum', (bytes: Uint8Array) => bytes.with(3, bytes[3]! ^ 1)],
  ['truncated', (bytes: Uint8Array) => bytes.subarray(0, 1000)],
])('refuses a page with %s and keeps it whole', (code, spoil) => {
  const bytes = spoil(page(...rewinds(1, 2)));
  const { records, problems, unrecognised } = decodeHistory('522', bytes);
  expect(records).toEqual([]);
  expect(problems).toMatchObject([{ code, source: { offset: 0, length: bytes.length } }]);
  expect(unrecognised).toHaveLength(1);
});

const setup = (size: number) => [0x50, 0, ...time([4, 12, 1]), ...zeros(size - 7)];
const wizardSetup = (size: number) => [0x5a, 0, ...time([4, 12, 1]), ...zeros(size - 7)];

describe('what the models differ in', () => {
  it.each([
    ['523', setup(37)],
    ['723', setup(37)],
    ['551', setup(41)],
    ['754', setup(41)],
    ['512', wizardSetup(124)],
    ['715', wizardSetup(124)],
    ['722', wizardSetup(124)],
    ['523', wizardSetup(144)],
    ['554', wizardSetup(144)],
    ['MMT-522NAS', wizardSetup(124)],
  ])('%s', (model, record) => {
    const { records, unrecognised } = decodeHistory(model, page(record, ...rewinds(2)));
    expect(records.map(({ kind }) => kind)).toEqual(['settings', 'rewind']);
    expect(unrecognised).toEqual([]);
  });

  it('is found from the page where the model is not known', () => {
    const coarse = [1, 25, 25, 0, ...time([4, 12, 0], { hour: 1 })];
    const fine = [1, 0, 100, 0, 100, 0, 0, 0, ...time([4, 12, 0], { hour: 1 })];
    for (const bolus of [coarse, fine]) {
      const { records } = decodeHistory('unknown', page(bolus, ...rewinds(1, 2, 3)));
      expect(records[0]).toMatchObject({ kind: 'bolus', programmed: 2.5 });
    }
  });

  it('is too much for a 511', () => {
    const { records, problems } = decodeHistory('511', page(...rewinds(1)));
    expect(records).toEqual([]);
    expect(problems).toMatchObject([{ code: 'unreadable' }]);
  });
});

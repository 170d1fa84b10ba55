import { expect, it } from 'vitest';
import { sensorId } from '#store/columns.ts';
import { decodePages, isigPage, minuteTime, page, time } from './paradigm-pages.ts';

const mark = (hour: number, minute: number, type = 0) => [
  ...minuteTime([4, hour, minute], type),
  0x08,
];
const glucosePage = (...records: readonly (readonly number[])[]) =>
  decodePages('522', ['glucose', page(...records)]);
const readings = (...records: readonly (readonly number[])[]) =>
  glucosePage(...records).records.flatMap((record) =>
    record.kind === 'sensor-glucose' ? [[record.wall.slice(11, 16), record.value]] : [],
  );

it('counts back from a mark and on from the last one, hypos too', () => {
  expect(readings([50, 0x14, 60], mark(12, 0), [0x13, 70, 80], [1])).toEqual([
    ['11:50', 100],
    ['11:55', 40],
    ['12:00', 120],
    ['12:05', 140],
    ['12:10', 160],
  ]);
});

it('lets only what takes a slot move the count', () => {
  const factor = [0x31, 0x09, ...minuteTime([4, 11, 58]), 0x0f];
  const bolus = [0, 0, 1, ...minuteTime([4, 11, 58]), 0x10];
  const between = [0, 0x03, ...factor, ...bolus, 0x02];
  expect(readings([50], between, [60], mark(12, 0))).toEqual([
    ['11:45', 100],
    ['12:00', 120],
  ]);
});

it('gives no time to what follows a gap until there is another mark', () => {
  const gap = [[50], mark(12, 0, 2), [60, 70]] as const;
  const { records, untimed } = glucosePage(...gap);
  expect(records.filter(({ kind }) => kind === 'sensor-glucose')).toHaveLength(1);
  expect(untimed).toMatchObject([{ value: 120 }, { value: 140 }]);
  expect(readings(...gap, mark(15, 0))).toHaveLength(3);
});

it('reads values beyond the range, calibrations and factors', () => {
  const calibration = [44, ...minuteTime([4, 12, 1], 1, 1), 0x0e];
  const factor = [0x31, 0x09, ...minuteTime([4, 12, 2]), 0x0f];
  const { records } = glucosePage([1, 0x06], [1, 0x07], mark(12, 0), calibration, factor);
  expect(records).toMatchObject([
    { value: 40, limit: 'LO', wall: '2015-05-04T11:55:00', sources: [{ offset: 0, length: 2 }] },
    { value: 400, limit: 'HI' },
    { kind: 'notice', name: 'time mark: last reading' },
    { kind: 'calibration', value: 300, unit: 'mg/dL' },
    { kind: 'notice', name: 'calibration factor', value: 2.353 },
  ]);
});

it('keeps a missing sample at the live end without a time: it may still come', () => {
  const { untimed } = glucosePage([50], mark(12, 0), [2], [1]);
  expect(untimed).toMatchObject([{ name: 'weak signal' }, { name: 'end of data' }]);
});

it('passes an unknown opcode and a record that began before the page', () => {
  const { records, unrecognised, problems } = glucosePage([9, 0x0f], [50, 0x09], mark(12, 0));
  expect(records).toMatchObject([{ value: 100 }, { kind: 'notice' }]);
  expect(unrecognised).toMatchObject([{ opcode: 9 }, { opcode: 9, sources: [{ length: 2 }] }]);
  expect(problems).toMatchObject([{ code: 'truncated' }]);
});

const samples = [50, 60, ...mark(12, 0)];
const words = (first: number) => [first, 2501, 0x22, 0x22, 0x22, 0x22, 0x08];

it.each([
  ['522', 100, 30.01],
  ['554', 101, 30],
])('takes ISIG from its page, on a %s with the lowest bit of the glucose', (model, value, isig) => {
  const decoded = decodePages(model, ['glucose', page(samples)], ['isig', isigPage(words(3001))]);
  expect(decoded.records[0]).toMatchObject({
    value,
    isig,
    sources: [
      { section: 0, offset: 0, length: 1 },
      { section: 1, offset: 0, length: 2 },
    ],
  });
});

it('refuses the ISIG page of another glucose page', () => {
  const other = isigPage(words(3001).with(6, 0x0c));
  const { records, problems } = decodePages('522', ['glucose', page(samples)], ['isig', other]);
  expect(records[0]).not.toHaveProperty('isig');
  expect(problems).toMatchObject([{ code: 'unreadable', source: { section: 1 } }]);
});

it('puts readings among the records of the history, on both sides of a change of the clock', () => {
  const change = [
    [0x17, 0, ...time([4, 12, 0])],
    [0x18, 0, ...time([4, 9, 0])],
  ];
  const clock = [...minuteTime([4, 12, 0], 1), 0x0c, ...minuteTime([4, 9, 0], 0), 0x0c];
  const { records } = decodePages(
    '522',
    ['history', page([0x21, 0, ...time([4, 8, 0])], ...change, [0x21, 0, ...time([4, 10, 0])])],
    ['glucose', page([50], mark(11, 55), clock, [60], mark(9, 5))],
  );
  const inOrder = records.toSorted((a, b) => a.order - b.order);
  const shown = inOrder.filter(({ kind }) => kind !== 'notice');
  expect(shown.map((record) => ('value' in record ? record.value : record.kind))).toEqual([
    'rewind',
    100,
    'clock-change',
    120,
    'rewind',
  ]);
});

it('names readings as the store does that keeps them in columns, also those beyond the range', () => {
  const { records } = glucosePage([50, 0x14, 0, 0x06, 60], mark(12, 0));
  const sensed = records.filter(({ kind }) => kind === 'sensor-glucose');
  expect(sensed.map(({ id }) => id)).toEqual(
    sensed.map(({ wall }) => sensorId('paradigm:522:1', wall)),
  );
  expect(sensed).toHaveLength(4);
});

it('keeps both readings of a time that the clock showed twice', () => {
  const { records } = glucosePage([50], mark(12, 0), [60], mark(12, 0));
  const sensed = records.filter(({ kind }) => kind === 'sensor-glucose');
  expect(sensed.map(({ wall }) => wall)).toEqual(['2015-05-04T12:00:00', '2015-05-04T12:00:00']);
  expect(new Set(sensed.map(({ id }) => id)).size).toBe(2);
});

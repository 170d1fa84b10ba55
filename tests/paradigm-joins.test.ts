import { describe, expect, it } from 'vitest';
import { date, decodeHistory, page, time, zeros } from './paradigm-pages.ts';

const normalHalf = [1, 40, 40, 0, ...time([4, 12, 0], { hour: 4 })];
const squareHalf = [1, 20, 20, 2, ...time([4, 12, 2], { hour: 5 })];
const rewind = (hour: number) => [0x21, 0, ...time([4, hour, 30])];
const doses = [0x5c, 5, 40, 44, 0x10];
const wizard = [0x5b, 0, ...time([4, 11, 59]), 45, 0x50, 12, 40, 90, 0, 37, ...zeros(4), 37, 120];

/** An older page and the newer one behind it, both ways round. */
const orders = [
  ['newest first', ([older, newer]: Uint8Array[]) => decodeHistory('522', newer!, older!)],
  ['oldest first', ([older, newer]: Uint8Array[]) => decodeHistory('522', older!, newer!)],
] as const;

const sectionsOf = (sources: readonly { readonly section: number }[]) =>
  sources.map(({ section }) => section).toSorted((a, b) => a - b);

describe.each(orders)('over two pages, %s,', (_, decodeBoth) => {
  it('joins the halves of a dual bolus', () => {
    const decoded = decodeBoth([page(rewind(11), normalHalf), page(rewind(14), squareHalf)]);
    const [, dual, ...rest] = decoded.records.toSorted((a, b) => a.order - b.order);
    expect(dual).toMatchObject({
      shape: 'dual',
      wall: '2015-05-04T12:00:00',
      programmed: 4,
      extendedProgrammed: 2,
      minutes: 60,
    });
    expect(sectionsOf(dual!.sources)).toEqual([0, 1]);
    expect(rest.map(({ kind }) => kind)).toEqual(['rewind']);
  });

  it('joins a temporary rate and its duration', () => {
    const decoded = decodeBoth([
      page(rewind(11), [0x33, 40, ...time([4, 12, 0]), 0]),
      page([0x16, 3, ...time([4, 12, 0])], rewind(14)),
    ]);
    expect(decoded.records.filter(({ kind }) => kind === 'temp-basal')).toMatchObject([
      { rate: 1, minutes: 90 },
    ]);
  });

  it('gives doses and the wizard to the bolus behind them', () => {
    const decoded = decodeBoth([page(rewind(11), wizard, doses), page(normalHalf, rewind(14))]);
    const calculation = decoded.records.find(({ kind }) => kind === 'bolus-wizard');
    const bolus = decoded.records.find(({ kind }) => kind === 'bolus');
    expect(bolus).toMatchObject({
      wizard: calculation?.id,
      unabsorbed: [{ units: 1, minutes: 300 }],
    });
    expect(decoded.untimed).toEqual([]);
  });

  it('joins a glucose with the record of the meter that sent it', () => {
    const own = [0x0a, 100, ...time([4, 12, 0], { hour: 1, requestor: 3 })];
    const meters = [0x3f, 12, ...time([4, 12, 0], { hour: 4, requestor: 3 }), 1, 2, 3];
    const decoded = decodeBoth([page(rewind(11), own), page(meters, rewind(14))]);
    expect(decoded.records.filter(({ kind }) => kind === 'meter-glucose')).toMatchObject([
      { value: 100, entry: 'linked', sources: [{}, {}] },
    ]);
  });

  it('joins the old and the new time of a clock change', () => {
    const decoded = decodeBoth([
      page(rewind(11), [0x17, 0, ...time([4, 12, 0])]),
      page([0x18, 0, ...time([4, 13, 0])], rewind(14)),
    ]);
    expect(decoded.records.filter(({ kind }) => kind === 'clock-change')).toMatchObject([
      { from: '2015-05-04T12:00:00', to: '2015-05-04T13:00:00' },
    ]);
  });

  it('tells when an alarm was cleared', () => {
    const decoded = decodeBoth([
      page(rewind(11), [6, 4, 0, 0, ...time([4, 12, 0])]),
      page([0x0c, 4, ...time([4, 12, 5])], rewind(14)),
    ]);
    expect(decoded.records.filter(({ kind }) => kind === 'alarm')).toMatchObject([
      { wall: '2015-05-04T12:00:00', cleared: '2015-05-04T12:05:00' },
    ]);
  });
});

it('does not give a calculation to a bolus that comes minutes later', () => {
  const given = (second: number) => [1, 40, 40, 0, ...time([4, 12, 0, second], { hour: 1 })];
  const wizardOf = (...bolus: number[]) =>
    decodeHistory('522', page(wizard, bolus)).records.map((one) => 'wizard' in one);
  expect(wizardOf(...given(0))).toEqual([false, true]);
  expect(wizardOf(...given(1))).toEqual([false, false]);
});

it('joins a dual bolus whose square half stands first', () => {
  const square = [1, 0, 80, 0, 8, 0, 4, 2, ...time([4, 12, 2], { hour: 5 })];
  const normal = [1, 0, 160, 0, 160, 0, 4, 0, ...time([4, 12, 0], { hour: 4 })];
  expect(decodeHistory('551', page(square, normal)).records).toMatchObject([
    { wall: '2015-05-04T12:00:00', delivered: 4, extendedProgrammed: 2, extendedDelivered: 0.2 },
  ]);
});

it('joins an empty square half that is stamped a second before the normal one', () => {
  const square = [1, 0, 0, 0, 0, 0, 4, 0, ...time([4, 12, 0, 59], { hour: 5 })];
  const normal = [1, 0, 40, 0, 40, 0, 4, 0, ...time([4, 12, 1, 0], { hour: 4 })];
  expect(decodeHistory('523', page(square, normal)).records).toMatchObject([
    { wall: '2015-05-04T12:01:00', delivered: 1, extendedProgrammed: 0 },
  ]);
});

it('keeps the id of a dual bolus while its square half grows', () => {
  const normal = [1, 0, 160, 0, 160, 0, 4, 0, ...time([4, 12, 0], { hour: 4 })];
  const idAfter = (delivered: number) => {
    const square = [1, 0, 80, 0, delivered, 0, 4, 2, ...time([4, 12, 2], { hour: 5 })];
    return decodeHistory('723', page(square, normal)).records[0]!.id;
  };
  expect(idAfter(4)).toBe(idAfter(80));
});

it('joins neither another day’s halves nor other readings', () => {
  const late = [1, 20, 20, 2, ...time([5, 12, 2], { hour: 5 })];
  const own = [0x0a, 100, ...time([4, 12, 0], { hour: 1, requestor: 3 })];
  const meters = [0x3f, 12, ...time([4, 12, 0], { hour: 5, requestor: 3 }), 1, 2, 3];
  const { records } = decodeHistory('522', page(normalHalf, late, own, meters));
  expect(records.map(({ sources }) => sources.length)).toEqual([1, 1, 1, 1]);
});

it('keeps doses that no bolus followed, and totals without details', () => {
  const { records, untimed } = decodeHistory('522', page([7, 0, 0, 0, 80, ...date(3)], doses));
  expect(records).toMatchObject([{ kind: 'daily-total', total: 2 }]);
  expect(untimed).toMatchObject([{ kind: 'notice', sources: [{ offset: 7, length: 5 }] }]);
});

it('joins nothing over a page that could not be read', () => {
  const raised = page([6, 4, 0, 0, ...time([4, 12, 0])]);
  const between = page([0x0c, 4, ...time([4, 12, 5])], [6, 4, 0, 0, ...time([4, 13, 0])]);
  const cleared = page([0x0c, 4, ...time([4, 13, 5])], rewind(14));
  const clearedOf = (...pages: Uint8Array[]) =>
    decodeHistory('522', ...pages)
      .records.filter(({ kind, wall }) => kind === 'alarm' && wall.startsWith('2015-05-04T12:00'))
      .map((alarm) => 'cleared' in alarm && alarm.cleared);
  expect(clearedOf(cleared, between, raised)).toEqual(['2015-05-04T12:05:00']);
  expect(clearedOf(cleared, between.with(3, 1), raised)).toEqual([false]);
});

it('does not give a normal half the square half of the next dual bolus', () => {
  const square = [1, 0, 80, 0, 8, 0, 4, 2, ...time([4, 12, 22], { hour: 5 })];
  const normalAt = (minute: number) => [
    1,
    0,
    40,
    0,
    40,
    0,
    4,
    0,
    ...time([4, 12, minute], { hour: 4 }),
  ];
  const { records } = decodeHistory('723', page(normalAt(0), square, normalAt(20)));
  expect(records.map((record) => [record.wall.slice(14, 16), 'minutes' in record])).toEqual([
    ['00', false],
    ['20', true],
  ]);
});

it('names the records that an event took in', () => {
  const [dual] = decodeHistory('522', page(normalHalf, squareHalf)).records;
  const [alone] = decodeHistory('522', page(squareHalf)).records;
  expect(dual?.parts).toEqual([{ id: alone?.id, wall: '2015-05-04T12:02:00' }]);
});

it('names a record the same, whatever stands before it', () => {
  const alert = (code: number) => [0x0b, code, 0, ...time([4, 12, 0])];
  const idsOf = (...records: number[][]) =>
    decodeHistory('522', page(...records)).records.map(({ id }) => id);
  const [first, second, again] = idsOf(alert(101), alert(105), alert(105));
  expect(idsOf(alert(105))).toEqual([second]);
  expect(new Set([first, second, again]).size).toBe(3);
});

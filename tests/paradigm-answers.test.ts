import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decoded } from '#domain/decoder.ts';
import type { EventOf } from '#domain/event.ts';
import { opcodes } from '#protocols/carelink/question.ts';
import { captureOf, decodePages, page, time } from './paradigm-pages.ts';
import { decoder } from '#devices/paradigm/decoder.ts';

const block = (...said: number[]): Uint8Array => {
  const bytes = new Uint8Array(64);
  bytes.set(said);
  return bytes;
};
const settingsIn = ({ records }: Decoded) =>
  records
    .filter((record): record is EventOf<'settings'> => record.kind === 'settings')
    .map(({ settings }) => settings);
/** What one answer tells. */
const told = (model: string, name: string, ...said: number[]) =>
  settingsIn(decodePages(model, [name, block(...said)]))[0];
const problemsOf = (model: string, name: string, ...said: number[]) =>
  decodePages(model, [name, block(...said)]).problems.map(({ code }) => code);

describe('the settings of a pump', () => {
  const first = [24, 2, 1, 10, 1];
  it('of tenths', () => {
    const said = [...first, 150, 0, 140, 1, 1, 1, 2, 1, 0, 1, 110, 1, 6, 0, 20, 1];
    expect(told('522', 'settings', ...said)).toEqual({
      autoOffHours: 24,
      alertMode: 2,
      audioBolus: true,
      audioBolusStep: 1,
      variableBolus: true,
      maxBolus: 15,
      maxBasal: 3.5,
      hours24: true,
      insulinConcentration: 50,
      patternsOn: true,
      basalPattern: 'B',
      remotes: true,
      block: false,
      tempBasalType: 'percent',
      tempBasalPercent: 110,
      linkedMeters: true,
      actionHours: 6,
      reservoirWarningUnits: 20,
      keypadLock: true,
    });
  });

  it('of fortieths: two bytes for the bolus, and the clock one later', () => {
    const said = [...first, 1, 44, 0, 140, 1, 0, 1, 0, 0, 0, 100, 0, 4, 1, 41, 0, 100, 1];
    expect(told('554', 'settings', ...said)).toMatchObject({
      maxBolus: 30,
      maxBasal: 3.5,
      hours24: true,
      basalPattern: 'A',
      tempBasalType: 'absolute',
      actionHours: 4,
      reservoirWarningHours: 20.5,
      settingsRest: [100, 1],
    });
  });

  it('of the first ones: a type of insulin in the place of hours', () => {
    const said = [0, 4, 0, 0, 0, 100, 0, 80, 0, 0, 0, 0, 0, 0, 0, 100, 0, 1];
    expect(told('512', 'oldSettings', ...said)).toMatchObject({
      maxBolus: 10,
      maxBasal: 2,
      insulinAction: 'regular',
    });
  });
});

describe('schedules', () => {
  it('reads a basal pattern: low byte first, the half-hour last', () => {
    expect(told('522', 'basalA', 0x20, 0, 0, 0x26, 1, 0x0d, 0, 0, 0x13, 0, 0, 0x3f)).toEqual({
      basalPattern: 'A',
      basalStarts: [0, 390, 570],
      basalRates: [0.8, 294 / 40, 0],
    });
  });
  it('reads 48 slots', () => {
    const said = new Uint8Array(192);
    for (let slot = 0; slot < 48; slot++) said.set([slot + 1, 0, slot], slot * 3);
    const [settings] = settingsIn(decodePages('723', ['basalStandard', said]));
    expect(settings?.['basalStarts']).toHaveLength(48);
    expect(settings?.['basalRates']).toMatchObject({ 47: 1.2 });
  });
  it('knows a pattern that was never set', () => {
    expect(told('522', 'basalB', 0, 0, 0x3f)).toMatchObject({ basalStarts: [], basalRates: [] });
  });
  it.each([
    ['522', [1, 0, 12, 14, 9], { carbUnit: 'grams', ratioStarts: [0, 420], ratios: [12, 9] }],
    [
      '522',
      [2, 0, 12, 14, 9],
      { carbUnit: 'exchanges', ratioStarts: [0, 420], ratios: [1.2, 0.9] },
    ],
    [
      '523',
      [1, 2, 0, 0, 125, 14, 1, 44],
      { carbUnit: 'grams', ratioStarts: [0, 420], ratios: [12.5, 30] },
    ],
    ['523', [2, 1, 0, 4, 226], { carbUnit: 'exchanges', ratioStarts: [0], ratios: [1.25] }],
  ] as const)('reads carb ratios of a %s: %j', (model, said, expected) => {
    expect(told(model, 'carbRatios', ...said)).toEqual(expected);
  });
  it('reads sensitivities above 255', () => {
    expect(told('522', 'sensitivities', 1, 0x40, 12, 0x10, 45)).toEqual({
      glucoseUnit: 'mg/dL',
      sensitivityStarts: [0, 480],
      sensitivities: [268, 45],
    });
  });
  it('reads targets in tenths of mmol/L', () => {
    expect(told('554', 'targets', 2, 0, 50, 72, 0x0c, 45, 60)).toEqual({
      glucoseUnit: 'mmol/L',
      targetStarts: [0, 360],
      targetLows: [5, 4.5],
      targetHighs: [7.2, 6],
    });
  });
  it('gives the one target of a 512 as both', () => {
    expect(told('512', 'oldTargets', 1, 0, 100, 0x0c, 120)).toMatchObject({
      targetStarts: [0, 360],
      targetLows: [100, 120],
      targetHighs: [100, 120],
    });
  });
});

describe('the state of a pump', () => {
  it.each([
    ['522', 'battery', [1, 0, 117], { batteryLow: true, batteryVolts: 1.17 }],
    ['522', 'insulinLeft', [1, 99], { unitsLeft: 35.5 }],
    ['723', 'insulinLeft', [0, 0, 7, 189], { unitsLeft: 49.525 }],
    ['522', 'totals', [1, 176, 2, 61], { insulinToday: 43.2, insulinYesterday: 57.3 }],
    [
      '723',
      'totals',
      [0, 0, 4, 171, 0, 1, 0, 0],
      { insulinToday: 29.875, insulinYesterday: 1638.4 },
    ],
    ['522', 'firmware', [0x56, 0x31, 0x20, 11, 11], { firmware: 'V1' }],
    ['522', 'state', [3], { pumpState: 'normal' }],
    ['522', 'tempBasal', [1, 110, 0, 39, 0, 0], { tempBasalMinutesLeft: 0 }],
    [
      '522',
      'tempBasal',
      [1, 110, 0, 39, 0, 45],
      { tempBasalMinutesLeft: 45, tempBasalRunningPercent: 110 },
    ],
    [
      '522',
      'tempBasal',
      [0, 0, 0, 60, 1, 0],
      { tempBasalMinutesLeft: 256, tempBasalRunningRate: 1.5 },
    ],
    [
      '522',
      'alarmClocks',
      [7, 30, 255, 255, 22, 5, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255],
      { alarmClocks: [450, 1325] },
    ],
    ['522', 'settingsSaved', [11, 4, 57, 7, 217, 7, 7], { settingsSavedAt: '2009-07-07T11:04:57' }],
    ['522', 'errorStatus', [], { errorStatus: [] }],
    ['522', 'sensorSettings', [0, 1, 0, 184], { sensorSettings: [0, 1, 0, 184] }],
  ] as const)('%s, %s: %j', (model, name, said, expected) => {
    expect(told(model, name, ...said)).toEqual(expected);
    expect(problemsOf(model, name, ...said)).toEqual([]);
  });
});

describe('what no pump should say', () => {
  it.each([
    ['a unit of carbs', 'carbUnits', [7]],
    ['slots in no order', 'sensitivities', [1, 0, 50, 20, 40, 10, 30]],
    ['a half-hour behind midnight', 'basalStandard', [40, 0, 0, 40, 0, 50]],
    ['a state', 'state', [9]],
    ['a flag', 'wizardOn', [2]],
    ['a moment', 'settingsSaved', [25, 0, 0, 7, 217, 7, 7]],
  ] as const)('%s is a problem', (_, name, said) => {
    expect(problemsOf('522', name, ...said)).toEqual(['out-of-range']);
  });
  it('gives no schedule it cannot be sure of', () => {
    expect(told('522', 'sensitivities', 1, 0, 50, 20, 40, 10, 30)).toEqual({
      glucoseUnit: 'mg/dL',
    });
    expect(told('523', 'carbRatios', 1, 3, 0, 0, 125, 14, 1, 44)).toEqual({ carbUnit: 'grams' });
  });
  it('keeps a cut answer without reading it', () => {
    const { records, problems, unrecognised } = decodePages('522', [
      'settings',
      block().subarray(0, 9),
    ]);
    expect(records).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(['truncated']);
    expect(unrecognised[0]?.sources[0]).toMatchObject({ offset: 0, length: 9 });
  });
  it('leaves answers of an unknown pump alone', () => {
    const { records, unrecognised } = decodePages('', ['battery', block(0, 0, 117)]);
    expect(records).toEqual([]);
    expect(unrecognised).toHaveLength(1);
  });
});

const anyAnswer = fc.record({
  model: fc.constantFrom('512', '522', '723', '554', '', 'x'),
  name: fc.constantFrom(...Object.keys(opcodes).filter((name) => !/Page$|^radio$/.test(name))),
  said: fc.uint8Array({ maxLength: 200 }),
});
it('reads any bytes as any answer without losing one', () => {
  fc.assert(
    fc.property(anyAnswer, ({ model, name, said }) => {
      const { records, unrecognised } = decodePages(model, [name, said]);
      const lengths = [...records, ...unrecognised].map(({ sources }) => sources[0].length);
      expect(lengths).toEqual([said.length]);
    }),
    { numRuns: 2000 },
  );
});

describe('an answer as an event', () => {
  const capture = captureOf('522', [
    ['history', page([0x24, 100, ...time([31, 22, 0])], [0x24, 110, ...time([31, 23, 0])])],
    ['battery', block(0, 0, 117)],
    ['state', block(3)],
  ]);
  const { records } = decoder.decode(capture);

  it('stands at the moment the clock was read, behind everything in the log', () => {
    const orders = records.map(({ order }) => order);
    expect(orders).toEqual(orders.toSorted((a, b) => a - b));
    expect(records.slice(2).map(({ wall }) => wall)).toEqual([
      '2015-06-01T00:00:00',
      '2015-06-01T00:00:00',
    ]);
  });
  it('points at all its bytes and has an id of its own', () => {
    expect(records[2]?.id).toBe('paradigm:522:1|settings|2015-06-01T00:00:00|battery|0');
    expect(new Set(records.map(({ id }) => id)).size).toBe(4);
    expect(records[3]?.sources).toEqual([
      { capture: capture.id, section: 2, offset: 0, length: 64 },
    ]);
  });
});

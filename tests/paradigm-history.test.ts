import { describe, expect, it } from 'vitest';
import { factsOf, time } from './paradigm-pages.ts';

const noon = [4, 12, 0, 7] as const;
const wall = '2015-05-04T12:00:07';
const at = (flags = {}) => time(noon, flags);

/** Each record alone on a page of a pump of that model: bytes → the fact. */
const cases: readonly (readonly [string, string, readonly number[], object])[] = [
  [
    'a bolus in tenths',
    '522',
    [1, 25, 20, 0, ...at({ hour: 1 })],
    { kind: 'bolus', shape: 'normal', programmed: 2.5, delivered: 2 },
  ],
  [
    'a bolus in fortieths',
    '723',
    [1, 0, 101, 1, 0, 0, 3, 0, ...at({ hour: 2 })],
    { kind: 'bolus', shape: 'normal', programmed: 2.525, delivered: 6.4, activeInsulin: 0.075 },
  ],
  [
    'a square bolus',
    '512',
    [1, 30, 10, 3, ...at({ hour: 3 })],
    { kind: 'bolus', shape: 'square', extendedProgrammed: 3, extendedDelivered: 1, minutes: 90 },
  ],
  [
    'a primed tubing',
    '554',
    [3, 0, 0, 0, 184, ...at()],
    { kind: 'prime', type: 'tubing', units: 18.4 },
  ],
  [
    'a primed cannula',
    '522',
    [3, 0, 5, 0, 5, ...at()],
    { kind: 'prime', type: 'cannula', units: 0.5 },
  ],
  [
    'an alarm with a name',
    '522',
    [6, 4, 12, 30, ...at()],
    { kind: 'alarm', origin: 'pump', code: 4, name: 'no delivery' },
  ],
  [
    'an alarm without one',
    '522',
    [6, 155, 0, 0, ...at()],
    { kind: 'alarm', origin: 'pump', code: 155, name: 'device alarm (155)' },
  ],
  [
    'alarm 103 of a Veo',
    '754',
    [6, 103, 0, 0, ...at()],
    { kind: 'alarm', origin: 'pump', code: 103, name: 'low glucose suspend' },
  ],
  [
    'alarm 103 of a pump that cannot suspend',
    '723',
    [6, 103, 0, 0, ...at()],
    { kind: 'alarm', origin: 'pump', code: 103, name: 'device alarm (103)' },
  ],
  [
    'a sensor alert with a glucose',
    '522',
    [0x0b, 101, 44, ...at({ hour: 1, year: 1 })],
    { kind: 'alarm', origin: 'sensor', code: 101, name: 'high glucose', value: 300, unit: 'mg/dL' },
  ],
  [
    'a sensor alert in mmol/L',
    '554',
    [0x0b, 102, 38, ...at({ hour: 2 })],
    { kind: 'alarm', origin: 'sensor', code: 102, name: 'low glucose', value: 3.8, unit: 'mmol/L' },
  ],
  [
    'a glucose of ten bits',
    '522',
    [0x0a, 34, ...at({ hour: 5 })],
    { kind: 'meter-glucose', entry: 'manual', value: 546, unit: 'mg/dL' },
  ],
  [
    'a typed glucose in mmol/L',
    '754',
    [0x0a, 68, ...at({ hour: 2 })],
    { kind: 'meter-glucose', entry: 'manual', value: 6.8, unit: 'mmol/L' },
  ],
  [
    'a glucose the meter sent',
    '515',
    [0x39, 14, ...at({ hour: 3, requestor: 3 }), 1, 2, 3],
    { kind: 'meter-glucose', entry: 'linked', value: 115, unit: 'mg/dL' },
  ],
  [
    'a basal segment',
    '523',
    [0x7b, 2, ...at({ hour: 1 }), 46, 0x01, 0x01],
    { kind: 'basal-rate', pattern: 'A', segment: 2, rate: 257 / 40 },
  ],
  ['a temporary rate', '522', [0x33, 8, ...at(), 1], { kind: 'temp-basal', rate: 6.6 }],
  ['a temporary percentage', '723', [0x33, 50, ...at(), 8], { kind: 'temp-basal', percent: 50 }],
  ['a cancelled temporary rate', '522', [0x16, 0, ...at()], { kind: 'temp-basal', minutes: 0 }],
  ['a suspend', '522', [0x1e, 0, ...at()], { kind: 'suspend', by: 'user' }],
  [
    'a suspend by a host',
    '522',
    [0x1e, 0, ...at({ requestor: 2 })],
    { kind: 'suspend', by: 'unknown' },
  ],
  ['a low-glucose suspend', '554', [0x1e, 2, ...at()], { kind: 'suspend', by: 'low-glucose' }],
  [
    'one that was answered',
    '554',
    [0x1e, 3, ...at()],
    { kind: 'suspend', by: 'low-glucose', answered: true },
  ],
  [
    'one that nobody answered',
    '554',
    [0x1e, 4, ...at()],
    { kind: 'suspend', by: 'low-glucose', answered: false },
  ],
  [
    'one that a person kept',
    '554',
    [0x1e, 5, ...at()],
    { kind: 'suspend', by: 'user', answered: true },
  ],
  [
    'the resume after a suspend that a person kept',
    '554',
    [0x1f, 7, ...at()],
    { kind: 'resume', by: 'automatic', answered: true },
  ],
  [
    'an automatic resume',
    '554',
    [0x1f, 8 | (4 << 5), ...at()],
    { kind: 'resume', by: 'automatic', answered: false },
  ],
  ['a rewind', '522', [0x21, 0, ...at()], { kind: 'rewind' }],
  ['a removed battery', '723', [0x1a, 0, ...at()], { kind: 'battery', state: 'removed' }],
  ['a low reservoir', '754', [0x34, 200, ...at()], { kind: 'reservoir', state: 'low', units: 20 }],
  ['a meal in grams', '723', [0x40, 1, ...at(), 4, 1], { kind: 'carbs', grams: 260 }],
  ['a meal in exchanges', '723', [0x40, 0, ...at(), 200, 2], { kind: 'carbs', exchanges: 20 }],
  ['noted insulin', '723', [0x42, 4, ...at({ hour: 1 }), 0], { kind: 'insulin', units: 26 }],
  [
    'the largest bolus in tenths',
    '522',
    [0x24, 229, ...at()],
    { kind: 'settings', logged: true, settings: { maxBolus: 22.9 } },
  ],
  [
    'the largest bolus in fortieths',
    '523',
    [0x24, 0x0c, ...at({ hour: 1 })],
    { kind: 'settings', logged: true, settings: { maxBolus: 9.7 } },
  ],
  [
    'the largest basal rate',
    '522',
    [0x2c, 80, ...at({ hour: 5 })],
    { kind: 'settings', logged: true, settings: { maxBasal: 34 } },
  ],
  [
    'a reminder that rang',
    '554',
    [0x69, 8, ...at(), 0x20 | 12, 30],
    { kind: 'notice', origin: 'pump', name: 'bolus reminder sounded', value: 750 },
  ],
];

it.each(cases)('%s (%s)', (_, model, bytes, fact) => {
  expect(factsOf(model, bytes)).toEqual([{ ...fact, wall }]);
});

describe('the wizard', () => {
  const common = { kind: 'bolus-wizard', wall, ratio: 12, sensitivity: 40 };

  it('counts tenths and a signed correction up to the 22', () => {
    const body = [45, 0x51, 12, 40, 90, 0xfe, 37, 0xf0, 0, 5, 0, 35, 120];
    expect(factsOf('522', [0x5b, 44, ...at(), ...body])).toEqual([
      {
        ...common,
        carbs: 45,
        glucose: 300,
        unit: 'mg/dL',
        targetLow: 90,
        targetHigh: 120,
        food: 3.7,
        correction: -0.2,
        activeInsulin: 0.5,
        estimate: 3.5,
      },
    ]);
  });

  it('counts fortieths and a signed correction from the 23 on', () => {
    const body = [4, 0x54, 0, 120, 40, 90, 0xf8, 1, 4, 0xf8, 0, 20, 0, 252, 120];
    expect(factsOf('554', [0x5b, 0, ...at(), ...body])).toEqual([
      {
        ...common,
        carbs: 260,
        unit: 'mg/dL',
        targetLow: 90,
        targetHigh: 120,
        food: 6.5,
        correction: -0.2,
        activeInsulin: 0.5,
        estimate: 6.3,
      },
    ]);
  });

  it('has one target and exchanges on a 512', () => {
    const body = [25, 0xa0, 15, 30, 60, 5, 10, 0, 0, 0, 0, 15];
    expect(factsOf('512', [0x2f, 100, ...at(), ...body])).toMatchObject([
      {
        exchanges: 2.5,
        glucose: 10,
        unit: 'mmol/L',
        ratio: 1.5,
        sensitivity: 3,
        targetLow: 6,
        targetHigh: 6,
      },
    ]);
  });
});

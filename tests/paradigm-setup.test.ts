import { expect, it } from 'vitest';
import { date, factsOf, time, zeros } from './paradigm-pages.ts';

const wall = '2015-05-04T12:00:07';
const at = (flags = {}) => time([4, 12, 0, 7], flags);

it('reads a basal pattern up to its first unset slot', () => {
  const slots = [0, 50, 0, 16, 60, 0, 47, 1, 1];
  expect(
    factsOf('522', [9, 3, ...at({ hour: 2 }), ...slots, ...zeros(144 - slots.length + 1)]),
  ).toEqual([
    {
      kind: 'settings',
      logged: true,
      wall,
      settings: {
        basalPattern: 'B',
        basalStarts: [0, 480, 1410],
        basalRates: [1.25, 1.5, 257 / 40],
      },
    },
  ]);
});

const half = (ratios: readonly number[], gap: number): number[] => [
  0x15,
  0x11,
  ...ratios,
  ...zeros(gap),
  0,
  55,
  0x4c,
  20,
  ...zeros(12),
  0,
  90,
  120,
  ...zeros(21),
];

it.each([
  ['522', [0, 10, 14, 12, ...zeros(12)], 0, [10, 12]],
  ['523', [0, 0, 100, 14, 1, 4, ...zeros(18)], 2, [10, 26]],
] as const)('reads both halves of a wizard set-up of a %s', (model, ratios, gap, expected) => {
  const bytes = [0x5a, 0x0f, ...at(), ...half(ratios, gap), ...half(ratios, gap), 0x35];
  expect(factsOf(model, bytes)).toMatchObject([
    {
      settings: {
        wizard: true,
        ratioStarts: [0, 420],
        ratios: expected,
        sensitivityStarts: [0, 360],
        sensitivities: [55, 276],
        targetLows: [90],
        previousTargetHighs: [120],
        actionHours: 3,
        previousActionHours: 5,
      },
    },
  ]);
});

it.each([
  [
    '515',
    7,
    [
      0x6c,
      ...date(3),
      5,
      0x54,
      100,
      50,
      1,
      2,
      0,
      0,
      0,
      80,
      0,
      40,
      50,
      0,
      40,
      50,
      1,
      4,
      ...zeros(17),
    ],
  ],
  [
    '523',
    10,
    [
      0x6e,
      ...date(3),
      5,
      0x50,
      100,
      50,
      0,
      2,
      0,
      0,
      0,
      80,
      0,
      40,
      50,
      0,
      40,
      50,
      1,
      4,
      ...zeros(31),
    ],
  ],
] as const)('joins a daily total of a %s with its details', (model, size, detail) => {
  const total = [7, 0, 0, 0, 80, ...date(3), ...zeros(size - 7)];
  expect(factsOf(model, total, detail)).toMatchObject([
    {
      kind: 'daily-total',
      date: '2015-05-03',
      total: 2,
      basal: 1,
      bolus: 1,
      carbs: 260,
      statistics: { bgCount: 2, bgAverage: 100 },
    },
  ]);
});

it.each([
  [
    '522',
    [0x4f, 0, ...at(), 0x20, 1, 0, 200, 50, 40, 30, 0, 60, 20, 0, 30, 60, 255, 255, 255],
    [0x21, 0x51, 1, 4, 80, 40, 40, 0, 90, 20, 0, 30, 60, 0x21, 0x25, 0x62],
    { sensorHighLimit: 260, sensorLowLimit: 80, previousSensorHighLimit: 200, sensorUnit: 'mg/dL' },
  ],
  [
    '554',
    [0x50, 0, ...at(), 0x20, 1, 30, 0, 60, 20, 0, 30, 60, 255, 255, 255, 180, 70, 0, 0, 60],
    [0x41, 1, 40, 0, 90, 20, 0, 30, 60, 0x21, 0x25, 0x62, 100, 39, 128, 128, 31],
    {
      lowSuspend: true,
      lowSuspendLimit: 3.1,
      previousLowSuspendLimit: 60,
      sensorHighAreaLimit: 10,
    },
  ],
] as const)('reads both halves of the sensor set-up of a %s', (model, before, after, expected) => {
  expect(factsOf(model, [...before, ...after])).toMatchObject([
    {
      settings: {
        sensor: true,
        previousSensor: false,
        sensorMissedDataMinutes: 40,
        sensorHighSnoozeMinutes: 90,
        sensorTransmitter: '2172258',
        previousSensorTransmitter: 'none',
        ...expected,
      },
    },
  ]);
});

import { eventId, type DeviceEvent, type Fact } from '#domain/event.ts';
import type { LocalDate } from '#domain/time.ts';
import { addDays } from '#reports/period/dates.ts';
import { type Told, told, type Worn } from './life.ts';
import { alarm, bolus, rate, resume, suspend, temp, wizard } from './pump-events.ts';

const meals = [
  ['07:45', 48, 10],
  ['13:05', 62, 12],
  ['19:10', 75, 11],
] as const;

/** A calculation and its bolus for each meal. */
function mealFacts(key: string, date: LocalDate, n: number): readonly Told[] {
  return meals.flatMap(([time, grams, ratio], i): readonly Told[] => {
    const carbs = grams + ((n * 7 + i * 5) % 15);
    const food = Math.round((carbs / ratio) * 10) / 10;
    const correction = (n + i) % 4 === 0 ? 0.6 : 0;
    const units = Math.round((food + correction) * 10) / 10;
    const asked = wizard({
      carbs,
      ratio,
      food,
      correction,
      estimate: units,
      ...(correction > 0 && { glucose: 164 }),
    });
    const order = n * 100 + i * 2;
    const id = eventId(key, 'bolus-wizard', `${date}T${time}:00`, order);
    const isDual = n % 6 === 5 && i === 2;
    const given = isDual
      ? bolus({
          shape: 'dual',
          programmed: units / 2,
          delivered: units / 2,
          extendedProgrammed: units / 2,
          extendedDelivered: units / 2,
          minutes: 90,
          wizard: id,
        })
      : bolus({ programmed: units, delivered: units, wizard: id });
    return [
      [time, asked],
      [time, given],
    ];
  });
}

const basal: readonly Told[] = [
  ['00:00', rate(0.8)],
  ['05:30', rate(1.05)],
  ['11:00', rate(0.7)],
  ['21:00', rate(0.85)],
];

const fresh: readonly Told[] = [
  ['14:30', { kind: 'reservoir', units: 18.4 }],
  ['17:20', { kind: 'rewind' }],
  ['17:23', { kind: 'prime', type: 'tubing', units: 7.5 }],
  ['17:26', { kind: 'prime', type: 'cannula', units: 0.5 }],
];
/** What happens on some days only. */
const sometimes: readonly (readonly [every: number, on: number, facts: readonly Told[]])[] = [
  [3, 0, fresh],
  [
    4,
    1,
    [
      ['15:00', temp({ percent: 60, minutes: 60 })],
      ['15:02', { kind: 'exercise', minutes: 45, intensity: 'medium' }],
    ],
  ],
  [5, 2, [['22:40', bolus({ programmed: 1.5, delivered: 1.5 })]]],
  [
    7,
    3,
    [
      ['02:50', suspend({ by: 'low-glucose' })],
      ['02:50', alarm(103, 'low glucose suspend', 'sensor')],
      ['03:40', resume({ by: 'automatic' })],
    ],
  ],
  [
    6,
    1,
    [
      ['12:10', suspend()],
      ['12:35', resume()],
    ],
  ],
  [6, 4, [['16:40', alarm(4, 'no delivery', 'pump')]]],
  [2, 1, [['07:10', { kind: 'calibration', value: 128, unit: 'mg/dL' }]]],
  [8, 6, [['08:15', { kind: 'battery', state: 'low' }]]],
  [9, 5, [['20:00', { kind: 'note', text: 'felt shaky' }]]],
];

/** What a pump was set to when it was read. */
const setTo: Fact = {
  kind: 'settings',
  settings: {
    basalPattern: 'standard',
    basalStarts: [0, 330, 660, 1260],
    basalRates: [0.8, 1.05, 0.7, 0.85],
    maxBolus: 10,
    actionHours: 4,
  },
};

/** A pump's meals, schedule and what comes in between; asked for its settings at the last noon. */
export const pumpLife = (worn: Worn): readonly DeviceEvent[] =>
  told(worn, (n, date) => [
    ...mealFacts(worn.key, date, n),
    ...basal,
    ...sometimes.flatMap(([every, on, facts]) => (n % every === on ? facts : [])),
    ...(date === addDays(worn.from, worn.days - 1) ? [['12:00', setTo] as const] : []),
  ]);

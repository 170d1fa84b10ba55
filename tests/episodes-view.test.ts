import { describe, expect, it } from 'vitest';
import { addGerman } from '#app/german.ts';
import { speak } from '#domain/language.ts';
import type { DeviceEvent } from '#domain/event.ts';
import { episodesView } from '#reports/episodes/episodes-view.ts';
import { lowReadings } from '#reports/episodes/meter-lows.ts';
import { sensorDays, summaryOf } from '#reports/episodes/summary.ts';
import { everything } from '#reports/period/chosen-days.ts';
import { conditions } from './reports/conditions.ts';
import { bg, event, preferences } from './reports/day-events.ts';
import { periodOf } from './reports/drawn.ts';
import { period } from './reports/period.ts';
import {
  alarm,
  bolus,
  prime,
  pump,
  rate,
  resume,
  suspend,
  temp,
  wizard,
} from './reports/episode-facts.ts';
import { sensorFrom, winter } from './reports/sensor-days.ts';

/** Level at a moment: 60 or 50 or 260 in these stretches, else 110. */
const stretches = [
  // Level 1, 30 min, at night.
  ['2026-11-24T03:00', '2026-11-24T03:30', 60],
  // Level 2, 150 min: extended.
  ['2026-11-25T14:00', '2026-11-25T16:30', 50],
  // Level 1, over midnight: belongs to the 25th.
  ['2026-11-25T23:50', '2026-11-26T00:10', 65],
  // High of level 2, two hours: extended.
  ['2026-11-26T08:00', '2026-11-26T10:00', 260],
] as const;
const trace = sensorFrom('2026-11-24T00:00', '2026-11-27T00:00', (_, at) => {
  const hit = stretches.find(([from, to]) => at >= winter(from) && at < winter(to));
  return hit?.[2] ?? 110;
});

const steady = [20, 21, 22, 23, 24, 25, 26, 27].map((day) => pump(`2026-11-${day}T00:00`, rate(1)));
const calculated = (wall: string, units: number, estimate: number, changed = {}) => {
  const asked = pump(wall, wizard({ estimate, ...changed }));
  return [
    asked,
    pump(
      wall,
      bolus({ programmed: units, delivered: units, wizard: asked.id, activeInsulin: 1.2 }),
    ),
  ];
};
const log: readonly DeviceEvent[] = [
  ...steady,
  // Two hours before the first low: more than proposed, no food, insulin active.
  ...calculated('2026-11-24T01:00', 3, 2),
  // Before the second: a temporary rate of two hours, and food.
  pump('2026-11-25T12:00', temp({ percent: 150, minutes: 60 })),
  ...calculated('2026-11-25T13:00', 4, 4, { carbs: 40 }),
  pump('2026-11-25T13:30', alarm(102, 'low glucose', 'sensor')),
  // Too early for the third: four hours.
  pump('2026-11-25T19:45', suspend()),
  pump('2026-11-25T20:15', resume()),
  // Before the high.
  pump('2026-11-26T06:00', prime('cannula')),
];
const shown = (events = log, changed = {}) =>
  episodesView(period('2026-11-24', '2026-11-26', events, { traces: [trace], ...changed }));
const figure = (view: ReturnType<typeof shown>, id: string) =>
  view.lists.flatMap(({ group }) => group.figures).find((one) => one.id === id)?.text;

describe('episodes in numbers', () => {
  const view = shown();

  it('are counted, by day and week, with their lengths', () => {
    expect(figure(view, 'low-count')).toBe('3');
    expect(figure(view, 'low-per-day')).toBe('1.0');
    expect(figure(view, 'low-per-week')).toBe('7.0');
    expect(figure(view, 'low-median')).toBe('30 min');
    expect(figure(view, 'low-total')).toBe('3 h 20 min');
    expect(figure(view, 'low-worst')).toBe('50');
  });

  it('are told by level, length and night', () => {
    expect(
      ['night', 'level1', 'level2', 'extended'].map((id) => figure(view, `low-${id}`)),
    ).toEqual(['1 of 3', '2 of 3', '1 of 3', '1 of 3']);
    expect(figure(view, 'high-level2')).toBe('1 of 1');
    expect(figure(view, 'high-extended')).toBe('1 of 1');
  });

  it('stand at the hour they began', () => {
    const { counts } = view.lists[0]?.hours ?? { counts: [] };
    expect(counts.flatMap((n, hour) => (n > 0 ? [hour] : []))).toEqual([3, 14, 23]);
  });

  it('are divided by the days that readings stand for', () => {
    const half = sensorFrom('2026-11-24T00:00', '2026-11-25T12:00', () => 60);
    const days = period('2026-11-24', '2026-11-26', [], { traces: [half] });
    expect(sensorDays(days)).toBeCloseTo(1.5, 9);
    const summary = summaryOf(days, 'low');
    expect(summary?.perDay).toBeCloseTo(1 / 1.5, 9);
    expect(summary?.ongoing).toBe(1);
  });

  it('are those that began in the chosen hours, whole', () => {
    const night = shown(log, { filter: { ...everything, hours: [22, 6] } });
    expect(figure(night, 'low-count')).toBe('2');
    expect(figure(night, 'low-total')).toBe('50 min');
    // Begun at 14:00, and longer than what was chosen.
    const noon = shown(log, { filter: { ...everything, hours: [13, 15] } });
    expect(figure(noon, 'low-total')).toBe('2 h 30 min');
  });

  it('keep their numbers in mmol/L', () => {
    const mmol = shown(log, { preferences: preferences({ unit: 'mmol/L' }) });
    expect(figure(mmol, 'low-count')).toBe('3');
    expect(figure(mmol, 'low-worst')).toBe('2.8');
  });
});

describe('what came before', () => {
  const view = shown();
  const shares = (id: 'low' | 'high') =>
    Object.fromEntries(
      view.lists.find((list) => list.id === id)?.before?.rows.map((row) => [row.kind, row.text]) ??
        [],
    );

  it('is counted over all episodes, overlapping', () => {
    expect(shares('low')).toEqual({
      bolus: '2 of 3',
      'correction-only': '1 of 3',
      override: '1 of 3',
      stacked: '2 of 3',
      temp: '1 of 3',
      suspend: '0 of 3',
      carbs: '1 of 3',
      alarm: '1 of 3',
    });
  });

  it('names a change of the set before a high only', () => {
    expect(shares('high')).toMatchObject({ set: '1 of 1', bolus: '0 of 1' });
  });

  it('is told with each episode, latest first', () => {
    const rows = view.lists[0]?.rows ?? [];
    expect(rows.map(({ date, clock, level }) => [date, clock, level])).toEqual([
      ['2026-11-25', '23:50', 'low'],
      ['2026-11-25', '14:00', 'very-low'],
      ['2026-11-24', '03:00', 'low'],
    ]);
    expect(rows.map(({ before }) => before)).toEqual([
      [],
      [
        'Temporary rate 150 %, 1 h of the 3 hours',
        'Bolus 4 U, 1 h before · 1.2 U still active then',
        'Carbohydrate 40 g, 1 h before',
        'Alarm “low glucose” 30 min before',
      ],
      ['Bolus 3 U, more than proposed, 2 h before · no food entered · 1.2 U still active then'],
    ]);
    expect(rows[1]?.flags).toEqual(['extended']);
  });

  it('is looked for on the day before the window', () => {
    const early = sensorFrom('2026-11-24T00:00', '2026-11-25T00:00', (i) =>
      i > 5 && i < 12 ? 60 : 110,
    );
    const events = [...steady, pump('2026-11-23T23:00', bolus({ programmed: 2, delivered: 2 }))];
    const [low] = episodesView(
      period('2026-11-24', '2026-11-24', events, { traces: [early] }),
    ).lists;
    expect(low?.rows[0]?.before).toEqual(['Bolus 2 U, 1 h 30 min before · without the calculator']);
  });

  it('is unknown where no pump tells of the three hours', () => {
    const late = [
      pump('2026-11-25T12:30', rate(1)),
      ...log.filter(({ at }) => at > winter('2026-11-25T12:30')),
    ];
    const { before } = shown(late).lists[0] ?? {};
    expect(before?.how.leftOut).toEqual([
      '2 episodes of whose 3 hours before no pump tells in full',
    ]);
    expect(before?.rows.find(({ kind }) => kind === 'bolus')?.text).toBe('0 of 1');
  });

  it('is nothing where there is a sensor alone', () => {
    expect(shown([]).lists.map(({ before }) => before)).toEqual([null, null]);
  });
});

describe('a meter alone', () => {
  const readings = [
    event('2026-11-24T03:00', bg(65)),
    event('2026-11-24T03:20', bg(52)),
    event('2026-11-24T03:51', bg(69)),
    event('2026-11-24T09:00', bg(70)),
    event('2026-11-25T09:00', bg(60, { control: true })),
  ];
  const of = period('2026-11-24', '2026-11-26', readings);

  it('has low readings, those within half an hour once', () => {
    expect(lowReadings(of).map(({ readings: all, lowest }) => [all.length, lowest.value])).toEqual([
      [2, 52],
      [1, 69],
    ]);
    const view = episodesView(of);
    expect([view.from, view.lists.length]).toEqual(['meter', 1]);
    expect(view.lists[0]?.group.figures.map(({ text }) => text)).toEqual(['2', '4', '2.0', '52']);
  });

  it('has no episodes by name', () => {
    const { lists } = episodesView(of);
    expect(lists[0]?.title).toBe('Low readings');
    expect(JSON.stringify(lists)).not.toMatch(/episode[^s-]/i);
  });
});

it('is nothing where nothing is stored, or a pump alone', () => {
  expect(episodesView(period('2026-11-24', '2026-11-26', [])).from).toBe('nothing');
  expect(episodesView(period('2026-11-24', '2026-11-26', steady)).from).toBe('nothing');
});

it('speaks German', () => {
  addGerman();
  speak('de');
  const [low] = shown().lists;
  speak('en');
  expect(low?.title).toBe('Niedrig-Episoden');
  expect(low?.rows[1]?.before[1]).toBe('Bolus 4 IE, 1 h davor · dabei noch 1,2 IE aktiv');
});

it('gives LO no unit, in the list and among the numbers', () => {
  const [low] = episodesView(periodOf(conditions['sensor only'])).lists;
  expect(low?.rows.map(({ extreme }) => extreme)).toEqual(['LO', 'LO', '66 mg/dL']);
  const worst = low?.group.figures.find(({ id }) => id === 'low-worst');
  expect([worst?.text, worst?.unit]).toEqual(['LO', '']);
});

import { expect, it } from 'vitest';
import { instant } from '#domain/time.ts';
import type { GlucoseUnit } from '#domain/units.ts';
import {
  type EpisodeRule,
  episodesOf,
  extendedHyper,
  extendedHypo,
  hyper180,
  hyper250,
  hypo54,
  hypo70,
} from './episodes.ts';
import { countedTrace } from './reading.ts';

const MINUTE = 60_000;

interface Sensor {
  readonly minutes?: number;
  readonly unit?: GlucoseUnit;
}

/** `[count, value]` after `[count, value]`; a null value is a hole. */
function script(
  parts: readonly (readonly [number, number | null])[],
  { minutes = 5, unit = 'mg/dL' }: Sensor = {},
) {
  const values = parts.flatMap(([count, value]) => Array<number | null>(count).fill(value));
  const readings = values.flatMap((value, i) =>
    value === null ? [] : [{ value, unit, minutes, at: instant(i * minutes * MINUTE) }],
  );
  return countedTrace(readings);
}

/** Start and length in minutes of what is found. */
const found = (trace: ReturnType<typeof script>, rule: EpisodeRule) =>
  episodesOf(trace, rule).map(({ start, minutes }) => [start / MINUTE, minutes]);

it('begins with 15 minutes of readings below the line', () => {
  expect(
    found(
      script([
        [6, 120],
        [2, 65],
        [6, 120],
      ]),
      hypo70,
    ),
  ).toEqual([]);
  expect(
    found(
      script([
        [6, 120],
        [3, 65],
        [6, 120],
      ]),
      hypo70,
    ),
  ).toEqual([[30, 15]]);
});

it('ends with 15 minutes of readings that are not, at the first of them', () => {
  const dip = script([
    [6, 65],
    [2, 80],
    [6, 65],
    [6, 120],
  ]);
  expect(found(dip, hypo70)).toEqual([[0, 70]]);
  const two = script([
    [6, 65],
    [3, 80],
    [6, 65],
    [6, 120],
  ]);
  expect(found(two, hypo70)).toEqual([
    [0, 30],
    [45, 30],
  ]);
});

it('needs consecutive readings to begin, not to go on', () => {
  const saw = script([
    [2, 65],
    [1, 119],
    [2, 65],
    [6, 120],
  ]);
  expect(found(saw, hypo70)).toEqual([]);
  const late = script([
    [4, 65],
    [1, 119],
    [1, 65],
    [1, 119],
    [1, 65],
    [6, 120],
  ]);
  expect(found(late, hypo70)).toEqual([[0, 40]]);
});

it('takes the line itself as not beyond it (C5)', () => {
  expect(
    found(
      script([
        [6, 70],
        [6, 120],
      ]),
      hypo70,
    ),
  ).toEqual([]);
  expect(
    found(
      script([
        [6, 54],
        [6, 120],
      ]),
      hypo54,
    ),
  ).toEqual([]);
  expect(
    found(
      script([
        [6, 180],
        [6, 120],
      ]),
      hyper180,
    ),
  ).toEqual([]);
  expect(
    found(
      script([
        [6, 181],
        [6, 120],
      ]),
      hyper180,
    ),
  ).toEqual([[0, 30]]);
  expect(
    found(
      script([
        [6, 250],
        [6, 120],
      ]),
      hyper250,
    ),
  ).toEqual([]);
});

it('looks at readings in the unit of the sensor (C4)', () => {
  const mmol = (value: number) =>
    script(
      [
        [6, value],
        [6, 6],
      ],
      { unit: 'mmol/L' },
    );
  expect(found(mmol(3.9), hypo70)).toEqual([]);
  expect(found(mmol(3.8), hypo70)).toEqual([[0, 30]]);
  expect(found(mmol(10), hyper180)).toEqual([]);
  expect(found(mmol(13.9), hyper250)).toEqual([]);
  expect(found(mmol(14), hyper250)).toEqual([[0, 30]]);
});

it('is cut by a pause of more than 16 minutes, and says so (C9)', () => {
  const short = script([
    [4, 65],
    [2, null],
    [4, 65],
    [6, 120],
  ]);
  expect(found(short, hypo70)).toEqual([[0, 50]]);
  const long = episodesOf(
    script([
      [4, 65],
      [3, null],
      [4, 65],
      [6, 120],
    ]),
    hypo70,
  );
  expect(long).toMatchObject([
    { start: 0, minutes: 20, isCut: true, isOngoing: false },
    { start: 35 * MINUTE, minutes: 20, isCut: false, isOngoing: false },
  ]);
});

it('does not add up readings on both sides of a pause', () => {
  expect(
    found(
      script([
        [2, 65],
        [4, null],
        [2, 65],
        [6, 120],
      ]),
      hypo70,
    ),
  ).toEqual([]);
});

it('goes on at the end of the data, to its first reading on this side of the line', () => {
  const open = episodesOf(
    script([
      [6, 120],
      [4, 65],
    ]),
    hypo70,
  );
  expect(open).toMatchObject([{ minutes: 20, isOngoing: true, isCut: false }]);
  const undecided = episodesOf(
    script([
      [4, 65],
      [2, 80],
    ]),
    hypo70,
  );
  expect(undecided).toMatchObject([{ minutes: 20, isOngoing: true }]);
});

it('needs two readings of a slower sensor', () => {
  const slow = (count: number) =>
    script(
      [
        [3, 120],
        [count, 65],
        [3, 120],
      ],
      { minutes: 15 },
    );
  expect(found(slow(1), hypo70)).toEqual([]);
  expect(found(slow(2), hypo70)).toEqual([[45, 30]]);
});

it('is extended below 70 beyond 120 minutes, above 250 from 120 minutes', () => {
  const low = (count: number) =>
    script([
      [3, 120],
      [count, 60],
      [3, 120],
    ]);
  expect(found(low(24), extendedHypo)).toEqual([]);
  expect(found(low(25), extendedHypo)).toEqual([[15, 125]]);
  const high = (count: number) =>
    script([
      [8, 300],
      [2, 170],
      [count, 300],
      [3, 120],
    ]);
  expect(found(high(13), extendedHyper)).toEqual([]);
  expect(found(high(14), extendedHyper)).toEqual([[0, 120]]);
});

it('tells how far it went, LO and HI one step beyond the limit (C6)', () => {
  const trace = script([
    [1, 60],
    [2, 40],
    [3, 120],
    [2, 300],
    [1, 400],
    [3, 120],
  ]);
  const beyond = { ...trace, limit: trace.limit.map((_, i) => (i === 2 ? 1 : i === 8 ? 2 : 0)) };
  expect(episodesOf(beyond, hypo70)).toMatchObject([{ extreme: 39 }]);
  expect(episodesOf(beyond, hyper250)).toMatchObject([{ extreme: 401 }]);
});

it('has no episode without readings', () => {
  expect(episodesOf(script([]), hypo70)).toEqual([]);
});

import { expect, it } from 'vitest';
import { instant, zone } from '#domain/time.ts';
import { eachIn, lengthOfStretch, minuteAt, minutesFrom, traceIn, wholeHours } from './by-time.ts';

const BERLIN = zone('Europe/Berlin');
const at = (text: string) => instant(Date.parse(text));

/** Readings of 100, 101, … at these moments. */
const traceOf = (moments: readonly string[]) => ({
  at: Float64Array.from(moments, at),
  value: Float64Array.from(moments, (_, i) => 100 + i),
  mmol: new Uint8Array(moments.length),
  limit: new Uint8Array(moments.length),
  minutes: new Uint8Array(moments.length).fill(5),
});

it('tells the time of day on the local clock, with its seconds', () => {
  expect(minuteAt(at('2026-01-05T07:30:30Z'), BERLIN)).toBe(510.5);
  expect(minuteAt(at('2026-07-05T22:00:00Z'), BERLIN)).toBe(0);
  expect(minuteAt(at('1969-12-31T23:30:00Z'), zone('UTC'))).toBe(1410);
});

it('counts round the clock', () => {
  expect([minutesFrom(1320, 60), minutesFrom(60, 1320), minutesFrom(5, 5)]).toEqual([180, 1260, 0]);
  expect(lengthOfStretch({ from: 1320, to: 360 })).toBe(480);
  expect(lengthOfStretch({ from: 0, to: 1440 })).toBe(1440);
});

it('puts what lies on a border into the later stretch, and knows stretches over midnight', () => {
  const night = { from: 1320, to: 360 };
  const day = { from: 360, to: 1320 };
  const events = ['T05:59:59Z', 'T06:00:00Z', 'T21:59:00Z', 'T22:00:00Z', 'T00:00:00Z'].map(
    (time) => ({ at: at(`2026-01-05${time}`) }),
  );
  const [nights, days] = eachIn(events, [night, day], zone('UTC'));
  expect([nights?.length, days?.length]).toEqual([3, 2]);
});

it('takes both passes of a repeated hour for the same hour, and has none in a skipped one', () => {
  // Berlin, 25 October 2026: 02:30 comes twice, an hour apart.
  const autumn = ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z', '2026-10-25T02:30:00Z'];
  const byHour = traceIn(traceOf(autumn), wholeHours, BERLIN);
  expect(Array.from(byHour[2]?.value ?? [])).toEqual([100, 101]);
  expect(Array.from(byHour[3]?.value ?? [])).toEqual([102]);
  // 29 March 2026: 01:55 is followed by 03:00.
  const spring = traceIn(
    traceOf(['2026-03-29T00:55:00Z', '2026-03-29T01:00:00Z']),
    wholeHours,
    BERLIN,
  );
  expect(spring.map(({ at: all }) => all.length).slice(0, 5)).toEqual([0, 1, 0, 1, 0]);
});

import { glucoseNumber, UNKNOWN } from '../glucose-text.ts';
import { glucoseReadings } from '../metrics/meter.ts';
import { glucoseScale } from '../period/glucose-scale.ts';
import type { Period } from '../period/period.ts';
import { say as sayProfile } from '../profile/words.ts';
import type { Twin } from '../twin.ts';
import { cautionsOf } from './cautions.ts';
import { hasTherapy, insulinRows } from './insulin-rows.ts';
import { meterRows } from './meter-rows.ts';
import { type Asked, rowOf } from './row.ts';
import { sensorRows } from './sensor-rows.ts';
import type { CompareMoment, CompareTable, CompareView, CompareWindow, Pair } from './view.ts';
import { type From, legendOf, windowOf } from './windows.ts';
import { say } from './words.ts';

export type * from './view.ts';

const hasSensor = (period: Period) => period.trace().at.length > 0;
const hasMeter = (period: Period) => glucoseReadings(period.readings()).length > 0;

/** A kind of device that told nothing in either window has no table. */
function tablesOf(pair: Pair<Period>): readonly CompareTable[] {
  const [own] = pair;
  const table = (
    id: CompareTable['id'],
    isThere: (period: Period) => boolean,
    asked: (period: Period) => readonly Asked[],
  ): readonly CompareTable[] =>
    pair.some(isThere)
      ? [{ id, title: say(id), rows: asked(own).map((row) => rowOf(pair, row)) }]
      : [];
  return [
    ...table('sensor', hasSensor, sensorRows),
    ...table('meter', hasMeter, meterRows),
    ...table('insulin', hasTherapy, insulinRows),
  ];
}

type Texts = readonly [middle: string, half: string];

/** Median and middle half of a window at one of its points. */
function textsAt({ points }: CompareWindow, minute: number, { input }: Period): Texts | null {
  const values = points.find((point) => point.minute === minute)?.values;
  if (!values) return null;
  const { unit } = input.preferences;
  const text = (value: number | null) => (value === null ? UNKNOWN : glucoseNumber(value, unit));
  const [low, middle, high] = [values[25], values[50], values[75]].map(text);
  return [middle ?? UNKNOWN, values[25] === null ? UNKNOWN : `${low}–${high}`];
}

const hoursIn = (windows: Pair<CompareWindow>) =>
  (windows.find(({ points }) => points.length > 0)?.points ?? []).filter(
    ({ minute }) => minute % 60 === 0,
  );

function momentsOf(windows: Pair<CompareWindow>, period: Period): readonly CompareMoment[] {
  const { unit } = period.input.preferences;
  return hoursIn(windows).map(({ minute, clock }) => {
    const told = windows.flatMap((window) => {
      const texts = textsAt(window, minute, period);
      if (!texts) return [];
      return [say('moment', { name: window.name, median: texts[0], half: texts[1], unit })];
    });
    return { minute, text: `${clock} · ${told.join(' · ')}` };
  });
}

function twinOf(windows: Pair<CompareWindow>, period: Period): Twin | null {
  const hours = hoursIn(windows);
  if (hours.length === 0) return null;
  const heads = windows.flatMap(({ name }) => [
    say('twin.median', { name }),
    say('twin.half', { name }),
  ]);
  const rows = hours.map(({ minute, clock }) => [
    clock,
    ...windows.flatMap((window) => textsAt(window, minute, period) ?? [UNKNOWN, UNKNOWN]),
  ]);
  const { unit } = period.input.preferences;
  return { caption: say('twin', { unit }), head: [say('twin.time'), ...heads], rows };
}

/** True where neither window tells anything. */
export const isNothing = ({ tables }: CompareView): boolean => tables.length === 0;

/**
 * Two windows side by side: every headline number of both and its difference, the ranges above each
 * other, the usual days in one picture. Each number is that of its window on every other page.
 */
export function compareView(period: Period, other: Period): CompareView {
  const pair: Pair<Period> = [period, other];
  const from: From = pair.some(hasSensor) ? 'sensor' : 'meter';
  const { preferences } = period.input;
  const { unit, hours } = preferences;
  const windows: Pair<CompareWindow> = [windowOf(period, from), windowOf(other, from)];
  const counted = period.trace().at.length + other.trace().at.length;
  return {
    unit,
    hours,
    windows,
    cautions: cautionsOf(pair, from),
    tables: tablesOf(pair),
    barTitle: say(`bars.${from}`),
    legend: legendOf(windows.map(({ bar }) => bar)),
    curveTitle: say(`curve.${from}`, { unit }),
    scale: glucoseScale(preferences),
    moments: momentsOf(windows, period),
    curveHow: {
      rule: sayProfile('curve.rule'),
      counted: from === 'sensor' ? counted : pair.reduce((n, p) => n + p.readings().length, 0),
      leftOut: [],
      source: 'Metrics §5, §6, C14',
    },
    notes: [say('note.difference')],
    twin: twinOf(windows, period),
  };
}

import { Failure } from '#domain/failure.ts';
import { type LocalDate, localDate, type Zone } from '#domain/time.ts';
import type { GlucoseUnit } from '#domain/units.ts';
import {
  ea1cOf,
  gmiOf,
  jIndexOf,
  meanOf,
  quartilesOf,
  spreadOf,
  variationOf,
} from '#reports/metrics/central.ts';
import { type CountedTrace, countTraces } from '#reports/metrics/counted.ts';
import { type ByLevel, wholeShares } from '#reports/metrics/ranges.ts';
import { deviceTrace } from '#reports/metrics/reading.ts';
import { adrrOf, griOf, riskOf } from '#reports/metrics/risk.ts';
import { sharesOf, tightShareOf } from '#reports/metrics/shares.ts';
import { activeOf, activeSinceFirst } from '#reports/metrics/use.ts';
import { addDays, localDay } from '#time/day.ts';
import { localDateOf } from '#time/zone.ts';
import { readText, readWords, Usage, type Words, zoneOf } from './arguments.ts';
import { type Reading, readingsOf } from './readings.ts';
import { shapeOf } from './shape.ts';

interface Window {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** `metrics FILE`: readings as CSV or JSON lines → the numbers of each id, unrounded, in mg/dL and percent. */
export async function metrics(words: string[]): Promise<string[]> {
  const asked = readWords(words);
  const zone = zoneOf(asked.zone);
  unitOf(asked);
  const people = asked.files.flatMap((file) => [...readingsOf(readText(file), file, zone)]);
  return people.map(([id, readings]) =>
    JSON.stringify({ id, ...numbersOf(readings, zone, asked) }),
  );
}

/** The unit to show numbers in: it changes none of those that are printed here, which are mg/dL and percent. */
function unitOf({ display = 'mg/dL' }: Words): GlucoseUnit {
  if (display !== 'mg/dL' && display !== 'mmol/L') throw new Usage(`no unit ${display}`);
  return display;
}

function dateOf(text: string | undefined): LocalDate | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || Number.isNaN(Date.parse(`${text}T00:00:00Z`)))
    throw new Usage('name a date as 2026-11-24');
  return localDate(text);
}

/** The local dates asked for, both included; else those from the first reading to the last. */
function windowOf(readings: readonly Reading[], zone: Zone, { from, to }: Words): Window {
  const dates = readings.map(({ at }) => localDateOf(at, zone));
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last) throw new Failure('unreadable-file', 'no readings');
  return { from: dateOf(from) ?? first, to: dateOf(to) ?? last };
}

function daysOf({ from, to }: Window, zone: Zone) {
  const days = [];
  for (let date = from; date <= to; date = addDays(date, 1)) days.push(localDay(date, zone));
  return days;
}

/** Length of the window: that of its days where dates were asked for, else from the first reading to the end of the last. */
function lengthOf(trace: CountedTrace, days: ReturnType<typeof daysOf>, asked: Words): number {
  const [first, last] = [days[0], days.at(-1)];
  const start = asked.from ? (first?.start ?? 0) : (trace.at[0] ?? 0);
  const end = (trace.at.at(-1) ?? 0) + (trace.minutes.at(-1) ?? 0) * 60_000;
  return (asked.to ? (last?.end ?? 0) : end) - start;
}

function numbersOf(given: readonly Reading[], zone: Zone, asked: Words) {
  const readings = given.toSorted((a, b) => a.at - b.at);
  const days = daysOf(windowOf(readings, zone, asked), zone);
  const trace = countTraces([deviceTrace('', readings)], days, null);
  const [mean, spread] = [meanOf(trace), spreadOf(trace)];
  const quartiles = quartilesOf(trace);
  return {
    n: trace.at.length,
    mean,
    median: quartiles?.[1] ?? null,
    sd: spread,
    cv: variationOf(trace),
    iqr: quartiles && quartiles[2] - quartiles[0],
    gmi: mean === null ? null : gmiOf(mean),
    ea1c: mean === null ? null : ea1cOf(mean),
    j_index: mean === null || spread === null ? null : jIndexOf(mean, spread),
    ...rangesOf(trace),
    lbgi: riskOf(trace)?.lbgi ?? null,
    hbgi: riskOf(trace)?.hbgi ?? null,
    adrr: adrrOf(trace, zone),
    ...shapeOf(trace, zone),
    active: activeSinceFirst(trace),
    usage_window: activeOf(trace, lengthOf(trace, days, asked)),
  };
}

const names = { 'very-low': 'TBR2', low: 'TBR1', target: 'TIR', high: 'TAR1', 'very-high': 'TAR2' };

function rangesOf(trace: CountedTrace) {
  const shares = sharesOf(trace);
  if (!shares) return { tir: null, tbr_all: null, tbr2: null, tar_all: null, tar2: null };
  return {
    tir: shares.target,
    tbr_all: shares['very-low'] + shares.low,
    tbr2: shares['very-low'],
    tar_all: shares.high + shares['very-high'],
    tar2: shares['very-high'],
    titr: tightShareOf(trace),
    gri: griOf(shares).value,
    printed: printed(shares),
  };
}

/** Whole numbers that add up to 100 (C15). */
const printed = (shares: ByLevel<number>) =>
  Object.fromEntries(
    Object.entries(wholeShares(shares) ?? {}).map(([level, n]) => [
      names[level as keyof typeof names],
      n,
    ]),
  );

import { type DayFacts, dayFacts } from '../day-table/facts.ts';
import { glucoseNumber } from '../glucose-text.ts';
import { readingCount } from '../metrics/meter.ts';
import { levelOf, levels, rangesOf } from '../metrics/ranges.ts';
import { sensorMean } from '../metrics/sensor.ts';
import { clockSpans } from '../period/chosen-days.ts';
import { cutTrace } from '../period/cut.ts';
import type { Period } from '../period/period.ts';
import { dateText } from '../period/time-text.ts';
import { cellsOf, type Column, columnsOf } from './columns.ts';
import { glucoseMarks, otherMarks, type Placed, therapyMarks } from './marks.ts';
import { type Total, totalsOf } from './totals.ts';
import type { LogbookShow, LogbookView, LogCell, LogMark, LogRow } from './view.ts';
import { say } from './words.ts';

/** The mean of a sensor in one hour; its range is that of the mean in whole mg/dL. */
function meanMark(facts: DayFacts, column: Column, { input }: Period): readonly LogMark[] {
  const { day } = facts.therapy;
  const spans = clockSpans(day, column.from, column.to);
  const trace = cutTrace(facts.trace, [{ day, spans }]);
  const mean = sensorMean(trace, input.preferences.unit).value;
  const mgdl = sensorMean(trace, 'mg/dL').value;
  if (mean === null || mgdl === null) return [];
  const level = levelOf({ value: Math.round(mgdl), unit: 'mg/dL' }, rangesOf(input.preferences));
  const text = glucoseNumber(mean, input.preferences.unit);
  const remark = level === 'target' ? '' : say(level);
  return [{ id: column.id, kind: 'mean', clock: '', text, level, remark, entry: null }];
}

function meanCells(facts: DayFacts, columns: readonly Column[], period: Period): LogCell[] {
  const { day } = facts.therapy;
  return columns.map((column) => ({
    marks: meanMark(facts, column, period),
    isSkipped: clockSpans(day, column.from, column.to).length === 0,
  }));
}

function marksOf(facts: DayFacts, show: LogbookShow, { input }: Period): readonly Placed[] {
  const { preferences } = input;
  const marks = [...glucoseMarks(facts, preferences), ...therapyMarks(facts, preferences)];
  return show === 'diary' ? [...marks, ...otherMarks(facts, preferences)] : marks;
}

interface Book {
  readonly period: Period;
  readonly show: LogbookShow;
  readonly columns: readonly Column[];
  readonly totals: readonly Total[];
}

function rowOf(facts: DayFacts, { period, show, columns, totals }: Book): LogRow {
  const { day } = facts.therapy;
  const cells =
    show === 'sensor'
      ? meanCells(facts, columns, period)
      : cellsOf(marksOf(facts, show, period), columns, day);
  return {
    date: day.date,
    day: dateText(day.date),
    cells,
    totals: totals.map(({ cell }) => cell(facts)),
  };
}

/** What there is anything for; the diary always, since it can be written into. */
function showsOf(period: Period): readonly LogbookShow[] {
  const hasSensor = period.trace().at.length > 0;
  return hasSensor ? ['grid', 'sensor', 'diary'] : ['grid', 'diary'];
}

/** What an address asks for; else the meter's hours, of somebody without a meter the sensor's. */
function shownOf(asked: string | undefined, period: Period): LogbookShow {
  const shows = showsOf(period);
  const hasMeter = (readingCount(period.readings()).value ?? 0) > 0;
  const usual = !hasMeter && shows.includes('sensor') ? 'sensor' : 'grid';
  return shows.find((show) => show === asked) ?? usual;
}

const marksIn = (rows: readonly LogRow[]): readonly LogMark[] =>
  rows.flatMap(({ cells }) => cells.flatMap(({ marks }) => marks));

function legendOf(rows: readonly LogRow[]): LogbookView['legend'] {
  const found = new Set(marksIn(rows).map(({ level }) => level));
  return levels
    .filter((level) => level !== 'target' && found.has(level))
    .map((level) => ({ level, label: say(level) }));
}

/**
 * A book of days: what was measured, eaten and given, by the hour or by the person's parts of the
 * day. Of a day of 25 hours the repeated hour holds both; one that clocks skip is marked so.
 */
export function logbookView(period: Period, asked?: string): LogbookView {
  const show = shownOf(asked, period);
  const days = dayFacts(period);
  const columns = columnsOf(period, show);
  const totals = totalsOf(period, days, show);
  const rows = days.map((facts) => rowOf(facts, { period, show, columns, totals }));
  return {
    show,
    caption: say(`caption.${show}`, { unit: period.input.preferences.unit }),
    columns: columns.map(({ id, head, name }) => ({ id, head, name })),
    totals: totals.map(({ id, head, unit, how }) => ({ id, head, unit, how })),
    rows,
    legend: legendOf(rows),
    shows: showsOf(period),
    isEmpty: show !== 'diary' && marksIn(rows).length === 0,
  };
}

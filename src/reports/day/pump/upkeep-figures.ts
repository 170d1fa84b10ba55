import { UNKNOWN } from '#reports/glucose-text.ts';
import { clockText } from '../clock.ts';
import { type DayContext, ofKind } from '../context.ts';
import { figureOf } from '../figure.ts';
import { hoursText } from '../length.ts';
import type { StatisticGroup } from '../view.ts';
import { upkeepOf } from './around.ts';
import { say } from './words.ts';
import type { WornPump } from './worn.ts';

const TWO_DAYS = 2 * 86_400_000;

/** Whether the pump's log was read of so long a time that a filling of the set would be in it. */
const isReadOf = ({ device }: WornPump, { around }: DayContext, end: number): boolean =>
  around.some(
    (event) =>
      event.device === device && event.kind !== 'daily-total' && event.at <= end - TWO_DAYS,
  );

/** How old the infusion set is at the end of the day, or where what is known of it ends. */
export function setStatistics(
  pumps: readonly WornPump[],
  context: DayContext,
): StatisticGroup | null {
  const pump = pumps.at(-1);
  if (!pump) return null;
  const end = pump.to;
  const { day, input } = context;
  const fills = upkeepOf(context.around, 'prime').filter(
    ({ type, at }) => type === 'cannula' && at < end,
  );
  const last = fills.at(-1);
  const rule = last ? say('how.set') : say('how.no-set');
  const how = { rule, counted: fills.length, leftOut: [], source: 'Metrics §8' };
  const text = last ? hoursText(end - last.at) : UNKNOWN;
  const at = end < day.end ? say('at', { time: clockText(end, day, input.preferences.hours) }) : '';
  const none = isReadOf(pump, context, end) ? say('more-than-2-days') : '';
  const remark = last ? at : none;
  const figure = figureOf('set-age', say('set-age'), text, 'h', how, remark);
  return { id: 'set', title: say('set'), figures: [figure], ranges: null };
}

/** Null where none could have rung: no pump and no sensor. */
export function alarmStatistics(context: DayContext, couldRing: boolean): StatisticGroup | null {
  const alarms = ofKind(context, 'alarm');
  if (!couldRing && alarms.length === 0) return null;
  const figure = (id: string, label: string, isOf: (origin: string) => boolean) => {
    const n = alarms.filter(({ origin }) => isOf(origin)).length;
    const how = {
      rule: say('how.alarms'),
      counted: alarms.length,
      leftOut: [],
      source: 'Metrics §8',
    };
    return figureOf(id, label, String(n), '', how);
  };
  const figures = [
    figure('alarms-pump', say('alarms.pump'), (origin) => origin !== 'sensor'),
    figure('alarms-sensor', say('alarms.sensor'), (origin) => origin === 'sensor'),
  ];
  return { id: 'alarms', title: say('alarms'), figures, ranges: null };
}

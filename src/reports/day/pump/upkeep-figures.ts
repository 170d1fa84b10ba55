import { UNKNOWN } from '#reports/glucose-text.ts';
import { clockText } from '../clock.ts';
import { type DayContext, ofKind } from '../context.ts';
import { figureOf } from '../figure.ts';
import { hoursText } from '../length.ts';
import type { StatisticGroup } from '../view.ts';
import { upkeepOf } from './around.ts';
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
  const rule = last
    ? 'From the last filling of a cannula to the end of the day, or of what was read of it.'
    : 'No filling of a cannula in what was read of this day and the two before it.';
  const how = { rule, counted: fills.length, leftOut: [], source: 'Metrics §8' };
  const text = last ? hoursText(end - last.at) : UNKNOWN;
  const at = end < day.end ? `at ${clockText(end, day, input.preferences.hours)}` : '';
  const none = isReadOf(pump, context, end) ? 'more than 2 days' : '';
  const remark = last ? at : none;
  const figure = figureOf('set-age', 'Since the cannula was filled', text, 'h', how, remark);
  return { id: 'set', title: 'Infusion set', figures: [figure], ranges: null };
}

/** Null where none could have rung: no pump and no sensor. */
export function alarmStatistics(context: DayContext, couldRing: boolean): StatisticGroup | null {
  const alarms = ofKind(context, 'alarm');
  if (!couldRing && alarms.length === 0) return null;
  const figure = (id: string, label: string, isOf: (origin: string) => boolean) => {
    const n = alarms.filter(({ origin }) => isOf(origin)).length;
    const how = {
      rule: 'Alarms as the device wrote them down, those of a suspend too; low reservoir and battery are none.',
      counted: alarms.length,
      leftOut: [],
      source: 'Metrics §8',
    };
    return figureOf(id, label, String(n), '', how);
  };
  const figures = [
    figure('alarms-pump', 'Pump alarms', (origin) => origin !== 'sensor'),
    figure('alarms-sensor', 'Sensor alarms', (origin) => origin === 'sensor'),
  ];
  return { id: 'alarms', title: 'Alarms', figures, ranges: null };
}

import type { EventOf } from '#domain/event.ts';
import type { Delivery, GivenBolus } from '#reports/delivery/delivery.ts';
import { bolusesBegun, countBoluses } from '#reports/metrics/boluses.ts';
import { type InsulinAmounts, insulinOf } from '#reports/metrics/insulin.ts';
import type { How } from '#reports/metrics/metric.ts';
import { unitName } from '#reports/units.ts';
import { localMs } from '../clock.ts';
import type { DayContext } from '../context.ts';
import { figureOf, numberText } from '../figure.ts';
import { unitsText } from '../insulin.ts';
import { hoursText, lengthWords } from '../length.ts';
import type { Figure, StatisticGroup } from '../view.ts';
import { say } from './words.ts';
import type { WornPump } from './worn.ts';

/** Totals further apart than this are both printed (daily-summary §5). */
const DIFFERS = 0.2;
const MINUTE = 60_000;
/** Of a day of which more is not known, basal and bolus insulin have no shares (metrics §8: 23 h). */
const SHARED_UP_TO = 60 * MINUTE;

/** Insulin of the day of all pumps worn. */
export interface DayInsulin extends InsulinAmounts {
  /** What the pumps themselves counted; null where one of them did not say. */
  readonly pumps: number | null;
}

type Addable = number | null;
const added = (values: readonly Addable[]): Addable =>
  values.reduce<Addable>((sum, v) => (sum === null || v === null ? null : sum + v), 0);

/** A clock further off than this counts another day than ours (decision 3). */
const CLOCKS_AGREE = 15 * MINUTE;

/** Whether the pump's own day was this one: its clock showed the time of this zone all day. */
const countsThisDay = ({ device }: WornPump, { events, day }: DayContext): boolean =>
  events.every(
    (event) =>
      event.device !== device ||
      event.kind === 'daily-total' ||
      Math.abs(Date.parse(`${event.wall}Z`) - localMs(event.at, day)) <= CLOCKS_AGREE,
  );

/** What a pump counted for this date: of two records of it the later one; null where its day was another. */
function ownTotal(pump: WornPump, context: DayContext): number | null {
  const isOfDay = (event: EventOf<'daily-total'>) =>
    event.device === pump.device && event.date === context.input.date;
  const records = context.around.filter((event) => event.kind === 'daily-total');
  const total = records.findLast(isOfDay)?.total ?? null;
  return total !== null && countsThisDay(pump, context) ? total : null;
}

export function dayInsulin(pumps: readonly WornPump[], context: DayContext): DayInsulin | null {
  if (pumps.length === 0) return null;
  const { start: from, end: to } = context.day;
  const own = pumps.map((pump) => ownTotal(pump, context));
  return { ...insulinOf(pumps, [{ from, to }]), pumps: added(own) };
}

/** The pump's own total, where it is not ours. */
export const otherTotal = ({ total, pumps }: DayInsulin): number | null =>
  pumps !== null && (total === null || Math.abs(pumps - total) > DIFFERS) ? pumps : null;

const howOf = (rule: string, counted: number, source = 'Metrics §8'): How => ({
  rule,
  counted,
  leftOut: [],
  source,
});

function totalFigures(insulin: DayInsulin, rates: number, boluses: number): readonly Figure[] {
  const { basal, bolus, total, unknownMs } = insulin;
  const shareOf = (part: number | null) =>
    part === null || !total || unknownMs > SHARED_UP_TO ? null : Math.round((100 * part) / total);
  const share = shareOf(basal);
  const percent = (value: number | null) => (value === null ? '' : `${value} %`);
  const missing = unknownMs >= MINUTE ? say('not-known', { time: lengthWords(unknownMs) }) : '';
  const units = (value: number | null) => numberText(value, unitsText);
  const basalHow = howOf(say('how.basal'), rates);
  const bolusHow = howOf(say('how.bolus'), boluses);
  const totalHow = howOf(say('how.total'), rates + boluses);
  const other = otherTotal(insulin);
  const own = howOf(say('how.own'), 1);
  return [
    figureOf('delivery-total', say('total'), units(total), unitName('U'), totalHow, missing),
    ...(other === null
      ? []
      : [figureOf('delivery-pump', say('total.pump'), unitsText(other), unitName('U'), own)]),
    figureOf(
      'delivery-basal',
      say('figure.basal'),
      units(basal),
      unitName('U'),
      basalHow,
      percent(share),
    ),
    figureOf(
      'delivery-bolus',
      say('figure.bolus'),
      units(bolus),
      unitName('U'),
      bolusHow,
      percent(share === null ? null : 100 - share),
    ),
  ];
}

function timeFigures(
  { basal, suspendedMs, tempMs }: DayInsulin,
  deliveries: readonly Delivery[],
): readonly Figure[] {
  const text = (ms: number) => (basal === null && ms === 0 ? numberText(null) : hoursText(ms));
  const stops = deliveries.flatMap(({ suspensions }) => suspensions).length;
  const temps = deliveries.flatMap((delivery) => delivery.temps).length;
  const suspended = howOf(say('how.suspended'), stops);
  const temp = howOf(say('how.temp'), temps);
  return [
    figureOf('delivery-suspended', say('suspended'), text(suspendedMs), 'h', suspended),
    figureOf('delivery-temp', say('temp.time'), text(tempMs), 'h', temp),
  ];
}

function bolusFigures(boluses: readonly GivenBolus[]): readonly Figure[] {
  const n = countBoluses(boluses, 'given');
  const calculated = countBoluses(boluses, 'calculated');
  const overridden = countBoluses(boluses, 'changed');
  const all = howOf(say('how.boluses'), n);
  const wizard = howOf(say('how.wizard'), n);
  const others = howOf(say('how.others'), n);
  return [
    figureOf('bolus-n', say('boluses'), String(n), '', all),
    figureOf(
      'bolus-calculator',
      say('by-calculator'),
      String(calculated),
      '',
      wizard,
      say('of', { n }),
    ),
    figureOf(
      'bolus-override',
      say('other-than'),
      String(overridden),
      '',
      others,
      say('of', { n: calculated }),
    ),
  ];
}

/** Null without a pump. */
export function deliveryStatistics(
  pumps: readonly WornPump[],
  insulin: DayInsulin | null,
  { day }: DayContext,
): StatisticGroup | null {
  if (!insulin) return null;
  const deliveries = pumps.map(({ delivery }) => delivery);
  const spans = [{ from: day.start, to: day.end }];
  const boluses = bolusesBegun({ pumps, spans });
  const rates = deliveries.flatMap(({ basal }) => basal).length;
  const figures = [
    ...totalFigures(insulin, rates, countBoluses(boluses, 'given')),
    ...timeFigures(insulin, deliveries),
    ...bolusFigures(boluses),
  ];
  return { id: 'delivery', title: say('insulin'), figures, ranges: null };
}

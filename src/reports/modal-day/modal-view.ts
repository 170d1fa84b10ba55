import { convertGlucose } from '#domain/units.ts';
import { glucoseNumber } from '../glucose-text.ts';
import { minuteAt } from '../metrics/by-time.ts';
import { glucoseReadings } from '../metrics/meter.ts';
import { levelOf, rangesOf } from '../metrics/ranges.ts';
import { type GlucoseScale, glucoseScale } from '../period/glucose-scale.ts';
import type { Period } from '../period/period.ts';
import { hasMeter, hasSensor, modalColumns } from './columns.ts';
import { modalFigures } from './figures.ts';
import type { DotShape, Grouping, ModalDot, ModalView } from './view.ts';
import { count, say } from './words.ts';

const shapes: readonly DotShape[] = ['untagged', 'before', 'after', 'fasting', 'LO', 'HI'];

export const groupingOf = (show: string | undefined): Grouping =>
  show === 'periods' ? 'periods' : 'hours';

/** Each meter reading at its time of day; of control solution none. */
function dotsOf(period: Period): readonly ModalDot[] {
  const { preferences, zone } = period.input;
  const ranges = rangesOf(preferences);
  return glucoseReadings(period.readings())
    .map((reading): ModalDot => ({
      minute: minuteAt(reading.at, zone),
      value: convertGlucose(reading.value, reading.unit, preferences.unit),
      shape: reading.limit ?? reading.meal ?? 'untagged',
      level: levelOf(reading, ranges),
    }))
    .toSorted((a, b) => a.minute - b.minute);
}

function headOf(show: Grouping, period: Period): readonly string[] {
  const meter = (['readings', 'mean', 'spread', 'below', 'in', 'above'] as const).map((key) =>
    say(key),
  );
  const sensor = [say('sensor.median'), say('sensor.middle'), say('sensor.in')];
  return [
    say(show === 'hours' ? 'hour' : 'period'),
    ...(hasMeter(period) ? meter : []),
    ...(hasSensor(period) ? sensor : []),
  ];
}

function notesOf(
  show: Grouping,
  dots: readonly ModalDot[],
  { top }: GlucoseScale,
  period: Period,
): readonly string[] {
  const { unit } = period.input.preferences;
  const isShifted = period.allDays().some(({ shift }) => shift !== null);
  const isAbove = dots.some(({ value, shape }) => shape !== 'HI' && value > top);
  return [
    ...(dots.length > 0 ? [say('note.meter')] : []),
    ...(hasSensor(period) ? [say(`note.sensor.${show}`)] : []),
    ...(isShifted ? [say('note.repeated')] : []),
    ...(isAbove ? [say('note.top', { top: `${glucoseNumber(top, unit)} ${unit}` })] : []),
  ];
}

/** Readings of many days by the hour of the day, or by the person's parts of the day. */
export function modalView(period: Period, show: Grouping): ModalView {
  const { preferences } = period.input;
  const { unit } = preferences;
  const scale = glucoseScale(preferences);
  const dots = dotsOf(period);
  const days = count('days', period.days().length);
  return {
    show,
    unit,
    title: say(`title.${show}`, { days }),
    scale,
    columns: modalColumns(period, show),
    dots,
    legend: shapes
      .filter((shape) => dots.some((dot) => dot.shape === shape))
      .map((shape) => ({ shape, label: say(`shape.${shape}`) })),
    hasMeter: dots.length > 0,
    hasSensor: hasSensor(period),
    caption: say(`table.${show}`, { unit }),
    head: headOf(show, period),
    figures: modalFigures(period),
    notes: notesOf(show, dots, scale, period),
  };
}

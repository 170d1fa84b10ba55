import { decimals } from '#domain/language.ts';
import { figureOf, numberText } from '../day/figure.ts';
import type { Figure, StatisticGroup } from '../day/view.ts';
import { glucoseNumber } from '../glucose-text.ts';
import { bolusesPerDay } from '../metrics/boluses.ts';
import { carbsPerDay } from '../metrics/carbs.ts';
import { type TherapyDay, therapyDays } from '../metrics/insulin-days.ts';
import { basalShare, meanInsulin } from '../metrics/insulin-means.ts';
import type { Metric } from '../metrics/metric.ts';
import { readingsPerDay } from '../metrics/readings-per-day.ts';
import { sensorActive, sensorSpread } from '../metrics/sensor.ts';
import { wearPerWeek } from '../metrics/wear.ts';
import type { ModalView } from '../modal-day/view.ts';
import type { Period } from '../period/period.ts';
import { unitName } from '../units.ts';
import { count, say } from './words.ts';

type Group = StatisticGroup;
type Days = readonly TherapyDay[];

const groupOf = (id: Group['id'], title: string, figures: readonly Figure[]): Group => ({
  id,
  title,
  figures,
  ranges: null,
});

const figure = (id: string, label: string, { value, how }: Metric, unit: string, digits = 0) =>
  figureOf(
    id,
    label,
    numberText(value, (n) => decimals(n, digits)),
    unit,
    how,
  );

/** What the modal day says of all hours together, without what a bar shows. */
const figuresIn = (modal: ModalView, of: 'meter' | 'sensor', without: readonly string[]) =>
  (modal.figures.find(({ id }) => id === of)?.figures ?? []).filter(
    ({ id }) => !without.includes(id),
  );

/** Mean, spread and wear of a sensor. Metrics §1, §6. */
export function sensorNumbers(period: Period, modal: ModalView): Group {
  const { unit } = period.input.preferences;
  const trace = period.trace();
  const spread = sensorSpread(trace, unit);
  const spreadText = numberText(spread.value, (v) => glucoseNumber(v, unit));
  return groupOf('sensor', say('sensor'), [
    ...figuresIn(modal, 'sensor', ['sensor-median', 'sensor-range']),
    figureOf('sensor-spread', say('spread'), spreadText, unit, spread.how),
    figure('active', say('active'), sensorActive(trace, period.ms()), '%'),
    figure('wear', say('wear'), wearPerWeek(period), 'h'),
  ]);
}

/** Mean, spread and number of a meter's readings. Metrics §9. */
export function meterNumbers(period: Period, modal: ModalView): Group {
  const perDay = figure('readings-day', say('readings.day'), readingsPerDay(period), '', 1);
  return groupOf('meter', say('meter'), [...figuresIn(modal, 'meter', ['n', 'in']), perDay]);
}

/** Basal and bolus insulin, each with its share: the two are 100 %. */
function partFigures(days: Days): readonly Figure[] {
  const share = basalShare(days).value;
  const basal = share === null ? null : Math.round(share);
  return (['basal', 'bolus'] as const).map((part) => {
    const own = basal === null ? null : part === 'basal' ? basal : 100 - basal;
    const made = figure(part, say(part), meanInsulin(days, part), unitName('U'), 1);
    return { ...made, remark: own === null ? '' : `${own} %` };
  });
}

/** Insulin a day: all of it, its parts, and boluses that a person gave. Metrics §8. */
export function insulinNumbers(days: Days): Group {
  const boluses = bolusesPerDay(days, 'given');
  return groupOf('insulin', say('insulin'), [
    figure('total', say('total'), meanInsulin(days, 'total'), unitName('U'), 1),
    ...partFigures(days),
    figure('boluses', say('boluses'), boluses, '', 1),
  ]);
}

/** Carbohydrate a day; null where none is noted. Metrics §8. */
export function foodNumbers(days: Days, { input }: Period): Group | null {
  const { preferences } = input;
  const mean = carbsPerDay(days, preferences);
  if (mean.value === null) return null;
  const digits = preferences.carbs === 'g' ? 0 : 1;
  const carbs = figure('carbs', say('carbs'), mean, unitName(preferences.carbs), digits);
  const remark = count('days', mean.how.counted);
  return groupOf('carbs', say('food'), [{ ...carbs, remark }]);
}

/** Days with what pumps told, and whether any pump told anything. */
export function pumpDays(period: Period): { readonly days: Days; readonly hasPump: boolean } {
  const days = therapyDays(period);
  return { days, hasPump: days.some(({ pumps }) => pumps.length > 0) };
}

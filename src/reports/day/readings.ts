import type { DeviceEvent, EventOf } from '#domain/event.ts';
import { convertGlucose } from '#domain/units.ts';

type Reading = EventOf<'meter-glucose'>;

/** A copy that a pump received, or a person typed, follows its reading within this time. */
const COPY_WITHIN = 5 * 60_000;
/** Which of two copies is shown: what the meter sent itself knows most. */
const worth = { meter: 0, linked: 1, manual: 2 };

const sameValue = (a: Reading, b: Reading) =>
  a.limit === b.limit &&
  Math.round(convertGlucose(b.value, b.unit, a.unit)) === Math.round(a.value);

const isCopy = (copy: Reading, of: Reading) =>
  copy.entry !== of.entry &&
  worth[of.entry] < worth[copy.entry] &&
  Math.abs(copy.at - of.at) <= COPY_WITHIN &&
  sameValue(of, copy);

/**
 * Each test once: the same value within five minutes from a meter and from the pump it is linked
 * to, or typed by hand, is one reading (metrics §9). Two tests of one meter are never merged.
 */
export function eachTestOnce(readings: readonly Reading[]): readonly Reading[] {
  const taken = new Set<string>();
  const isTaken = (copy: Reading) => {
    const original = readings.find(
      (of) => isCopy(copy, of) && !taken.has(`${copy.entry} ${of.id}`),
    );
    if (original) taken.add(`${copy.entry} ${original.id}`);
    return original !== undefined;
  };
  return readings.filter((reading) => reading.control === true || !isTaken(reading));
}

type Carbs = EventOf<'carbs'>;
const SAME_MEAL_WITHIN = 15 * 60_000;

/** The same grams from two devices within 15 minutes are one meal (metrics §8). */
export function eachMealOnce(carbs: readonly Carbs[]): readonly Carbs[] {
  return carbs.filter(
    (meal, i) =>
      !carbs
        .slice(0, i)
        .some(
          (other) =>
            other.device !== meal.device &&
            other.grams !== undefined &&
            other.grams === meal.grams &&
            Math.abs(other.at - meal.at) <= SAME_MEAL_WITHIN,
        ),
  );
}

/** Tests with control solution on this day: said in a footnote, never drawn. */
export const controlTests = (events: readonly DeviceEvent[]): number =>
  events.filter((event) => event.kind === 'meter-glucose' && event.control === true).length;

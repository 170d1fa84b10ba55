import { type DeviceEvent, eventId, type EventOf } from '#domain/event.ts';
import { convertGlucose } from '#domain/units.ts';

type Reading = EventOf<'meter-glucose'>;

/** A copy that a pump received, or a person typed, follows its reading within this time. */
export const COPY_WITHIN = 5 * 60_000;
/**
 * For so long a pump offers what a meter sent it to its calculator: 13 minutes at most on recorded
 * pages (decision 11).
 */
export const HELD_FOR = 15 * 60_000;
/** Which of two copies is shown: what the meter sent itself knows most. */
const worth = { meter: 0, linked: 1, manual: 2 };

type Value = Pick<Reading, 'value' | 'unit' | 'limit'>;

/** Two numbers of one test: equal as a device shows them, in mmol/L where one of them is. */
export function sameValue(a: Value, b: Value): boolean {
  const unit = a.unit === b.unit ? a.unit : 'mmol/L';
  const step = unit === 'mg/dL' ? 1 : 10;
  const shown = ({ value, unit: from }: Value) =>
    Math.round(convertGlucose(value, from, unit) * step);
  return a.limit === b.limit && shown(a) === shown(b);
}

const isCopy = (copy: Reading, of: Reading) =>
  copy.entry !== of.entry &&
  worth[of.entry] < worth[copy.entry] &&
  Math.abs(copy.at - of.at) <= COPY_WITHIN &&
  sameValue(of, copy);

/** Readings in the order of time: those from one moment to another, both included. */
function readingsFrom(readings: readonly Reading[], from: number, to: number): readonly Reading[] {
  let [low, high] = [0, readings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((readings[middle]?.at ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while ((readings[end]?.at ?? Infinity) <= to) end += 1;
  return readings.slice(low, end);
}

/**
 * Each test once, of readings in the order of time: the same value within five minutes from a meter
 * and from the pump it is linked to, or typed by hand, is one reading (metrics §9). Two tests of one
 * meter are never merged.
 */
export function eachTestOnce(readings: readonly Reading[]): readonly Reading[] {
  const taken = new Set<string>();
  const isTaken = (copy: Reading) => {
    const near = readingsFrom(readings, copy.at - COPY_WITHIN, copy.at + COPY_WITHIN);
    const original = near.find((of) => isCopy(copy, of) && !taken.has(`${copy.entry} ${of.id}`));
    if (original) taken.add(`${copy.entry} ${original.id}`);
    return original !== undefined;
  };
  // What a meter itself says is nobody's copy.
  const isOwn = ({ control, entry }: Reading) => control === true || entry === 'meter';
  return readings.filter((reading) => isOwn(reading) || !isTaken(reading));
}

/**
 * The glucose typed into the bolus calculator, where no reading of that value is near, nor so far
 * before it that the calculator took it over. `readings` are also those of the day before, in the
 * order of time.
 */
export function typedReading(
  { glucose, ...event }: EventOf<'bolus-wizard'>,
  readings: readonly Reading[],
): readonly Reading[] {
  if (glucose === undefined) return [];
  const { id, wall, order, sources, device, at, placement, read, unit } = event;
  const placed = { id: eventId(id, 'glucose'), wall, order, sources, device, at, placement, read };
  const typed: Reading = {
    ...placed,
    kind: 'meter-glucose',
    entry: 'manual',
    value: glucose,
    unit,
  };
  const near = readingsFrom(readings, at - HELD_FOR, at + COPY_WITHIN);
  return near.some((of) => of.control !== true && sameValue(of, typed)) ? [] : [typed];
}

/** Tests with control solution on this day: said in a footnote, never drawn. */
export const controlTests = (events: readonly DeviceEvent[]): number =>
  events.filter((event) => event.kind === 'meter-glucose' && event.control === true).length;

import type { Cursor } from '#bytes/cursor.ts';
import type { Settings } from '#domain/event.ts';
import { glucoseIn, glucoseUnit, type HistoryRecord } from './history-record.ts';
import { patternName } from './insulin.ts';

type Values = Settings['settings'];

/** Where the slots of a schedule lie, each with its half-hour in the byte `timeAt`, or in its first. */
export interface Slots {
  readonly at: number;
  readonly width: number;
  readonly count: number;
  readonly timeAt?: number;
}

export const minuteOf = (halfHour: number): number => (halfHour & 0x3f) * 30;

/** A half-hour that no day has marks a slot that was never set. */
const UNSET = 0x3f;

/** Places of the slots in use: an unset one, or one after the first that starts at 0, ends the list. */
export function slotsInUse(r: Cursor, { at, width, count, timeAt = 0 }: Slots): number[] {
  const places = Array.from({ length: count }, (_, i) => at + i * width);
  const end = places.findIndex((place, i) => {
    const halfHour = r.u8(place + timeAt) & 0x3f;
    return halfHour === UNSET || (i > 0 && halfHour === 0);
  });
  return end < 0 ? places : places.slice(0, end);
}

/** As above, of a wizard's table, where nothing set is a first slot of zeros. */
export function wizardSlots(r: Cursor, at: number, width: number): number[] {
  const isEmpty = Array.from({ length: width }, (_, i) => r.u8(at + i)).every((b) => b === 0);
  return isEmpty ? [] : slotsInUse(r, { at, width, count: 8 });
}

const startsOf = (r: HistoryRecord, places: readonly number[]): number[] =>
  places.map((place) => minuteOf(r.u8(place)));

/** A basal pattern: minute of the day of each segment, and its rate in U/h. */
export function basalSchedule(r: HistoryRecord, name: string): Values {
  const places = slotsInUse(r, { at: 7, width: 3, count: 48 });
  return {
    [`${name}Pattern`]: patternName(r.hourFlags),
    [`${name}Starts`]: startsOf(r, places),
    [`${name}Rates`]: places.map((place) => r.u16le(place + 1) / 40),
  };
}

const isExchanges = (units: number): boolean => (units & 3) === 2;

/** Ratios of two bytes are g/U or tenths of an exchange, of three tenths of g/U or thousandths. */
function carbRatios(r: HistoryRecord, at: number, width: 2 | 3, units: number): Values {
  const places = wizardSlots(r, at, width);
  const exchangesPart = width === 2 ? 10 : 1000;
  const divisor = isExchanges(units) ? exchangesPart : width === 2 ? 1 : 10;
  const ratioAt = (place: number) => (width === 2 ? r.u8(place + 1) : r.u16be(place + 1));
  return {
    ratioStarts: startsOf(r, places),
    ratios: places.map((place) => ratioAt(place) / divisor),
  };
}

function sensitivities(r: HistoryRecord, at: number, units: number): Values {
  const places = wizardSlots(r, at, 2);
  const unit = glucoseUnit((units >> 2) & 3);
  const valueAt = (place: number) => r.u8(place + 1) | ((r.u8(place) & 0x40) << 2);
  return {
    sensitivityStarts: startsOf(r, places),
    sensitivities: places.map((place) => glucoseIn(unit, valueAt(place))),
  };
}

function targets(r: HistoryRecord, at: number, units: number): Values {
  const places = wizardSlots(r, at, 3);
  const unit = glucoseUnit((units >> 2) & 3);
  return {
    targetStarts: startsOf(r, places),
    targetLows: places.map((place) => glucoseIn(unit, r.u8(place + 1))),
    targetHighs: places.map((place) => glucoseIn(unit, r.u8(place + 2))),
  };
}

/** One half of a wizard set-up: units, carb ratios, sensitivities, targets. */
function half(r: HistoryRecord, at: number, width: 2 | 3): Values {
  const units = r.u8(at);
  // Two zero bytes stand behind ratios of three bytes (Tidepool; CareLink exports agree).
  const behindRatios = at + 2 + 8 * width + (width === 3 ? 2 : 0);
  return {
    carbUnit: isExchanges(units) ? 'exchanges' : 'grams',
    glucoseUnit: glucoseUnit((units >> 2) & 3),
    ...carbRatios(r, at + 2, width, units),
    ...sensitivities(r, behindRatios, units),
    ...targets(r, behindRatios + 16, units),
  };
}

/** The same values under the names of what they were before. */
export const asPrevious = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      `previous${name.charAt(0).toUpperCase()}${name.slice(1)}`,
      value,
    ]),
  );

/** The wizard's set-up before and after a change; ratios take `width` bytes a slot. */
export function wizardSetup(r: HistoryRecord, width: 2 | 3): Values {
  const size = width === 2 ? 58 : 68;
  const flags = r.u8(1);
  const hours = r.u8(7 + 2 * size);
  const before = {
    wizardSetUp: (flags & 1) !== 0,
    wizard: (flags & 4) !== 0,
    ...half(r, 7, width),
    actionHours: hours & 0x0f,
  };
  const after = half(r, 7 + size, width);
  return {
    wizardSetUp: (flags & 2) !== 0,
    wizard: (flags & 8) !== 0,
    ...after,
    actionHours: hours >> 4,
    ...asPrevious(before),
  };
}

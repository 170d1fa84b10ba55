import { type Answer, type Reading, reading, type Values } from './answer.ts';
import { glucoseIn } from './history-record.ts';
import { minuteOf, type Slots, slotsInUse, wizardSlots } from './schedules.ts';

/** Minute of the day at which each slot starts; none, and odd, where they do not follow each other. */
function startsOf(a: Answer, places: readonly number[], timeAt = 0): number[] | undefined {
  const starts = places.map((place) => minuteOf(a.u8(place + timeAt)));
  const follow = starts.every((start, i) => start < 1440 && start > (starts[i - 1] ?? -1));
  if (follow && (starts[0] ?? 0) === 0) return starts;
  a.odd.push(`slots start at minutes ${starts.join(', ')}`);
  return undefined;
}

const everyHalfHour: Slots = { at: 0, width: 3, count: 48, timeAt: 2 };

/** Rates are fortieths of U/h, low byte first, each before its half-hour. */
export const basalPattern = (name: string): Reading =>
  reading(3, (a) => {
    const places = slotsInUse(a, everyHalfHour);
    const basalStarts = startsOf(a, places, 2);
    const basalRates = places.map((place) => a.u16le(place) / 40);
    // Alone, the name would say that this pattern is the active one.
    return basalStarts ? { basalPattern: name, basalStarts, basalRates } : {};
  });

const carbUnits = { 1: 'grams', 2: 'exchanges' } as const;
const glucoseUnits = { 1: 'mg/dL', 2: 'mmol/L' } as const;

export const carbUnit = (a: Answer) => a.coded(a.u8(0), carbUnits, 'the unit of carbs');
export const glucoseUnit = (a: Answer) => a.coded(a.u8(0), glucoseUnits, 'the unit of glucose');

/** A pump of fortieths counts its slots and writes two bytes of tenths of g/U, or thousandths of an exchange. */
const fineRatios = { width: 3, at: 2, grams: 10, exchanges: 1000 } as const;
const coarseRatios = { width: 2, at: 1, grams: 1, exchanges: 10 } as const;

export const carbRatios = reading(3, (a): Values => {
  const isFine = a.capabilities.strokes === 40;
  const { width, at, ...parts } = isFine ? fineRatios : coarseRatios;
  const unit = carbUnit(a);
  const places = wizardSlots(a, at, width);
  const ratioStarts = startsOf(a, places);
  if (isFine && a.u8(1) !== places.length) a.odd.push(`${a.u8(1)} carb ratios announced`);
  if (!ratioStarts || typeof unit === 'number' || a.odd.length > 0) return { carbUnit: unit };
  const ratios = places.map((place) => (isFine ? a.u16be(place + 1) : a.u8(place + 1)));
  return { carbUnit: unit, ratioStarts, ratios: ratios.map((ratio) => ratio / parts[unit]) };
});

type Scheduled = (starts: number[], read: (byte: number) => number[]) => Values;

/** The unit, then slots of a half-hour and glucose values. Bit 6 of a half-hour is 256 (decocare). */
const ofGlucose = (width: 2 | 3, scheduled: Scheduled): Reading =>
  reading(1 + width, (a) => {
    const unit = glucoseUnit(a);
    const places = wizardSlots(a, 1, width);
    const starts = startsOf(a, places);
    if (!starts || typeof unit === 'number') return { glucoseUnit: unit };
    const above = (place: number) => (width === 2 ? (a.u8(place) & 0x40) << 2 : 0);
    const read = (byte: number) =>
      places.map((place) => glucoseIn(unit, a.u8(place + byte) | above(place)));
    return { glucoseUnit: unit, ...scheduled(starts, read) };
  });

export const sensitivities = ofGlucose(2, (sensitivityStarts, read) => ({
  sensitivityStarts,
  sensitivities: read(1),
}));
export const targets = ofGlucose(3, (targetStarts, read) => ({
  targetStarts,
  targetLows: read(1),
  targetHighs: read(2),
}));
/** The 512 has one value a slot. */
export const oldTargets = ofGlucose(2, (targetStarts, read) => ({
  targetStarts,
  targetLows: read(1),
  targetHighs: read(1),
}));

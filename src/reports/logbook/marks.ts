import type { DeviceEvent, EventOf } from '#domain/event.ts';
import { decimals, plain } from '#domain/language.ts';
import type { Preferences } from '#domain/preferences.ts';
import { isTyped } from '#domain/typed-entry.ts';
import type { Instant } from '#domain/time.ts';
import { clockText } from '../day/clock.ts';
import { unitsText } from '../day/insulin.ts';
import { strengthText } from '../day/intake.ts';
import type { Meal } from '../day/meals.ts';
import type { DayFacts } from '../day-table/facts.ts';
import type { GivenBolus } from '../delivery/delivery.ts';
import { glucoseText } from '../glucose-text.ts';
import { carbAmount } from '../metrics/carbs.ts';
import { isIn, toldIn } from '../metrics/insulin-days.ts';
import { glucoseReadings } from '../metrics/meter.ts';
import { levelOf, rangesOf } from '../metrics/ranges.ts';
import { unitName } from '../units.ts';
import type { LogMark } from './view.ts';
import { say } from './words.ts';

/** A mark with the moment that decides where it is written. */
export interface Placed {
  readonly at: Instant;
  readonly mark: LogMark;
}

type Write = Pick<LogMark, 'kind' | 'text'> & Partial<Pick<LogMark, 'level' | 'remark'>>;

/** Writes into the book of one day. */
function writer({ therapy }: DayFacts, { hours }: Preferences) {
  return (event: DeviceEvent, { kind, text, level = null, remark = '' }: Write): Placed => {
    const entry = isTyped(event) ? event : null;
    const clock = clockText(event.at, therapy.day, hours);
    return { at: event.at, mark: { id: event.id, kind, clock, text, level, remark, entry } };
  };
}

function glucoseWords(reading: EventOf<'meter-glucose'>, preferences: Preferences): Write {
  const level = levelOf(reading, rangesOf(preferences));
  const words = [level === 'target' ? '' : say(level), reading.meal ? say(reading.meal) : ''];
  return {
    kind: 'glucose',
    text: glucoseText(reading, preferences.unit),
    level,
    remark: words.filter(Boolean).join(', '),
  };
}

function mealWords(meal: Meal, preferences: Preferences): Write | null {
  const amount = carbAmount(meal, preferences);
  if (amount === null) return null;
  return { kind: 'carbs', text: `${unitsText(amount)} ${unitName(preferences.carbs)}` };
}

/** Both parts of a bolus as given; null where its pump does not tell. */
function bolusWords({ now, spread }: GivenBolus): Write | null {
  if (!now && !spread) return null;
  const given = (now?.given ?? 0) + (spread?.given ?? 0);
  return {
    kind: 'bolus',
    text: `${unitsText(given)} ${unitName('U')}`,
    remark: spread ? say(now ? 'dual' : 'square') : '',
  };
}

function exerciseWords({ minutes, intensity }: EventOf<'exercise'>): string {
  const length = minutes === undefined ? '' : `${plain(minutes)} min`;
  return [say('exercise'), length, strengthText(intensity)].filter(Boolean).join(' ');
}

/** Meter readings of the chosen time; no tests with control solution. */
export function glucoseMarks(facts: DayFacts, preferences: Preferences): readonly Placed[] {
  const write = writer(facts, preferences);
  return glucoseReadings(facts.readings).map((reading) =>
    write(reading, glucoseWords(reading, preferences)),
  );
}

/** Meals, boluses and injections of the chosen time. */
export function therapyMarks(facts: DayFacts, preferences: Preferences): readonly Placed[] {
  const { therapy } = facts;
  const write = writer(facts, preferences);
  const boluses = therapy.pumps.flatMap(({ delivery }) => delivery.boluses);
  const told = [
    ...therapy.meals.map((meal) => [meal.event, mealWords(meal, preferences)] as const),
    ...boluses
      .filter(({ event }) => isIn(therapy)(event))
      .map((bolus) => [bolus.event, bolusWords(bolus)] as const),
    ...toldIn(therapy, 'insulin').map((event) => {
      const text = `${unitsText(event.units)} ${unitName('U')}`;
      return [event, { kind: 'insulin', text, remark: say('injected') }] as const;
    }),
  ];
  return told.flatMap(([event, words]) => (words ? [write(event, words)] : []));
}

/** What only a diary has room for: exercise, notes, laboratory values. */
export function otherMarks(facts: DayFacts, preferences: Preferences): readonly Placed[] {
  const { therapy } = facts;
  const write = writer(facts, preferences);
  return [
    ...toldIn(therapy, 'exercise').map((event) =>
      write(event, { kind: 'exercise', text: exerciseWords(event) }),
    ),
    ...toldIn(therapy, 'note').map((event) => write(event, { kind: 'note', text: event.text })),
    ...toldIn(therapy, 'lab-a1c').map((event) => {
      const value = event.unit === '%' ? decimals(event.value, 1) : plain(event.value);
      return write(event, { kind: 'lab-a1c', text: `${say('a1c')} ${value} ${event.unit}` });
    }),
  ];
}

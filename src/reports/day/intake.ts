import type { EventOf } from '#domain/event.ts';
import { instant } from '#domain/time.ts';
import { clockText } from './clock.ts';
import { type DayContext, deviceWords, itemOf, ofKind } from './context.ts';
import { type Meal, mealsOf } from './meals.ts';
import type { Fact, IntakeMark, IntakePanel } from './view.ts';
import { plain } from '#domain/language.ts';
import { UNKNOWN } from '../glucose-text.ts';
import { unitName } from '../units.ts';
import { say } from './words.ts';

const strengths = { low: 1, medium: 2, high: 3 } as const;
const strengthOf = (intensity: string): keyof typeof strengths | undefined =>
  (['low', 'medium', 'high'] as const).find((known) => known === intensity.toLowerCase());
/** How hard, in the words of the page; those of the device where it has its own. */
export function strengthText(intensity = ''): string {
  const known = strengthOf(intensity);
  return known ? say(`strength.${known}`) : intensity;
}
const moment = { until: null, strength: 2 };

const exact = (amount: number | null, unit: string) =>
  amount === null ? UNKNOWN : `${plain(amount)} ${unitName(unit)}`;

const sourceWords = ({ event }: Meal, context: DayContext): string => {
  const from = event.kind === 'bolus-wizard' ? say('calculator') : say('noted');
  const clock = clockText(event.at, context.day, context.input.preferences.hours);
  return `${from}, ${deviceWords(event.device, context.input.devices)}, ${clock}`;
};

function mealFacts(meal: Meal, value: string, context: DayContext): readonly Fact[] {
  const { event, exchanges, copies } = meal;
  const facts: Fact[] = [{ label: say('amount.reported'), value }];
  if (event.kind === 'carbs') {
    if (event.code !== undefined) facts.push({ label: say('unit.code'), value: event.code });
  } else {
    facts.push({ label: say('entered.in'), value: say('in.calculator') });
    if (exchanges !== undefined)
      facts.push({
        label: say('ratio'),
        value: `${plain(event.ratio)} ${unitName('U per exchange')}`,
      });
  }
  if (copies.length === 0) return facts;
  const sources = [meal, ...copies].map((one) => ({
    label: say('source'),
    value: sourceWords(one, context),
  }));
  return [...facts, ...sources];
}

function carbsMark(meal: Meal, context: DayContext): IntakeMark {
  const { id, event, grams, exchanges, copies } = meal;
  const sort = grams === undefined ? 'exchanges' : 'carbs';
  const amount = grams ?? exchanges ?? null;
  const value = exact(amount, sort === 'carbs' ? 'g' : 'exchanges');
  const facts = mealFacts(meal, value, context);
  const remark = copies.length > 0 ? say('noted.times', { n: copies.length + 1 }) : '';
  const item = itemOf(event, context, { name: say('carbs'), value, remark, facts });
  const sources = [meal, ...copies].flatMap((one) => one.event.sources);
  const detail = { ...item.detail, sources };
  const label = amount === null ? '?' : plain(amount);
  return { ...item, event: id, detail, sort, amount, label, ...moment };
}

function exerciseMark(event: EventOf<'exercise'>, context: DayContext): IntakeMark {
  const { minutes, intensity } = event;
  const value = minutes === undefined ? say('no.length') : say('minutes', { n: minutes });
  const remark = strengthText(intensity);
  const item = itemOf(event, context, { name: say('exercise'), value, remark });
  const until = minutes === undefined ? null : instant(event.at + minutes * 60_000);
  const strength = strengths[strengthOf(intensity ?? '') ?? 'medium'];
  return { ...item, sort: 'exercise', amount: minutes ?? null, label: '', until, strength };
}

/** A note, or what is as short as one. */
function noteMark(event: EventOf<'note' | 'lab-a1c'>, context: DayContext): IntakeMark {
  const words =
    event.kind === 'note'
      ? { name: say('note'), value: event.text, remark: event.tags?.join(', ') ?? '' }
      : { name: say('lab-a1c'), value: exact(event.value, event.unit) };
  const item = itemOf(event, context, words);
  return { ...item, sort: 'note', amount: null, label: say('note.sign'), ...moment };
}

export function intakePanel(context: DayContext): IntakePanel {
  const marks = [
    ...mealsOf(context).map((meal) => carbsMark(meal, context)),
    ...ofKind(context, 'exercise').map((event) => exerciseMark(event, context)),
    ...[...ofKind(context, 'note'), ...ofKind(context, 'lab-a1c')].map((event) =>
      noteMark(event, context),
    ),
  ].toSorted((a, b) => a.at - b.at);
  return { folded: marks.length === 0, marks };
}

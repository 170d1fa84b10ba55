import type { EventOf } from '#domain/event.ts';
import { instant } from '#domain/time.ts';
import { clockText } from './clock.ts';
import { type DayContext, deviceWords, itemOf, ofKind } from './context.ts';
import { type Meal, mealsOf } from './meals.ts';
import type { Fact, IntakeMark, IntakePanel } from './view.ts';

const strengths: Readonly<Record<string, number>> = { low: 1, medium: 2, high: 3 };
const moment = { until: null, strength: 2 };

const exact = (amount: number | null, unit: string) =>
  amount === null ? '—' : `${amount} ${unit}`;

const sourceWords = ({ event }: Meal, context: DayContext): string => {
  const from = event.kind === 'bolus-wizard' ? 'bolus calculator' : 'noted';
  const clock = clockText(event.at, context.day, context.input.preferences.hours);
  return `${from}, ${deviceWords(event.device, context.input.devices)}, ${clock}`;
};

function mealFacts(meal: Meal, value: string, context: DayContext): readonly Fact[] {
  const { event, exchanges, copies } = meal;
  const facts: Fact[] = [{ label: 'Amount as reported', value }];
  if (event.kind === 'carbs') {
    if (event.code !== undefined)
      facts.push({ label: 'Unit code of the device', value: event.code });
  } else {
    facts.push({ label: 'Entered in', value: 'the bolus calculator' });
    if (exchanges !== undefined)
      facts.push({ label: 'Ratio as set', value: `${event.ratio} U per exchange` });
  }
  if (copies.length === 0) return facts;
  const sources = [meal, ...copies].map((one) => ({
    label: 'Source',
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
  const remark = copies.length > 0 ? `noted ${copies.length + 1} times` : '';
  const item = itemOf(event, context, { name: 'Carbohydrate', value, remark, facts });
  const sources = [meal, ...copies].flatMap((one) => one.event.sources);
  const detail = { ...item.detail, sources };
  const label = amount === null ? '?' : String(amount);
  return { ...item, event: id, detail, sort, amount, label, ...moment };
}

function exerciseMark(event: EventOf<'exercise'>, context: DayContext): IntakeMark {
  const { minutes, intensity } = event;
  const value = minutes === undefined ? 'length not noted' : `${minutes} min`;
  const remark = intensity ?? '';
  const item = itemOf(event, context, { name: 'Exercise', value, remark });
  const until = minutes === undefined ? null : instant(event.at + minutes * 60_000);
  const strength = strengths[intensity?.toLowerCase() ?? ''] ?? 2;
  return { ...item, sort: 'exercise', amount: minutes ?? null, label: '', until, strength };
}

function noteMark(event: EventOf<'note'>, context: DayContext): IntakeMark {
  const item = itemOf(event, context, { name: 'Note', value: event.text });
  return { ...item, sort: 'note', amount: null, label: 'N', ...moment };
}

export function intakePanel(context: DayContext): IntakePanel {
  const marks = [
    ...mealsOf(context).map((meal) => carbsMark(meal, context)),
    ...ofKind(context, 'exercise').map((event) => exerciseMark(event, context)),
    ...ofKind(context, 'note').map((event) => noteMark(event, context)),
  ].toSorted((a, b) => a.at - b.at);
  return { folded: marks.length === 0, marks };
}

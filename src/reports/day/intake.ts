import type { EventOf } from '#domain/event.ts';
import { instant } from '#domain/time.ts';
import { type DayContext, itemOf, ofKind } from './context.ts';
import { eachMealOnce } from './readings.ts';
import type { IntakeMark, IntakePanel } from './view.ts';

const strengths: Readonly<Record<string, number>> = { low: 1, medium: 2, high: 3 };
const moment = { until: null, strength: 2 };

function carbsMark(event: EventOf<'carbs'>, context: DayContext): IntakeMark {
  const { grams, exchanges, code } = event;
  const sort = grams === undefined ? 'exchanges' : 'carbs';
  const amount = grams ?? exchanges ?? null;
  const unit = sort === 'carbs' ? 'g' : 'exchanges';
  const value = amount === null ? '—' : `${amount} ${unit}`;
  const codes = code === undefined ? [] : [{ label: 'Unit code of the device', value: code }];
  const facts = [{ label: 'Amount as reported', value }, ...codes];
  const item = itemOf(event, context, { name: 'Carbohydrate', value, facts });
  return { ...item, sort, amount, label: amount === null ? '?' : String(amount), ...moment };
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
    ...eachMealOnce(ofKind(context, 'carbs')).map((event) => carbsMark(event, context)),
    ...ofKind(context, 'exercise').map((event) => exerciseMark(event, context)),
    ...ofKind(context, 'note').map((event) => noteMark(event, context)),
  ].toSorted((a, b) => a.at - b.at);
  return { folded: marks.length === 0, marks };
}

import type { DeviceEvent, EventOf, Upkeep } from '#domain/event.ts';
import type { Instant } from '#domain/time.ts';
import { clockText } from '../clock.ts';
import { type DayContext, itemOf } from '../context.ts';
import type { DayItem, Detail } from '../view.ts';
import { say } from './words.ts';

/** `07:12`; `22:30 before this day`, `01:10 after it` outside of the day. */
export function momentWords(at: Instant, { day, input }: DayContext): string {
  const clock = clockText(at, day, input.preferences.hours);
  if (at < day.start) return say('before-day', { clock });
  return at >= day.end ? say('after-day', { clock }) : clock;
}

interface Words {
  readonly name: string;
  readonly value: string;
  readonly remark?: string;
  readonly facts?: Detail['facts'];
}

/** An item of something that lasts: it says where it began, if that was before the day. */
export function lastingItem(
  event: DeviceEvent,
  from: Instant,
  context: DayContext,
  words: Words,
): DayItem {
  const began = say('since', { moment: momentWords(from, context) });
  const carried = from < context.day.start ? [began] : [];
  const remark = [words.remark, ...carried].filter(Boolean).join(', ');
  const item = itemOf(event, context, { ...words, remark });
  const clock = clockText(from, context.day, context.input.preferences.hours);
  return { ...item, at: from, clock };
}

export type UpkeepEvent = EventOf<Upkeep['kind']>;

/** What was done to a pump, of one kind. */
export const upkeepOf = (
  events: readonly DeviceEvent[],
  kind: Upkeep['kind'],
): readonly UpkeepEvent[] => events.filter((event): event is UpkeepEvent => event.kind === kind);

const states = ['low', 'weak', 'empty', 'inserted', 'removed', 'changed'] as const;

/** What a pump says of its battery or reservoir; a word that no catalogue knows as it is. */
export function upkeepState(state: string): string {
  const known = states.find((one) => one === state);
  return known ? say(`state.${known}`) : state;
}

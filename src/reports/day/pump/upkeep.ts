import { type DayContext, itemOf } from '../context.ts';
import { strokesText } from '../readout.ts';
import type { UpkeepMark } from '../view.ts';
import { type UpkeepEvent, upkeepOf } from './around.ts';

/** Out and in again within this time is one change of the battery. */
const CHANGED_WITHIN = 15 * 60_000;

const primeNames = { tubing: 'Tubing filled', cannula: 'Cannula filled' };

function primeMark(event: UpkeepEvent, context: DayContext): UpkeepMark {
  const { type = 'tubing', units } = event;
  const value = units === undefined ? '—' : `${strokesText(units)} U`;
  const words = { name: primeNames[type], value, remark: 'not delivered to the body' };
  return { ...itemOf(event, context, words), sort: type };
}

const rewindMark = (event: UpkeepEvent, context: DayContext): UpkeepMark => ({
  ...itemOf(event, context, { name: 'Rewind', value: 'reservoir change' }),
  sort: 'rewind',
});

const batteryMark = (event: UpkeepEvent, context: DayContext): UpkeepMark => ({
  ...itemOf(event, context, { name: 'Battery', value: event.state ?? 'changed' }),
  sort: 'battery',
});

/** Batteries put in, and those taken out that none followed. */
function batteryChanges(context: DayContext): readonly UpkeepEvent[] {
  const all = upkeepOf(context.events, 'battery');
  const inserted = all.filter(({ state }) => state === 'inserted');
  const isFollowed = ({ at }: UpkeepEvent) =>
    inserted.some((later) => later.at >= at && later.at - at <= CHANGED_WITHIN);
  const removed = all.filter((event) => event.state === 'removed' && !isFollowed(event));
  return [...inserted, ...removed];
}

/** What was done to the pump: reservoir, set, battery. */
export const upkeepMarks = (context: DayContext): readonly UpkeepMark[] =>
  [
    ...upkeepOf(context.events, 'prime').map((event) => primeMark(event, context)),
    ...upkeepOf(context.events, 'rewind').map((event) => rewindMark(event, context)),
    ...batteryChanges(context).map((event) => batteryMark(event, context)),
  ].toSorted((a, b) => a.at - b.at);

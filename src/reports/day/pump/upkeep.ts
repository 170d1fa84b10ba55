import { unitName } from '#reports/units.ts';
import { type DayContext, itemOf } from '../context.ts';
import { strokesText } from '../readout.ts';
import type { UpkeepMark } from '../view.ts';
import { type UpkeepEvent, upkeepOf, upkeepState } from './around.ts';
import { say } from './words.ts';

/** Out and in again within this time is one change of the battery. */
const CHANGED_WITHIN = 15 * 60_000;

function primeMark(event: UpkeepEvent, context: DayContext): UpkeepMark {
  const { type = 'tubing', units } = event;
  const value = units === undefined ? '—' : `${strokesText(units)} ${unitName('U')}`;
  const words = { name: say(type), value, remark: say('not-delivered') };
  return { ...itemOf(event, context, words), sort: type };
}

const rewindMark = (event: UpkeepEvent, context: DayContext): UpkeepMark => ({
  ...itemOf(event, context, { name: say('rewind'), value: say('reservoir-change') }),
  sort: 'rewind',
});

const batteryMark = (event: UpkeepEvent, context: DayContext): UpkeepMark => ({
  ...itemOf(event, context, {
    name: say('battery'),
    value: upkeepState(event.state ?? 'changed'),
  }),
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

import type { EventOf } from '#domain/event.ts';
import { alarmTitle } from '#reports/alarms/names.ts';
import { glucoseText, reportedText } from '#reports/glucose-text.ts';
import { unitName } from '#reports/units.ts';
import { type DayContext, itemOf, ofKind } from '../context.ts';
import { strokesText } from '../readout.ts';
import type { Bell, DayItem, Fact, SuspendMark } from '../view.ts';
import { type UpkeepEvent, upkeepOf, upkeepState } from './around.ts';
import { say } from './words.ts';
import type { WornPump } from './worn.ts';

type Alarm = EventOf<'alarm'>;

/** Alarms this close to the one before share one bell (daily-summary §2, row 9). */
const TOGETHER = 15 * 60_000;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Bells of one lane: one for each run of alarms, with all of them in it. */
function bellsOf(items: readonly DayItem[], isQuiet: boolean): readonly Bell[] {
  const groups: DayItem[][] = [];
  for (const item of items) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group && before && item.at - before.at <= TOGETHER) group.push(item);
    else groups.push([item]);
  }
  return groups.flatMap((group) => {
    const [first, last] = [group[0], group.at(-1)];
    return first && last ? [{ at: first.at, until: last.at, isQuiet, items: group }] : [];
  });
}

function glucoseOf({ value, unit }: Alarm) {
  return value === undefined || unit === undefined ? undefined : { value, unit };
}

function alarmFacts(alarm: Alarm): readonly Fact[] {
  const glucose = glucoseOf(alarm);
  const cleared = alarm.cleared?.replace('T', ' ') ?? '—';
  return [
    { label: say('code'), value: String(alarm.code) },
    ...(glucose ? [{ label: say('reported'), value: reportedText(glucose) }] : []),
    ...(alarm.origin === 'pump' ? [{ label: say('cleared'), value: cleared }] : []),
  ];
}

function alarmItem(alarm: Alarm, context: DayContext): DayItem {
  const { unit } = context.input.preferences;
  const glucose = glucoseOf(alarm);
  const value = glucose
    ? `${glucoseText(glucose, unit)} ${unit}`
    : say('code.of', { code: String(alarm.code) });
  const remark = alarm.cleared ? say('cleared.at', { time: alarm.cleared.slice(11, 16) }) : '';
  const name = alarmTitle(alarm);
  return itemOf(alarm, context, { name, value, remark, facts: alarmFacts(alarm) });
}

const isLow = ({ state = '' }: UpkeepEvent) => ['low', 'weak', 'empty'].includes(state);

function warningItem(event: UpkeepEvent, context: DayContext): DayItem {
  const { kind, units, state = '' } = event;
  const said = upkeepState(state);
  const left = { units: `${strokesText(units ?? 0)} ${unitName('U')}` };
  const value = units === undefined ? said : say('left', left);
  const part = kind === 'battery' ? say('battery.part') : say('reservoir.part');
  return itemOf(event, context, { name: capital(say('warning', { state: said, part })), value });
}

export const sensorBells = (context: DayContext): readonly Bell[] => {
  const alarms = ofKind(context, 'alarm').filter(({ origin }) => origin === 'sensor');
  return bellsOf(
    alarms.map((alarm) => alarmItem(alarm, context)),
    false,
  );
};

/** What a pump said of itself; an alarm of a suspend that is drawn stands at the ends of that. */
export function pumpBells(
  pumps: readonly WornPump[],
  suspends: readonly SuspendMark[],
  context: DayContext,
): readonly Bell[] {
  const drawn = new Set(suspends.map(({ event }) => event));
  const claimed = new Set(
    pumps
      .flatMap(({ delivery }) => delivery.suspensions)
      .filter(({ id }) => drawn.has(id))
      .flatMap(({ alarms }) => alarms.map(({ id }) => id)),
  );
  const alarms = ofKind(context, 'alarm')
    .filter(({ origin, id }) => origin !== 'sensor' && !claimed.has(id))
    .map((alarm) => alarmItem(alarm, context));
  const warnings = [
    ...upkeepOf(context.events, 'reservoir'),
    ...upkeepOf(context.events, 'battery').filter(isLow),
  ]
    .toSorted((a, b) => a.at - b.at)
    .map((event) => warningItem(event, context));
  return [...bellsOf(alarms, false), ...bellsOf(warnings, true)].toSorted((a, b) => a.at - b.at);
}

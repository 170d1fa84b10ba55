import { decimals } from '#domain/language.ts';
import type { EventOf } from '#domain/event.ts';
import { clockText } from '../day/clock.ts';
import { deviceWords } from '../day/context.ts';
import { figureOf, numberText } from '../day/figure.ts';
import { dateWords } from '../day/header.ts';
import { lengthWords } from '../day/length.ts';
import type { StatisticGroup } from '../day/view.ts';
import { glucoseText } from '../glucose-text.ts';
import { alarmsPerDay, alarmTypes, minutesToClear, timeToAcknowledge } from '../metrics/alarms.ts';
import { dayFinder } from '../period/day-of.ts';
import type { Period } from '../period/period.ts';
import { alarmTitle } from './names.ts';
import type { AlarmDay, AlarmRow, AlarmsView, AlarmTypeRow } from './view.ts';
import { count, say } from './words.ts';

type Alarm = EventOf<'alarm'>;

const MINUTE = 60_000;
/** What an address calls the alarms that say the same. */
const showOf = ({ origin, code }: Pick<Alarm, 'origin' | 'code'>): string => `${origin}-${code}`;

const typesOf = (alarms: readonly Alarm[]): readonly AlarmTypeRow[] =>
  alarmTypes(alarms).map(({ origin, code, name, alarms: own }) => ({
    show: showOf({ origin, code }),
    origin,
    originName: say(`origin.${origin}`),
    name: alarmTitle({ name, code }),
    code: say('code', { code }),
    count: own.length,
  }));

/** Sensors record no clearing; of a pump's alarm without a record that is said. */
function clearedText(alarm: Alarm): string {
  const minutes = minutesToClear(alarm);
  if (minutes === null) return alarm.origin === 'pump' ? say('not.cleared') : '';
  if (minutes * MINUTE < MINUTE / 2) return say('cleared.at-once');
  return say('cleared', { time: lengthWords(minutes * MINUTE) });
}

type NameOf = (key: string) => string;

/** Names devices where several rang in the window. */
function namesOf(all: readonly Alarm[], { input }: Period): NameOf {
  const isOne = new Set(all.map(({ device }) => device)).size < 2;
  return (key) => (isOne ? '' : deviceWords(key, input.devices));
}

function rowOf(alarm: Alarm, clock: string, { input }: Period, nameOf: NameOf): AlarmRow {
  const { unit: shown } = input.preferences;
  const { value, unit } = alarm;
  const glucose = value === undefined || unit === undefined ? null : { value, unit };
  return {
    id: alarm.id,
    clock,
    origin: alarm.origin,
    originName: say(`origin.${alarm.origin}`),
    device: nameOf(alarm.device),
    name: alarmTitle(alarm),
    value: glucose ? `${glucoseText(glucose, shown)} ${shown}` : '',
    cleared: clearedText(alarm),
  };
}

/** Grouped by the local day they rang on, latest first. */
function daysOf(alarms: readonly Alarm[], period: Period, nameOf: NameOf): readonly AlarmDay[] {
  const dayOf = dayFinder(period);
  const { hours } = period.input.preferences;
  const days = new Map<string, AlarmDay & { rows: AlarmRow[] }>();
  for (const alarm of alarms.toReversed()) {
    const day = dayOf(alarm.at);
    if (!day) continue;
    const { date } = day;
    const known = days.get(date) ?? { date, day: dateWords(date, 'short'), number: '', rows: [] };
    known.rows.push(rowOf(alarm, clockText(alarm.at, day, hours), period, nameOf));
    days.set(date, known);
  }
  return [...days.values()].map((day) => ({ ...day, number: count('number', day.rows.length) }));
}

function figuresOf(alarms: readonly Alarm[], period: Period): StatisticGroup {
  const days = period.days().length;
  const perDay = alarmsPerDay(alarms, days);
  const cleared = timeToAcknowledge(alarms);
  const counted = alarms.length;
  const how = { rule: say('rule.count'), counted, leftOut: [], source: 'Metrics §8' };
  const perDayText = numberText(perDay.value, (value) => decimals(value, 1));
  const time = numberText(cleared.value, (minutes) => lengthWords(minutes * MINUTE));
  const remark = cleared.value === null ? '' : say('figures.acknowledged.remark');
  const figures = [
    figureOf('alarms', say('figures.count'), String(counted), '', how),
    figureOf('alarms-per-day', say('figures.per-day'), perDayText, '', perDay.how),
    figureOf('alarms-cleared', say('figures.acknowledged'), time, '', cleared.how, remark),
  ];
  return { id: 'alarms', title: say('figures.title'), figures, ranges: null };
}

/**
 * Alarms of the chosen time, latest first and by what they said; `show` asks for one type alone, which
 * its numbers are then of too. Metrics §8.
 */
export function alarmsView(period: Period, show?: string): AlarmsView {
  const all = period.ofKind('alarm');
  const shown = show === undefined ? all : all.filter((alarm) => showOf(alarm) === show);
  return {
    types: typesOf(all),
    shown: show ?? null,
    total: all.length,
    days: daysOf(shown, period, namesOf(all, period)),
    group: figuresOf(shown, period),
  };
}

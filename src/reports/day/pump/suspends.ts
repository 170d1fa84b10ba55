import { instant } from '#domain/time.ts';
import type { SuspendStyle, Suspension } from '#reports/delivery/delivery.ts';
import { alarmName } from '#reports/alarms/names.ts';
import type { DayContext } from '../context.ts';
import { hoursText, lengthWords } from '../length.ts';
import type { SuspendMark, SuspendSign } from '../view.ts';
import { lastingItem, momentWords } from './around.ts';
import { say } from './words.ts';
import type { WornPump } from './worn.ts';

interface Look {
  readonly line: SuspendMark['line'];
  readonly start: SuspendSign;
  readonly end: SuspendSign;
  readonly name: 'low-glucose' | 'manual' | 'device' | 'unknown';
}

const lowGlucose = { line: 'dashed', start: 'bell', name: 'low-glucose' } as const;

/** The five styles of daily-summary §3, and what cannot be told. */
const looks: Readonly<Record<SuspendStyle, Look>> = {
  unanswered: { ...lowGlucose, end: 'bell' },
  kept: { ...lowGlucose, end: 'kept' },
  ended: { ...lowGlucose, end: 'user' },
  recovered: { ...lowGlucose, end: 'recovered' },
  manual: { line: 'solid', start: 'pause', end: 'play', name: 'manual' },
  device: { line: 'dotted', start: 'bell', end: 'none', name: 'device' },
  unknown: {
    line: 'dotted',
    start: 'none',
    end: 'none',
    name: 'unknown',
  },
};

/** A length is printed from here on. */
const LONG = 5 * 60_000;

function labelOf({ style, isOpen, isCarriedIn }: Suspension, ms: number): string {
  if (ms <= LONG) return '';
  if (isOpen || isCarriedIn) return say('or-more', { time: lengthWords(ms) });
  return style === 'unanswered' ? say('suspended-for', { time: hoursText(ms) }) : lengthWords(ms);
}

const endedWords = ({ style, isOpen }: Suspension): string =>
  isOpen ? say('ended.open') : say(`ended.${style}`);

function markOf(suspension: Suspension, context: DayContext): SuspendMark | null {
  const { style, from, to, isOpen, isCarriedIn, records, alarms } = suspension;
  const [first] = records;
  if (!first) return null;
  const look = looks[style];
  const item = lastingItem(first, from, context, {
    name: say(`suspend.${look.name}`),
    value:
      isOpen || isCarriedIn
        ? say('or-more', { time: lengthWords(to - from) })
        : lengthWords(to - from),
    remark: endedWords(suspension),
    facts: [
      { label: say('from'), value: isCarriedIn ? say('before-read') : momentWords(from, context) },
      { label: say('to'), value: isOpen ? '—' : momentWords(to, context) },
      ...alarms.map((alarm) => ({
        label: say('alarm'),
        value: `${alarmName(alarm)} (${alarm.code})`,
      })),
      { label: say('records'), value: String(records.length) },
    ],
  });
  const sources = [...records, ...alarms].flatMap((event) => event.sources);
  return {
    ...item,
    detail: { ...item.detail, sources },
    until: to,
    style,
    line: look.line,
    startSign: isCarriedIn ? 'none' : look.start,
    endSign: isOpen ? 'open' : look.end,
    label: labelOf(suspension, to - from),
  };
}

export const suspendMarks = (
  pumps: readonly WornPump[],
  context: DayContext,
): readonly SuspendMark[] =>
  pumps.flatMap(({ delivery, from, to }) =>
    delivery.suspensions
      .filter((one) => one.from < to && instant(Math.max(one.to, one.from + 1)) > from)
      .map((one) => markOf(one, context))
      .filter((mark) => mark !== null),
  );

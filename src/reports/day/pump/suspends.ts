import { instant } from '#domain/time.ts';
import type { SuspendStyle, Suspension } from '#reports/delivery/delivery.ts';
import type { DayContext } from '../context.ts';
import { hoursText, lengthWords } from '../length.ts';
import type { SuspendMark, SuspendSign } from '../view.ts';
import { lastingItem, momentWords } from './around.ts';
import type { WornPump } from './worn.ts';

interface Look {
  readonly line: SuspendMark['line'];
  readonly start: SuspendSign;
  readonly end: SuspendSign;
  readonly name: string;
  readonly ended: string;
}

const lowGlucose = { line: 'dashed', start: 'bell', name: 'Low-glucose suspend' } as const;

/** The five styles of daily-summary §3, and what cannot be told. */
const looks: Readonly<Record<SuspendStyle, Look>> = {
  unanswered: { ...lowGlucose, end: 'bell', ended: 'nobody answered, resumed by itself' },
  kept: { ...lowGlucose, end: 'kept', ended: 'answered and kept, resumed by itself' },
  ended: { ...lowGlucose, end: 'user', ended: 'ended by the user' },
  recovered: { ...lowGlucose, end: 'recovered', ended: 'resumed because glucose recovered' },
  manual: { line: 'solid', start: 'pause', end: 'play', name: 'Suspend by the user', ended: '' },
  device: { line: 'dotted', start: 'bell', end: 'none', name: 'Suspend by the pump', ended: '' },
  unknown: {
    line: 'dotted',
    start: 'none',
    end: 'none',
    name: 'Suspend',
    ended: 'cause not known',
  },
};

/** A length is printed from here on. */
const LONG = 5 * 60_000;

function labelOf({ style, isOpen, isCarriedIn }: Suspension, ms: number): string {
  if (ms <= LONG) return '';
  if (isOpen || isCarriedIn) return `${lengthWords(ms)} or more`;
  return style === 'unanswered' ? `TS ${hoursText(ms)}` : lengthWords(ms);
}

const endedWords = ({ style, isOpen }: Suspension): string =>
  isOpen ? 'no resume in the data' : looks[style].ended;

function markOf(suspension: Suspension, context: DayContext): SuspendMark | null {
  const { style, from, to, isOpen, isCarriedIn, records, alarms } = suspension;
  const [first] = records;
  if (!first) return null;
  const look = looks[style];
  const item = lastingItem(first, from, context, {
    name: look.name,
    value: isOpen || isCarriedIn ? `${lengthWords(to - from)} or more` : lengthWords(to - from),
    remark: endedWords(suspension),
    facts: [
      { label: 'From', value: isCarriedIn ? 'before what was read' : momentWords(from, context) },
      { label: 'To', value: isOpen ? '—' : momentWords(to, context) },
      ...alarms.map(({ name, code }) => ({ label: 'Alarm', value: `${name} (${code})` })),
      { label: 'Records of the pump', value: String(records.length) },
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

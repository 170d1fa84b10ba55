import { type Instant, instant } from '#domain/time.ts';
import { plain } from '#domain/language.ts';
import type { TempRun } from '#reports/delivery/delivery.ts';
import { unitName } from '#reports/units.ts';
import type { DayContext } from '../context.ts';
import { lengthWords } from '../length.ts';
import { strokesText } from '../readout.ts';
import type { BasalStep, TempMark } from '../view.ts';
import { lastingItem, momentWords } from './around.ts';
import { say } from './words.ts';
import type { WornPump } from './worn.ts';

/** The scale of rates reaches 2 U/h at least (daily-summary §3). */
const LEAST_TOP = 2;
const ROOM = 1.25;

const later = (a: Instant, b: Instant) => instant(Math.max(a, b));
const earlier = (a: Instant, b: Instant) => instant(Math.min(a, b));

/** The basal line of the pumps as they were worn. */
export const basalSteps = (pumps: readonly WornPump[]): readonly BasalStep[] =>
  pumps
    .flatMap(({ delivery, from, to }) =>
      delivery.basal.map((step): BasalStep => ({
        ...step,
        from: later(step.from, from),
        to: earlier(step.to, to),
      })),
    )
    .filter(({ from, to }) => to > from)
    .toSorted((a, b) => a.from - b.from);

export const basalTop = (steps: readonly BasalStep[]): number =>
  Math.max(LEAST_TOP, ...steps.map(({ rate, scheduled }) => ROOM * Math.max(rate, scheduled ?? 0)));

const rateOf = ({ event: { rate, percent } }: TempRun): string => {
  if (percent !== undefined) return `${plain(percent)} %`;
  return rate === undefined ? '—' : `${strokesText(rate)} ${unitName('U/h')}`;
};

function tempMark(run: TempRun, context: DayContext): TempMark {
  const { event, from, to, isCancelled } = run;
  const ran = lengthWords(to - from);
  const set = event.minutes === undefined ? '—' : lengthWords(event.minutes * 60_000);
  const item = lastingItem(event, from, context, {
    name: say('temp'),
    value: rateOf(run),
    remark: isCancelled ? say('ended-after', { ran, set }) : say('for', { ran }),
    facts: [
      { label: say('set-for'), value: set },
      { label: say('ran'), value: ran },
      { label: say('from'), value: momentWords(from, context) },
      { label: say('to'), value: momentWords(to, context) },
    ],
  });
  return { ...item, until: to };
}

export const tempMarks = (pumps: readonly WornPump[], context: DayContext): readonly TempMark[] =>
  pumps.flatMap(({ delivery, from, to }) =>
    delivery.temps
      .filter((run) => run.from < to && run.to > from)
      .map((run) => tempMark(run, context)),
  );

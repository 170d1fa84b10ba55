import { instant } from '#domain/time.ts';
import type { BasalStretch, Suspension, TempRun } from './delivery.ts';
import { type Scheduled, type Span, Walk } from './span.ts';
import { tempRate } from './temps.ts';

/** What rules a basal rate, the first over the second over the third. */
interface Rulers {
  readonly suspensions: readonly Suspension[];
  readonly temps: readonly TempRun[];
  readonly schedule: readonly Scheduled[];
}

/** Every moment within `span` at which one of them begins or ends. */
function edgesOf({ suspensions, temps, schedule }: Rulers, { from, to }: Span): number[] {
  const edges = new Set<number>([from, to]);
  for (const span of [...suspensions, ...temps, ...schedule]) {
    if (span.from > from && span.from < to) edges.add(span.from);
    if (span.to > from && span.to < to) edges.add(span.to);
  }
  return [...edges].toSorted((a, b) => a - b);
}

type Rule = Omit<BasalStretch, keyof Span>;

/** What is delivered where these hold; nothing where the rate is not known. */
function ruleOf(
  suspension: Suspension | undefined,
  temp: TempRun | undefined,
  step: Scheduled | undefined,
): Rule | undefined {
  const scheduled = step?.rate ?? null;
  const isAssumed = step?.isAssumed ?? false;
  if (suspension) {
    const { id: event } = suspension;
    return { rate: 0, origin: 'suspended', scheduled, isAssumed: false, event };
  }
  if (!temp)
    return step && { rate: step.rate, origin: 'scheduled', scheduled, isAssumed, event: null };
  const rate = tempRate(temp, scheduled);
  if (rate === null) return undefined;
  const isOfSchedule = temp.event.rate === undefined;
  return {
    rate,
    origin: 'temp',
    scheduled,
    isAssumed: isOfSchedule && isAssumed,
    event: temp.event.id,
  };
}

const isSame = (a: Rule, b: Rule): boolean =>
  a.rate === b.rate &&
  a.origin === b.origin &&
  a.scheduled === b.scheduled &&
  a.isAssumed === b.isAssumed &&
  a.event === b.event;

/** Basal insulin from one change of its rate to the next, within `span`. */
export function basalOf(rulers: Rulers, span: Span): BasalStretch[] {
  if (span.from >= span.to) return [];
  const suspensions = new Walk(rulers.suspensions);
  const temps = new Walk(rulers.temps);
  const schedule = new Walk(rulers.schedule);
  const stretches: BasalStretch[] = [];
  const edges = edgesOf(rulers, span);
  for (const [i, edge] of edges.slice(0, -1).entries()) {
    const rule = ruleOf(suspensions.at(edge), temps.at(edge), schedule.at(edge));
    if (rule) append(stretches, { from: instant(edge), to: instant(edges[i + 1]!), ...rule });
  }
  return stretches;
}

/** A stretch that only goes on with the one before is one with it. */
function append(stretches: BasalStretch[], next: BasalStretch): void {
  const before = stretches.at(-1);
  if (before && before.to === next.from && isSame(before, next)) {
    stretches[stretches.length - 1] = { ...before, to: next.to };
  } else stretches.push(next);
}

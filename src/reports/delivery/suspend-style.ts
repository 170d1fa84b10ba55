import type { EventOf, SuspendOrResume } from '#domain/event.ts';
import type { SuspendStyle } from './delivery.ts';

/** Rings with a low-glucose suspend, on pumps that have it. */
export const LOW_GLUCOSE_SUSPEND = 103;

const isLow = (by: SuspendOrResume['by']): boolean =>
  by === 'low-glucose' || by === 'predicted-low';

/**
 * A low-glucose suspend whose alarm did not ring and that nobody answered is a pump's own stop
 * under the same state (daily-summary §3).
 */
function causeOf(
  records: readonly SuspendOrResume[],
  alarms: readonly EventOf<'alarm'>[],
): 'low' | 'user' | 'device' | 'unknown' {
  if (records.some(({ answered }) => answered !== undefined)) return 'low';
  const first = records.find(({ kind }) => kind === 'suspend');
  if (!first || first.by === 'unknown') return 'unknown';
  if (first.by === 'user') return 'user';
  if (first.by === 'predicted-low') return 'low';
  return first.by === 'low-glucose' && alarms.some(({ code }) => code === LOW_GLUCOSE_SUSPEND)
    ? 'low'
    : 'device';
}

/** How a low-glucose suspend ended; an open one by whether its alarm has been answered. */
function lowStyle(records: readonly SuspendOrResume[]): SuspendStyle {
  const resume = records.find(({ kind }) => kind === 'resume');
  if (!resume)
    return records.findLast(({ answered }) => answered !== undefined)?.answered
      ? 'kept'
      : 'unanswered';
  if (resume.by === 'user') return 'ended';
  if (isLow(resume.by)) return 'recovered';
  if (resume.by !== 'automatic') return 'unknown';
  return resume.answered ? 'kept' : 'unanswered';
}

export function suspendStyle(
  records: readonly SuspendOrResume[],
  alarms: readonly EventOf<'alarm'>[],
): SuspendStyle {
  const cause = causeOf(records, alarms);
  if (cause === 'low') return lowStyle(records);
  return cause === 'user' ? 'manual' : cause;
}

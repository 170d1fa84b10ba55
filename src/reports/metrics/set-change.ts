import type { Instant } from '#domain/time.ts';
import type { Period } from '../period/period.ts';
import { pumpsIn } from '../delivery/pumps.ts';
import { isUpkeep, type UpkeepSort } from './upkeep.ts';

/** The last time that an infusion set was changed. */
export interface SetChange {
  readonly device: string;
  readonly by: Extract<UpkeepSort, 'cannula' | 'rewind'>;
  readonly at: Instant;
  /** From then to the last read-out of the pump, as far as anything is known of it, or to the end of the window. */
  readonly ageMs: number;
  /** Which of the two came first. */
  readonly until: 'read-out' | 'window';
  /** How many changes the window and the two days before it hold. */
  readonly changes: number;
}

/**
 * The last change of each pump up to the end of the window, whatever of it was chosen: a filling of a
 * cannula, or of a pump that records none, a rewind. Metrics §8.
 */
export function lastSetChanges(period: Period): readonly SetChange[] {
  const { to } = period.span();
  const events = period.around().filter(({ at }) => at < to);
  return pumpsIn(events).flatMap((device) => {
    const own = events.filter((event) => event.device === device);
    const fills = own.filter(isUpkeep('cannula'));
    const by = fills.length > 0 ? 'cannula' : 'rewind';
    const changes = fills.length > 0 ? fills : own.filter(isUpkeep('rewind'));
    const at = changes.at(-1)?.at;
    const read = period.input.devices.find(({ key }) => key === device)?.lastRead;
    if (at === undefined || read === undefined) return [];
    const ageMs = Math.max(0, Math.min(read, to) - at);
    const until = read <= to ? 'read-out' : 'window';
    return [{ device, by, at, ageMs, until, changes: changes.length } as const];
  });
}

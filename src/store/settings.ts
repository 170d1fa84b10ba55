import type { EventOf } from '#domain/event.ts';
import { type Instant, instant } from '#domain/time.ts';
import { daysOf } from './batches.ts';
import type { View } from './database.ts';
import type { StoredDay } from './day.ts';

/** All that is stored of what one device was set to. */
export interface SettingsHistory {
  readonly events: readonly EventOf<'settings'>[];
  /** Where the device's log begins; nothing where it has none. */
  readonly since?: Instant;
  /** Whether the view holds all that the journal holds. */
  readonly isWhole: boolean;
}

/** No log reaches back further: what is dated earlier was written by a clock that was not set. */
const LONGEST_LOG = 400 * 86_400_000;

export async function readSettings(view: View, device: string): Promise<SettingsHistory> {
  const tx = view.transaction(['days', 'meta']);
  const [days, whole] = await Promise.all([
    daysOf(tx.objectStore('days'), device),
    tx.objectStore('meta').get('whole'),
  ]);
  const since = logStart(days);
  return {
    events: days
      .flatMap(({ events }) => events)
      .map(({ event }) => event)
      .filter((event) => event.kind === 'settings'),
    ...(since === undefined ? {} : { since }),
    isWhole: whole?.whole === true,
  };
}

/** Days come in the order of their dates, the events of a day in the order of time. */
function logStart(days: readonly StoredDay[]): Instant | undefined {
  const first = days
    .flatMap(({ events }) => events)
    .find(({ event: { at, read } }) => at > read - LONGEST_LOG);
  return first && instant(first.event.at);
}

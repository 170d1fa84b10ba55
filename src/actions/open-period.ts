import type { Person } from '#domain/preferences.ts';
import type { LocalDate } from '#domain/time.ts';
import { withView } from '#store/database.ts';
import { type ReadWindow, readWindow } from '#store/window.ts';

export type { ReadWindow } from '#store/window.ts';

const isEmpty = ({ traces, events }: ReadWindow): boolean =>
  traces.length === 0 && events.length === 0;

/**
 * Everything of the local dates from `from` to `to`, both included, on the calling thread. A stretch
 * without anything is read again once the view is known to hold all that the journal holds.
 */
export async function openPeriod(
  person: Person,
  from: LocalDate,
  to: LocalDate,
): Promise<ReadWindow> {
  const read = () => withView(person.id, (view) => readWindow(view, from, to));
  const found = await read();
  if (found.isWhole || !isEmpty(found)) return found;
  const { checkHealth } = await import('./health.ts');
  await checkHealth(person);
  return read();
}

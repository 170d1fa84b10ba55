import { isExchangeLock } from '#domain/persons-locks.ts';
import { READING_LOCK } from '#domain/reading-lock.ts';
import { WORK_LOCK } from './at-work.ts';
import type { Work } from './idle-watch.ts';

/** What goes on, by the names of the Web Locks that are held. */
export function workOf(names: readonly string[]): Work {
  if (names.some((name) => name === READING_LOCK || name === WORK_LOCK)) return 'used';
  return names.some(isExchangeLock) ? 'waits' : undefined;
}

/** What goes on in any tab. */
export async function workGoingOn(): Promise<Work> {
  const { held = [] } = await navigator.locks.query();
  return workOf(held.map(({ name = '' }) => name));
}

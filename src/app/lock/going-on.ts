import { READING_LOCK } from '#domain/reading-lock.ts';
import { WORK_LOCK } from './at-work.ts';
import type { Work } from './idle-watch.ts';

/** How the locks begin that an exchange holds, one for each person (workers/sync.worker.ts). */
const EXCHANGING = 'basalt-vault-writer-';

/** What goes on, by the names of the Web Locks that are held. */
export function workOf(names: readonly string[]): Work {
  if (names.some((name) => name === READING_LOCK || name === WORK_LOCK)) return 'used';
  return names.some((name) => name.startsWith(EXCHANGING)) ? 'waits' : undefined;
}

/** What goes on in any tab. */
export async function workGoingOn(): Promise<Work> {
  const { held = [] } = await navigator.locks.query();
  return workOf(held.map(({ name = '' }) => name));
}

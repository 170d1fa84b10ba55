import { signal } from '@preact/signals';
import { type LockState, lockState } from '#actions/lock.ts';
import { listPeople } from '#actions/people.ts';
import type { Person } from '#domain/preferences.ts';
import { person, preferences, preferencesOf } from '#app/state.ts';
import { limitOf } from './auto-lock-times.ts';

/** Whether the readings that are shown stand under a lock; undefined until that was looked up. */
export const locking = signal<LockState | undefined>(undefined);

/** Somebody whose lock is open in this browser, shown or not. */
export interface OpenLock {
  readonly whose: Person;
  /** Ms without a touch after which it closes, as they chose it; undefined is never. */
  readonly limit: number | undefined;
}
export const openLocks = signal<readonly OpenLock[]>([]);

/** Looks up the locks of all: one that is open can be walked into from anybody's page. */
export async function lookUpLocks(): Promise<void> {
  const real = (await listPeople()).filter(({ demo }) => !demo);
  const found = await Promise.all(
    real.map(async (whose) => ({ whose, state: await lockState(whose) })),
  );
  const open = found.filter(({ state }) => state === 'open');
  openLocks.value = await Promise.all(open.map(({ whose }) => openLockOf(whose)));
  const shown = person.peek()?.id;
  locking.value = found.find(({ whose }) => whose.id === shown)?.state ?? 'none';
}

async function openLockOf(whose: Person): Promise<OpenLock> {
  const isShown = whose.id === person.peek()?.id;
  return { whose, limit: limitOf(isShown ? preferences.peek() : await preferencesOf(whose)) };
}

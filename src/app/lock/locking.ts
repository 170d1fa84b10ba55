import { signal } from '@preact/signals';
import { type LockState, lockState } from '#actions/lock.ts';
import { person } from '#app/state.ts';

/** Whether the readings that are shown stand under a lock; undefined until that was looked up. */
export const locking = signal<LockState | undefined>(undefined);

/** Simulated readings are nobody's: they stand under none. */
export async function lookUpLock(): Promise<void> {
  const whose = person.value;
  const found = whose && !whose.demo ? await lockState(whose) : 'none';
  if (person.value?.id === whose?.id) locking.value = found;
}

import { signal } from '@preact/signals';
import { type LockState, lockState } from '#actions/lock.ts';
import { listPeople } from '#actions/people.ts';
import { asFailure } from '#domain/failure.ts';
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

let looks = 0;

/**
 * Looks up the locks of all: one that is open can be walked into from anybody's page. Throws what one of
 * them could not be looked up for, once the others are known: they are watched over all the same. Of two
 * looks at once the later one counts, whichever ends first.
 */
export async function lookUpLocks(): Promise<void> {
  const look = ++looks;
  const real = (await listPeople()).filter(({ demo }) => !demo);
  const found = await Promise.allSettled(real.map(lookUp));
  if (look !== looks) return;
  openLocks.value = found.flatMap((one) => (one.status === 'fulfilled' && one.value.open) || []);
  const at = real.findIndex(({ id }) => id === person.peek()?.id);
  const shown = found[at];
  if (shown?.status !== 'rejected') locking.value = shown?.value.state ?? 'none';
  for (const one of found) if (one.status === 'rejected') throw one.reason;
}

interface Found {
  readonly state: LockState;
  readonly open?: OpenLock;
}

async function lookUp(whose: Person): Promise<Found> {
  const state = await lockState(whose);
  if (state !== 'open') return { state };
  try {
    return { state, open: await openLockOf(whose) };
  } catch (thrown) {
    // It was closed between the two looks.
    if (asFailure(thrown).code === 'locked') return { state: 'locked' };
    throw thrown;
  }
}

async function openLockOf(whose: Person): Promise<OpenLock> {
  const isShown = whose.id === person.peek()?.id;
  return { whose, limit: limitOf(isShown ? preferences.peek() : await preferencesOf(whose)) };
}

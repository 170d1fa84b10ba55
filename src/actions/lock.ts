import type { Person } from '#domain/preferences.ts';
import { announce } from '#store/changes.ts';
import { withPeople } from '#store/database.ts';
import { journal } from '#workers/clients.ts';
import { list } from './people.ts';

// A lock seals all that is stored of one person in this browser with a key that a passphrase opens
// (docs/decisions/0021-app-lock.md). What it takes is fetched when somebody has one, or makes one.

/** `none`: no lock; `locked`: nothing of the person can be read; `open`: a tab of this browser has the key. */
export type LockState = 'none' | 'locked' | 'open';

const locking = () => import('#workers/locking.ts');
const unheard = (): void => undefined;

export const lockState = async ({ id }: Person): Promise<LockState> =>
  (await import('#store/lock/opening.ts')).stateOfLock(id);

/** Whether all is sealed: false where turning a lock on or off broke off, and the next `unlock` goes on. */
export const isLockWhole = async ({ id }: Person): Promise<boolean> =>
  (await import('#store/lock/opening.ts')).isLockWhole(id);

/**
 * Seals everything that is stored of a person. Broken off at any point nothing is lost: the next `unlock`
 * goes on. Throws Failure `reading-elsewhere` where a device is being read, `storage-full`,
 * `storage-unavailable`.
 */
export async function turnOnLock(
  person: Person,
  passphrase: string,
  onProgress: (share: number) => void = unheard,
): Promise<void> {
  await (await locking()).turnOn(person, passphrase, onProgress);
}

/** Opens everything for good. As `turnOnLock`; throws Failure `wrong-key` for a wrong passphrase. */
export async function turnOffLock(
  person: Person,
  passphrase: string,
  onProgress: (share: number) => void = unheard,
): Promise<void> {
  await (await locking()).turnOff(person, passphrase, onProgress);
}

/** Another passphrase for the same key. Throws Failure `wrong-key` for a wrong passphrase. */
export async function changeLock(person: Person, from: string, to: string): Promise<void> {
  await (await locking()).changePassphrase(person, from, to);
}

/** From here on all tabs can read, until one locks or all are closed. Throws Failure `wrong-key`. */
export async function unlock(person: Person, passphrase: string): Promise<void> {
  await (await locking()).openLock(person, passphrase);
  await nameAgain(person);
}

/** A list of people that was lost came back without the names of those who were locked. */
async function nameAgain({ id }: Person): Promise<void> {
  const listed = await withPeople((view) => view.get('people', id));
  if (listed && listed.revision > 0) return;
  const people = await journal().ask((notebook) => notebook.people());
  const saved = people.find(({ person, revision }) => person.id === id && revision > 0);
  if (!saved) return;
  await list(saved);
  announce({ person: id, what: 'people' });
}

/** Locks in every tab of this browser. A device that is being read breaks off; what came is stored. */
export async function lockNow(person: Person): Promise<void> {
  await (await locking()).lock(person);
}

/**
 * Tells when another tab locked somebody, until the returned function is called. `onListening`: from then on
 * none is missed.
 */
export function onLocked(
  told: (personId: string) => void,
  onListening: () => void = unheard,
): () => void {
  let stop = unheard;
  let isOver = false;
  const listen = async () => {
    const { onLocked: start } = await locking();
    if (isOver) return;
    stop = start(told);
    onListening();
  };
  void listen();
  return () => {
    isOver = true;
    stop();
  };
}

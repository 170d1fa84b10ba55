import { proxy } from 'comlink';
import type { Person } from '#domain/preferences.ts';
import { isLiveLock, liveLock } from '#domain/persons-locks.ts';
import { dropKeys, holdKey, lockEverywhere, onLockElsewhere } from '#store/lock/keyring.ts';
import type { OpenKey } from '#store/lock/turning.ts';
import { journal } from './clients.ts';
import { endWorkers } from './started.ts';

// The journal's worker opens and turns locks; the page keeps the key as well, as it answers other pages and
// workers while that one is busy.

type OnProgress = (share: number) => void;

const keepFor = ({ id }: Person) => proxy(({ id: keyId, key }: OpenKey) => holdKey(id, keyId, key));

export const turnOn = (person: Person, passphrase: string, onProgress: OnProgress): Promise<void> =>
  journal().ask((notebook) =>
    notebook.turnLockOn(person.id, passphrase, keepFor(person), proxy(onProgress)),
  );

export const turnOff = (
  person: Person,
  passphrase: string,
  onProgress: OnProgress,
): Promise<void> =>
  journal().ask((notebook) =>
    notebook.turnLockOff(person.id, passphrase, keepFor(person), proxy(onProgress)),
  );

export const changePassphrase = ({ id }: Person, from: string, to: string): Promise<void> =>
  journal().ask((notebook) => notebook.changeLock(id, from, to));

export const openLock = (person: Person, passphrase: string): Promise<void> =>
  journal().ask((notebook) =>
    notebook.unlock(
      person.id,
      passphrase,
      keepFor(person),
      proxy(() => {}),
    ),
  );

/** Somebody else's device that is being read is read to its end: the worker drops the key by itself. */
async function endAll(id: string): Promise<void> {
  const { held = [] } = await navigator.locks.query();
  const live = held.map(({ name = '' }) => name).filter(isLiveLock);
  if (live.every((name) => name === liveLock(id))) endWorkers('it was locked', 'locked');
}

/** Drops the key everywhere, and with it the workers of this page and all that they know. */
export async function lock({ id }: Person): Promise<void> {
  lockEverywhere(id);
  await endAll(id);
}

/** Tells of locks that were closed by another page, once this one has closed too what it had open. */
export const onLocked = (told: (person: string) => void): (() => void) =>
  onLockElsewhere((id) => {
    dropKeys(id);
    void endAll(id).finally(() => told(id));
  });

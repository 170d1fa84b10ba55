import { Failure } from '#domain/failure.ts';
import type { Person } from '#domain/preferences.ts';

/** `none`: no lock; `locked`: nothing of the person can be read; `open`: this tab or another knows the key. */
export type LockState = 'none' | 'locked' | 'open';

const unbuilt = () => new Failure('internal', 'not built yet');

export async function lockState(_person: Person): Promise<LockState> {
  return 'none';
}

export async function turnOnLock(
  _person: Person,
  _passphrase: string,
  _onProgress?: (share: number) => void,
): Promise<void> {
  throw unbuilt();
}

/** Throws Failure `wrong-key` for a wrong passphrase. */
export async function turnOffLock(
  _person: Person,
  _passphrase: string,
  _onProgress?: (share: number) => void,
): Promise<void> {
  throw unbuilt();
}

/** Throws Failure `wrong-key` for a wrong passphrase. */
export async function changeLock(_person: Person, _from: string, _to: string): Promise<void> {
  throw unbuilt();
}

/** Throws Failure `wrong-key` for a wrong passphrase. */
export async function unlock(_person: Person, _passphrase: string): Promise<void> {
  throw unbuilt();
}

/** Locks in every tab of this browser. */
export async function lockNow(_person: Person): Promise<void> {
  throw unbuilt();
}

/** Tells when a tab locked somebody, until the returned function is called. */
export function onLocked(_told: (personId: string) => void): () => void {
  return () => undefined;
}

import { Failure } from '#domain/failure.ts';
import { READING_LOCK } from '#domain/reading-lock.ts';

/**
 * Runs `act` unless another tab reads just now: then Failure `reading-elsewhere`. WebHID opens one
 * device in two tabs at once without a word.
 */
export function inTurn<T>(act: () => Promise<T>): Promise<T> {
  return navigator.locks.request(READING_LOCK, { ifAvailable: true }, (lock) => {
    if (!lock) throw new Failure('reading-elsewhere', `${READING_LOCK} is held`);
    return act();
  });
}

/** Keeps the screen on while `act` runs, also after the page was hidden and shown again. */
export async function awake<T>(act: () => Promise<T>): Promise<T> {
  let lock: Promise<WakeLockSentinel | undefined> | undefined;
  const hold = () => {
    if (document.visibilityState === 'visible') lock = askForWakeLock();
  };
  hold();
  document.addEventListener('visibilitychange', hold);
  try {
    return await act();
  } finally {
    document.removeEventListener('visibilitychange', hold);
    void lock?.then((held) => held?.release());
  }
}

/** Nothing where the browser has none or refuses it: the reading goes on all the same. */
const askForWakeLock = async (): Promise<WakeLockSentinel | undefined> =>
  'wakeLock' in navigator ? navigator.wakeLock.request('screen').catch(() => undefined) : undefined;

import { Failure } from '#domain/failure.ts';
import { crc32 } from '../journal/crc.ts';

/** What a lock is on the way to; `on` is where nothing is left to do. */
export type LockPhase = 'turning-on' | 'on' | 'turning-off';

/** The lock of one person: the key of all that is stored, sealed for a passphrase. */
export interface LockRecord {
  readonly v: 1;
  /** The time at which it was made, counted up with each change: of two the newer one is known. */
  readonly revision: number;
  /** Of the key: 16 hex digits. */
  readonly id: string;
  readonly phase: LockPhase;
  /** log2 of the rounds of scrypt (r 8, p 1), and its salt in hex. */
  readonly work: number;
  readonly salt: string;
  /** The key, in hex. */
  readonly wrapped: string;
}

/** A file that somebody changed must not take a minute and all memory. */
const MOST_WORK = 18;

const sumOf = (text: string): number => crc32(new TextEncoder().encode(text));

/** As it is kept, with a sum that tells damage. */
export function lockText(record: LockRecord): string {
  const text = JSON.stringify(record);
  return JSON.stringify({ lock: text, sum: sumOf(text) });
}

/** Whether something is kept there, and the lock where it is whole. */
export interface KeptLock {
  readonly isAny: boolean;
  readonly record?: LockRecord;
}

export function readLockText(kept: string | undefined): KeptLock {
  if (kept === undefined) return { isAny: false };
  try {
    const { lock, sum }: { readonly lock: string; readonly sum: number } = JSON.parse(kept);
    if (sumOf(lock) !== sum) return { isAny: true };
    const record: LockRecord = JSON.parse(lock);
    if (record.work > MOST_WORK) return { isAny: true };
    if (record.v !== 1) throw new Failure('newer-data', `a lock of version ${String(record.v)}`);
    return { isAny: true, record };
  } catch (thrown) {
    if (thrown instanceof Failure) throw thrown;
    return { isAny: true };
  }
}

import { scryptAsync } from '@noble/hashes/scrypt.js';
import { Failure } from '#domain/failure.ts';
import { fromHex, toHex } from '../hex.ts';
import { openBytes, sealBytes } from './cipher.ts';
import type { LockPhase, LockRecord } from './lock-record.ts';

/** Half a second in a browser. */
const WORK = 17;

const bound = (id: string): Uint8Array => new TextEncoder().encode(`basalt lock 1 key ${id}`);

const stretched = (passphrase: string, salt: string, work: number): Promise<Uint8Array> =>
  scryptAsync(passphrase.normalize('NFC'), fromHex(salt), {
    N: 2 ** work,
    r: 8,
    p: 1,
    dkLen: 32,
    maxmem: 2 ** (work + 11),
  });

const byChance = (bytes: number): Uint8Array => crypto.getRandomValues(new Uint8Array(bytes));

/** A key that never was. */
export const newKey = () => ({ id: toHex(byChance(8)), key: byChance(32) });

interface Wrapping {
  readonly id: string;
  readonly key: Uint8Array;
  readonly phase: LockPhase;
  readonly revision: number;
}

export async function wrapKey(
  passphrase: string,
  { key, ...about }: Wrapping,
  work = lockWork.log2,
): Promise<LockRecord> {
  const salt = toHex(byChance(16));
  const wrapped = sealBytes(await stretched(passphrase, salt, work), key, bound(about.id));
  return { v: 1, ...about, work, salt, wrapped: toHex(wrapped) };
}

/** What a new passphrase costs; tests that ask for hundreds take less. */
export const lockWork = { log2: WORK };

/** Throws Failure `wrong-key` for a passphrase that does not open it. */
export async function unwrapKey(passphrase: string, record: LockRecord): Promise<Uint8Array> {
  const { salt, work, wrapped, id } = record;
  const key = openBytes(await stretched(passphrase, salt, work), fromHex(wrapped), bound(id));
  if (!key) throw new Failure('wrong-key', 'the passphrase does not open the lock');
  return key;
}

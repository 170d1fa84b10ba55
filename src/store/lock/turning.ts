import { Failure } from '#domain/failure.ts';
import type { Journal } from '../journal/journal.ts';
import type { RecordCipher } from '../journal/locked.ts';
import { compareWritings, writeAgain } from '../journal/rewriting.ts';
import { assertKnown } from '../journal/segment.ts';
import { withView } from '../database.ts';
import { reconcile } from '../reconcile.ts';
import { sealerOf } from './cipher.ts';
import { holdKey, keyOf } from './keyring.ts';
import { lockFiles } from './lock-files.ts';
import { lockText, type LockRecord } from './lock-record.ts';
import { findLock, keepLock } from './opening.ts';
import { turnView } from './turning-view.ts';
import { newKey, unwrapKey, wrapKey } from './wrapping.ts';

/** The key of a lock that is open: kept in memory alone. */
export interface OpenKey {
  readonly id: string;
  readonly key: Uint8Array;
}

/** What turning a lock asks of whoever has it done: nobody reads a device meanwhile. */
export interface LockPorts {
  /** A journal of that person, new to what the folder holds. */
  readonly journal: (cipher?: RecordCipher) => Journal;
  /** Told of the key before anything is sealed with it. */
  readonly onKey: (open: OpenKey) => void | Promise<void>;
  /** From 0 to 1; waited for, so that others get their turn. */
  readonly onProgress: (share: number) => void | Promise<void>;
}

async function knownLock(id: string) {
  const { isAny, record, isKeptTwice } = await findLock(id);
  if (!isAny) throw new Failure('internal', 'there is no lock');
  if (!record) throw new Failure('storage-damaged', 'both copies of the lock are damaged');
  return { record, isKeptTwice };
}

/**
 * Seals all that is stored of a person. Broken off at any point, `unlock` goes on, and so does this
 * where it was the disk that was full. Throws what storage throws, Failure `newer-data`, having changed
 * nothing, where a later version wrote some of it, and `wrong-key` where it goes on with another passphrase.
 */
export async function turnOn(id: string, passphrase: string, ports: LockPorts): Promise<void> {
  const { isAny, record: begun } = await findLock(id);
  if (begun?.phase === 'turning-on') return goOnWith(id, passphrase, begun, ports);
  if (isAny) throw new Failure('internal', 'there is a lock already');
  await lookThrough(ports.journal());
  await settle(id, ports.journal());
  const { id: keyId, key } = newKey();
  const about = { id: keyId, key, phase: 'turning-on' as const, revision: Date.now() };
  const record = await wrapKey(passphrase, about);
  await open(id, { id: keyId, key }, ports);
  await lockFiles().write(id, lockText(record));
  await finish(id, record, key, ports);
}

/** A lock that could not be turned on before, as the disk was full. */
async function goOnWith(
  id: string,
  passphrase: string,
  record: LockRecord,
  ports: LockPorts,
): Promise<void> {
  const key = await unwrapKey(passphrase, record);
  await open(id, { id: record.id, key }, ports);
  await finish(id, record, key, ports);
}

/** Opens all that is stored of a person for good. As `turnOn`; throws Failure `wrong-key` besides. */
export async function turnOff(id: string, passphrase: string, ports: LockPorts): Promise<void> {
  const { record } = await knownLock(id);
  const key = await unwrapKey(passphrase, record);
  await open(id, { id: record.id, key }, ports);
  if (record.phase !== 'turning-off')
    await lookThrough(ports.journal(sealerOf(key, record.id).records));
  if (record.phase === 'turning-on') await finish(id, record, key, ports);
  const leaving = { ...record, revision: record.revision + 2, phase: 'turning-off' as const };
  await keepLock(id, leaving);
  await finish(id, leaving, key, ports);
}

/** Throws Failure `wrong-key`. */
export async function changePassphrase(id: string, from: string, to: string): Promise<void> {
  const { record } = await knownLock(id);
  const key = await unwrapKey(from, record);
  const { id: keyId, phase, revision } = record;
  await keepLock(id, await wrapKey(to, { id: keyId, key, phase, revision: revision + 1 }));
}

/** Opens the lock, and sees to it that both copies of it are there. Throws Failure `wrong-key`. */
export async function unlock(
  id: string,
  passphrase: string,
  ports: LockPorts,
): Promise<LockRecord> {
  const { record, isKeptTwice } = await knownLock(id);
  const key = await unwrapKey(passphrase, record);
  await open(id, { id: record.id, key }, ports);
  if (!isKeptTwice) await keepLock(id, record);
  return record;
}

/** Goes on with what broke off, with the key of a lock that is open. */
export async function goOn(id: string, record: LockRecord, ports: LockPorts): Promise<void> {
  await finish(id, record, await keyOf(id, record.id), ports);
}

async function open(id: string, { id: keyId, key }: OpenKey, ports: LockPorts): Promise<void> {
  await holdKey(id, keyId, key.slice());
  await ports.onKey({ id: keyId, key: key.slice() });
}

/** Throws Failure `newer-data` before anything is turned that cannot be written again as a whole. */
async function lookThrough(journal: Journal): Promise<void> {
  try {
    assertKnown(await journal.read());
  } finally {
    journal.close();
  }
}

/** A reading that broke off gets its end before anything is written a second time. */
async function settle(id: string, journal: Journal): Promise<void> {
  try {
    await withView(id, (view) => reconcile(journal, view, true));
  } finally {
    journal.close();
  }
}

/** The view is sealed first and opened last: while it is plain and no lock is whole, nothing is sealed. */
async function finish(
  id: string,
  record: LockRecord,
  key: Uint8Array,
  ports: LockPorts,
): Promise<void> {
  const sealer = sealerOf(key, record.id);
  const { records } = sealer;
  if (record.phase === 'turning-on') {
    await turnView(id, { sealer, lock: record });
    await settle(id, ports.journal(records));
    await writeOver(ports, records, true);
    await keepLock(id, { ...record, revision: record.revision + 1, phase: 'on' });
  }
  if (record.phase === 'turning-off') {
    await settle(id, ports.journal(records));
    await writeOver(ports, records, false);
    await turnView(id, { sealer, lock: undefined });
    await lockFiles().remove(id);
  }
}

async function writeOver(
  ports: LockPorts,
  records: RecordCipher,
  isSealed: boolean,
): Promise<void> {
  const journal = ports.journal(records);
  try {
    await journal.rewrite(isSealed, writeAgain(ports.onProgress), compareWritings);
  } finally {
    journal.close();
  }
}

import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { sha256 } from '#bundles/hash.ts';
import { encodeEntry, type LogEntry, signedBytes } from '#bundles/sync/entry.ts';
import { chunkName, entryName } from '#bundles/sync/names.ts';
import type { Keyring, Ports, Vault } from '#bundles/sync/ports.ts';
import { pull } from '#bundles/sync/pull.ts';
import { push } from '#bundles/sync/push.ts';
import { ed25519Keyring } from '#bundles/sync/signing.ts';
import { ageVault } from '#bundles/sync/vault.ts';
import { localOf, Storage } from './browser.ts';
import { captureOf } from './fakes.ts';
import { Fuse, Server } from './server.ts';

// Two browsers with real seals and real signatures.

const about = { app: 'Basalt 0.1.0', made: '2026-11-26T14:05:00.000Z' };
const ignore = { prepared() {}, arrived() {} };
const newPair = () => crypto.subtle.generateKey({ name: 'Ed25519' }, false, ['sign', 'verify']);

export async function newVault(epoch: number, ...older: readonly string[]) {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const keys = [identity, ...older].map((one) => ({ identity: one }));
  return { identity, vault: ageVault({ ...about, epoch, recipient, keys }) };
}

export const { identity, vault } = await newVault(1);
const [a, b] = [await newPair(), await newPair()];
export const anna = await ed25519Keyring(a, { belong: [b.publicKey], former: [] });
export const bert = await ed25519Keyring(b, { belong: [a.publicKey], former: [] });
export const stranger = await ed25519Keyring(await newPair(), { belong: [], former: [] });

export function start(server: Server, keyring: Keyring, own: Vault = vault) {
  const storage = new Storage(keyring.newLog());
  const fuse = new Fuse(Infinity);
  const local = localOf(storage, fuse, ignore);
  const ports: Ports = { remote: server.remote(fuse, new Map()), local, vault: own, keyring };
  return { storage, ports };
}

/** A server to which Anna has sent these captures: up to two travel in the entry, more in chunks of two. */
export async function sent(...numbers: readonly number[]) {
  const server = new Server(() => 0.5);
  const { storage, ports } = start(server, anna);
  for (const number of numbers) storage.add(captureOf(number));
  await push(ports);
  return { server, storage };
}

export const first = (changed: Partial<LogEntry>): LogEntry => ({
  log: anna.newLog(),
  seq: 1,
  prev: null,
  epoch: 1,
  chunks: [],
  heads: [],
  revoke: [],
  ...changed,
});

/** An entry as it is signed, before it is sealed. */
export const signed = async (entry: LogEntry, archive?: Uint8Array, by = anna) =>
  encodeEntry(entry, await by.sign(signedBytes(entry)), archive);

/** What Bert finds where this is the only entry there, and what he took in. */
export async function foundAt(
  { log, seq }: LogEntry,
  sealed: Uint8Array,
  files: readonly Uint8Array[] = [],
) {
  const server = new Server(() => 0.5);
  server.files.set(entryName({ log, seq, hash: await sha256(sealed) }), sealed);
  for (const file of files) server.files.set(chunkName(await sha256(file)), file);
  const { storage, ports } = start(server, bert);
  const { findings } = await pull(ports);
  return { found: findings.map(({ kind, entries }) => `${entries} ${kind}`), storage };
}

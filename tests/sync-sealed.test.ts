import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { beforeAll, expect, it } from 'vitest';
import { sha256 } from '#bundles/hash.ts';
import { encodeEntry, type LogEntry, signedBytes } from '#bundles/sync/entry.ts';
import { chunkName, entryName, isLogId } from '#bundles/sync/names.ts';
import type { Keyring, Ports, Vault } from '#bundles/sync/ports.ts';
import { pull } from '#bundles/sync/pull.ts';
import { push } from '#bundles/sync/push.ts';
import { ed25519Keyring } from '#bundles/sync/signing.ts';
import { ageVault } from '#bundles/sync/vault.ts';
import { Failure } from '#domain/failure.ts';
import { localOf, Storage } from './sync/browser.ts';
import { captureOf } from './sync/fakes.ts';
import { Fuse, Server } from './sync/server.ts';

// Two browsers with real seals and real signatures, and whatever an entry may have wrong with it.

const about = { app: 'Basalt 0.1.0', made: '2026-11-26T14:05:00.000Z' };
const ignore = { prepared() {}, arrived() {} };
const newPair = () => crypto.subtle.generateKey({ name: 'Ed25519' }, false, ['sign', 'verify']);

async function newVault(epoch: number, ...older: readonly string[]) {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const keys = [identity, ...older].map((one) => ({ identity: one }));
  return { identity, vault: ageVault({ ...about, epoch, recipient, keys }) };
}

let vault: Vault;
let identity: string;
let anna: Keyring;
let bert: Keyring;
let stranger: Keyring;
beforeAll(async () => {
  ({ vault, identity } = await newVault(1));
  const [a, b] = [await newPair(), await newPair()];
  anna = await ed25519Keyring(a, { belong: [b.publicKey], former: [] });
  bert = await ed25519Keyring(b, { belong: [a.publicKey], former: [] });
  stranger = await ed25519Keyring(await newPair(), { belong: [], former: [] });
});

function start(server: Server, keyring: Keyring, own = vault) {
  const storage = new Storage(keyring.newLog());
  const fuse = new Fuse(Infinity);
  const local = localOf(storage, fuse, ignore);
  const ports: Ports = { remote: server.remote(fuse, new Map()), local, vault: own, keyring };
  return { storage, ports };
}

/** A server to which Anna has sent two captures. */
async function sent(own = vault) {
  const server = new Server(() => 0.5);
  const { storage, ports } = start(server, anna, own);
  for (const number of [1, 2]) storage.add(captureOf(number));
  expect(await push(ports)).toBe(1);
  return { server, storage };
}

it('brings captures from one browser to another, in few requests', async () => {
  const { server, storage } = await sent();
  // A chunk and an entry, each put and read back.
  expect(server.requests).toBe(4);
  const { storage: theirs, ports } = start(server, bert);
  expect(await pull(ports)).toEqual({ captures: 2, findings: [] });
  expect(theirs.captures).toEqual(storage.captures);
  expect(server.requests).toBe(4 + 3);
  expect(await pull(ports)).toEqual({ captures: 0, findings: [] });
  expect(await push(ports)).toBe(0);
  expect(server.requests).toBe(4 + 3 + 1);
});

it('shows the server nothing of what is in them', async () => {
  const { server } = await sent();
  const all = [...server.files.values()].map((bytes) => new TextDecoder('latin1').decode(bytes));
  expect(all).toHaveLength(2);
  for (const text of all) expect(text).toMatch(/^age-encryption.org\/v1\n-> X25519 /);
});

it(
  'finds a bit of an entry or a chunk that is not as it was, wherever it is',
  { timeout: 120_000 },
  async () => {
    const { server } = await sent();
    const outcomes = new Set<string>();
    for (const [name, bytes] of server.files) {
      for (let bit = 0; bit < bytes.length * 8; bit += 97) {
        const flipped = bytes.slice();
        flipped[bit >> 3] = flipped[bit >> 3]! ^ (1 << (bit & 7));
        server.files.set(name, flipped);
        const { captures, findings } = await pull(start(server, bert).ports);
        outcomes.add(JSON.stringify([captures, findings.map(({ kind }) => kind)]));
      }
      server.files.set(name, bytes);
    }
    expect([...outcomes]).toEqual(['[0,["damaged"]]']);
  },
);

const first = (changed: Partial<LogEntry>): LogEntry => ({
  log: anna.newLog(),
  seq: 1,
  prev: null,
  epoch: 1,
  chunks: [],
  heads: [],
  revoke: [],
  ...changed,
});

/** What Bert finds where somebody wrote this entry, the only one there. */
async function found(
  entry: LogEntry,
  { by = anna, sealedBy = vault, files = [] as readonly Uint8Array[] } = {},
) {
  const server = new Server(() => 0.5);
  const bytes = await sealedBy.sealEntry(encodeEntry(entry, await by.sign(signedBytes(entry))));
  server.files.set(entryName({ ...entry, hash: await sha256(bytes) }), bytes);
  for (const file of files) server.files.set(chunkName(await sha256(file)), file);
  const { findings } = await pull(start(server, bert).ports);
  return findings.map(({ kind, entries }) => `${entries} ${kind}`);
}
const chunk = async (bytes: Uint8Array) => ({
  name: chunkName(await sha256(bytes)),
  len: bytes.length,
});

it('names what is wrong with an entry', async () => {
  const nonsense = new TextEncoder().encode('nonsense');
  const other = (await newVault(2)).vault;
  const locked = await other.sealChunk([captureOf(1)]);
  expect(await found(first({}))).toEqual([]);
  expect(await found(first({}), { by: bert })).toEqual(['1 forged']);
  expect(await found(first({ log: stranger.newLog() }), { by: stranger })).toEqual([
    '1 unknown-writer',
  ]);
  expect(
    await found(first({}), { sealedBy: { ...vault, sealEntry: async () => nonsense } }),
  ).toEqual(['1 unreadable']);
  expect(await found(first({}), { sealedBy: other })).toEqual(['1 locked']);
  expect(await found(first({ seq: 2, prev: 'a'.repeat(64) }))).toEqual(['1 waiting']);
  const chunks = [await chunk(nonsense)];
  expect(await found(first({ chunks }))).toEqual(['1 missing']);
  expect(await found(first({ chunks }), { files: [nonsense] })).toEqual(['1 unreadable']);
  const sealed = { chunks: [await chunk(locked)] };
  expect(await found(first(sealed), { files: [locked] })).toEqual(['1 locked']);
});

it('counts what it read and is shown no more, and what others vouch for', async () => {
  const { server, storage } = await sent();
  const reader = start(server, bert);
  await pull(reader.ports);
  const [name = ''] = storage.read;
  const heads = [{ log: storage.log, seq: 3, hash: 'b'.repeat(64) }];
  await reader.ports.local.take({
    name: entryName({ log: anna.newLog(), seq: 1, hash: 'c'.repeat(64) }),
    entry: first({ heads }),
    captures: [],
    vouched: heads.map(entryName),
  });
  const missing = async () => {
    const { findings } = await pull(reader.ports);
    return findings.find((one) => one.log === storage.log);
  };
  expect(await missing()).toEqual({ log: storage.log, kind: 'missing', entries: 2 });
  server.files.delete(name);
  expect(await missing()).toEqual({ log: storage.log, kind: 'missing', entries: 3 });
});

it('opens what was sealed for an earlier key of the vault', async () => {
  const { server, storage } = await sent();
  const { ports, storage: theirs } = start(server, bert, (await newVault(2, identity)).vault);
  expect(await pull(ports)).toEqual({ captures: 2, findings: [] });
  expect(theirs.captures).toEqual(storage.captures);
});

it('ends where what goes wrong is not the entry, and has taken nothing in', async () => {
  const { server } = await sent();
  const { ports, storage } = start(server, bert);
  const full = { ...ports.local, take: () => Promise.reject(new Failure('storage-full', 'full')) };
  await expect(pull({ ...ports, local: full })).rejects.toMatchObject({ code: 'storage-full' });
  expect(storage.read.size).toBe(0);
});

it('goes by the key of a writer, in each log it begins', async () => {
  const [one, other] = [anna.newLog(), anna.newLog()];
  expect(one).not.toBe(other);
  expect(one.slice(0, 16)).toBe(other.slice(0, 16));
  expect(isLogId(one)).toBe(true);
});

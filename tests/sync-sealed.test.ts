import { expect, it } from 'vitest';
import { sha256 } from '#bundles/hash.ts';
import type { LogEntry } from '#bundles/sync/entry.ts';
import { chunkName, entryName, isLogId } from '#bundles/sync/names.ts';
import { pull } from '#bundles/sync/pull.ts';
import { push } from '#bundles/sync/push.ts';
import { Failure } from '#domain/failure.ts';
import { captureOf } from './sync/fakes.ts';
import {
  anna,
  bert,
  first,
  foundAt,
  identity,
  newVault,
  sent,
  signed,
  start,
  stranger,
  vault,
} from './sync/sealed.ts';

// Whatever an entry may have wrong with it, with real seals and real signatures.

it.each([
  // The entry is put and read back; listed and fetched.
  ['in an entry', [1, 2], 2, 2],
  // Two chunks as well.
  ['in chunks', [1, 2, 3], 6, 4],
])('brings captures from one browser to another %s', async (_, numbers, pushed, pulled) => {
  const { server, storage } = await sent(...numbers);
  expect(server.requests).toBe(pushed);
  const { storage: theirs, ports } = start(server, bert);
  expect(await pull(ports)).toEqual({ captures: numbers.length, findings: [] });
  expect(theirs.captures).toEqual(storage.captures);
  expect(server.requests).toBe(pushed + pulled);
  expect(await pull(ports)).toEqual({ captures: 0, findings: [] });
  expect(await push(ports)).toBe(0);
  expect(server.requests).toBe(pushed + pulled + 1);
});

it('shows the server nothing of what is in them', async () => {
  const { server } = await sent(1, 2, 3);
  const all = [...server.files.values()].map((bytes) => new TextDecoder('latin1').decode(bytes));
  expect(all).toHaveLength(3);
  for (const text of all) expect(text).toMatch(/^age-encryption.org\/v1\n-> X25519 /);
});

it(
  'finds a bit of an entry or a chunk that is not as it was, wherever it is',
  { timeout: 120_000 },
  async () => {
    const { server } = await sent(1, 2, 3);
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

const chunk = async (bytes: Uint8Array) => ({
  name: chunkName(await sha256(bytes)),
  len: bytes.length,
});
const nonsense = new TextEncoder().encode('nonsense');

/** What Bert finds where somebody wrote this entry, the only one there. */
const found = async (
  entry: LogEntry,
  { by = anna, sealedBy = vault, files = [] as readonly Uint8Array[] } = {},
) => (await foundAt(entry, await sealedBy.seal(await signed(entry, undefined, by)), files)).found;

it('names what is wrong with an entry', async () => {
  const other = (await newVault(2)).vault;
  expect(await found(first({}))).toEqual([]);
  expect(await found(first({}), { by: bert })).toEqual(['1 forged']);
  expect(await found(first({ log: stranger.newLog() }), { by: stranger })).toEqual([
    '1 unknown-writer',
  ]);
  expect((await foundAt(first({}), nonsense)).found).toEqual(['1 unreadable']);
  expect(await found(first({}), { sealedBy: other })).toEqual(['1 locked']);
  expect(await found(first({ seq: 2, prev: 'a'.repeat(64) }))).toEqual(['1 waiting']);
});

it('names what is wrong with a chunk of an entry', async () => {
  const chunks = [await chunk(nonsense)];
  expect(await found(first({ chunks }))).toEqual(['1 missing']);
  expect(await found(first({ chunks }), { files: [nonsense] })).toEqual(['1 unreadable']);
  const archive = await vault.pack([captureOf(1)]);
  const locked = await (await newVault(2)).vault.seal(archive);
  const sealed = { chunks: [await chunk(locked)] };
  expect(await found(first(sealed), { files: [locked] })).toEqual(['1 locked']);
  const right = await vault.seal(archive);
  const listed = await chunk(right);
  expect(await found(first({ chunks: [listed] }), { files: [right] })).toEqual([]);
  const longer = { chunks: [{ ...listed, len: listed.len + 1 }] };
  expect(await found(first(longer), { files: [right] })).toEqual(['1 unreadable']);
});

it('counts what it read and is shown no more, and what others vouch for', async () => {
  const { server, storage } = await sent(1, 2);
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
  const { server, storage } = await sent(1, 2);
  const { ports, storage: theirs } = start(server, bert, (await newVault(2, identity)).vault);
  expect(await pull(ports)).toEqual({ captures: 2, findings: [] });
  expect(theirs.captures).toEqual(storage.captures);
});

it('ends where what goes wrong is not the entry, and has taken nothing in', async () => {
  const { server } = await sent(1, 2);
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

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { paddedSize } from '#bundles/padme.ts';
import { sha256 } from '#bundles/hash.ts';
import { decodeEntry, type LogEntry } from '#bundles/sync/entry.ts';
import { pull } from '#bundles/sync/pull.ts';
import { push } from '#bundles/sync/push.ts';
import { captureOf } from './sync/fakes.ts';
import { anna, bert, first, foundAt, identity, sent, signed, start, vault } from './sync/sealed.ts';
import { Server } from './sync/server.ts';

// Entries that bring an archive in their own file, with real seals and real signatures.

const archive = await vault.pack([captureOf(1)]);
const other = await vault.pack([captureOf(2)]);
const about = async (bytes: Uint8Array) => ({ len: bytes.length, sha256: await sha256(bytes) });
const entry = first({ inline: await about(archive) });

/** What Bert finds of these bytes, sealed by one who has the key of the vault; captures that he took in. */
async function outcome(plain: Uint8Array, at: LogEntry = entry) {
  const { found, storage } = await foundAt(at, await vault.seal(plain));
  return [...found, ...[...storage.captures.keys()].map((id) => Number.parseInt(id, 16))];
}

it('is read as it was written', async () => {
  expect(await outcome(await signed(entry, archive))).toEqual([1]);
});

it('brings nothing but what its writer signed, whoever seals it', async () => {
  const plain = await signed(entry, archive);
  expect(other).toHaveLength(archive.length);
  const { signature } = decodeEntry(plain);
  const swapped = plain.slice();
  swapped.set(other, plain.indexOf(0x0a) + 1);
  expect(decodeEntry(swapped)).toMatchObject({ entry, signature, archive: other });
  expect(await outcome(swapped)).toEqual(['1 forged']);
  const flipped = plain.slice();
  flipped[plain.indexOf(0x0a) + 600]! ^= 1;
  expect(await outcome(flipped)).toEqual(['1 forged']);
});

it('stands where it was signed for, and nowhere else', async () => {
  const plain = await signed(entry, archive);
  expect(await outcome(plain, first({}))).toEqual(['1 forged']);
  expect(await outcome(await signed(entry, archive, bert))).toEqual(['1 forged']);
});

it.each([
  ['shorter than its archive', (len: number) => len - 512, 'unreadable'],
  ['longer', (len: number) => len + 1, 'forged'],
  ['longer than the file', (len: number) => len + 2 ** 20, 'unreadable'],
])('is refused with a length that is %s', async (_, lengthOf, kind) => {
  const inline = { ...(await about(archive)), len: lengthOf(archive.length) };
  expect(await outcome(await signed({ ...entry, inline }, archive))).toEqual([`1 ${kind}`]);
});

it('is refused with an archive of the right hash that is none', async () => {
  const nonsense = new TextEncoder().encode('nonsense');
  const odd = { ...entry, inline: await about(nonsense) };
  expect(await outcome(await signed(odd, nonsense))).toEqual(['1 unreadable']);
});

it.each([
  ['cut short', (plain: Uint8Array) => plain.subarray(0, -1)],
  ['without its archive', (plain: Uint8Array) => plain.subarray(0, plain.indexOf(0x0a))],
  ['longer', (plain: Uint8Array) => Uint8Array.of(...plain, 0)],
  ['with something in its padding', (plain: Uint8Array) => plain.with(plain.length - 1, 1)],
])('is refused %s', async (_, change) => {
  expect(await outcome(change(await signed(entry, archive)))).toEqual(['1 unreadable']);
});

it('is refused with something behind it that it does not speak of', async () => {
  expect(await outcome(await signed(first({}), archive))).toEqual(['1 unreadable']);
});

it('has a size that many others have, whatever else it says', async () => {
  const sizes = new Set<number>();
  for (const count of [0, 1, 2, 3]) {
    const heads = Array.from({ length: count }, (__, i) => ({
      log: anna.newLog(),
      seq: 10 ** i,
      hash: 'b'.repeat(64),
    })).toSorted((a, b) => (a.log < b.log ? -1 : 1));
    const plain = await signed({ ...entry, heads }, archive);
    expect(paddedSize(plain.length)).toBe(plain.length);
    sizes.add((await vault.seal(plain)).length);
  }
  expect(sizes.size).toBeLessThan(4);
});

const hasAge = spawnSync('age', ['--version']).status === 0;

it.skipIf(!hasAge)('is taken apart without Basalt, by age, tail and tar', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'basalt-entry-'));
  const { server } = await sent(1, 2);
  const [sealed = expect.fail('nothing sent')] = server.files.values();
  writeFileSync(join(folder, 'entry.age'), sealed);
  writeFileSync(join(folder, 'key.txt'), identity);
  const command = 'age -d -i key.txt entry.age | tail -n +2 | tar x';
  expect(spawnSync('sh', ['-c', command], { cwd: folder }).status).toBe(0);
  expect(readdirSync(join(folder, 'captures'))).toHaveLength(4);
  rmSync(folder, { recursive: true });
});

/** A capture of bytes that no packing makes less. */
const incompressible = (number: number, length: number) => {
  const packed = new Uint8Array(length);
  for (let at = 0; at < length; at += 65_536)
    crypto.getRandomValues(packed.subarray(at, Math.min(length, at + 65_536)));
  return { ...captureOf(number), packed };
};

it.each([
  [200_000, 'log'],
  [270_000, 'c log'],
])('what is long goes in a chunk: %d bytes', async (length, expected) => {
  const server = new Server(() => 0.5);
  const { storage, ports } = start(server, anna);
  storage.add(incompressible(1, length));
  expect(await push(ports)).toBe(1);
  const folders = [...server.files.keys()].map((one) => one.split('/')[0]);
  expect(folders.join(' ')).toBe(expected);
  const theirs = start(server, bert);
  expect(await pull(theirs.ports)).toEqual({ captures: 1, findings: [] });
  expect(theirs.storage.captures).toEqual(storage.captures);
});

it('sends nothing that does not open again as what it was', async () => {
  const server = new Server(() => 0.5);
  const slips = (plain: Uint8Array) => vault.seal(plain.with(0, plain[0]! ^ 1));
  const { storage, ports } = start(server, anna, { ...vault, seal: slips });
  storage.add(captureOf(1));
  await expect(push(ports)).rejects.toMatchObject({ code: 'broken-bundle' });
  expect(server.files.size).toBe(0);
  expect(storage.unsent.size).toBe(1);
  expect(storage.pending).toBeUndefined();
});

it('seals anew in another log what was spoilt before it was sent', async () => {
  const server = new Server(() => 0.5);
  const { storage, ports } = start(server, anna);
  storage.add(captureOf(1));
  const dead = { ...ports.remote, put: () => Promise.reject(new Error('killed')) };
  await expect(push({ ...ports, remote: dead })).rejects.toThrow('killed');
  const { pending, log } = storage;
  const { name, bytes } = pending!.entry;
  const last = bytes.length - 1;
  const spoilt = { name, bytes: bytes.with(last, bytes[last]! ^ 1) };
  storage.pending = { ...pending!, entry: spoilt };
  expect(await push(ports)).toBe(1);
  expect(storage.log).not.toBe(log);
  const theirs = start(server, bert);
  expect(await pull(theirs.ports)).toEqual({ captures: 1, findings: [] });
});

it('counts nothing as sent that the place gives back as something else', async () => {
  const server = new Server(() => 0.5);
  const { storage, ports } = start(server, anna);
  storage.add(captureOf(1));
  server.onPut = (name) => void server.files.set(name, server.files.get(name)!.subarray(1));
  await expect(push(ports)).rejects.toMatchObject({ code: 'remote-not-kept' });
  expect(storage.unsent.size).toBe(1);
  expect(storage.read.size).toBe(0);
});

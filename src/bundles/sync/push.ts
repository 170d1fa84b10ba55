import { Failure } from '#domain/failure.ts';
import { sameBytes } from '../bytes.ts';
import { sha256 } from '../hash.ts';
import { encodeEntry, type ListedChunk, type LogEntry, signedBytes } from './entry.ts';
import { chunkName, entryName, type LogId, logsOf, type Position } from './names.ts';
import type { Memory, Outgoing, Pending, Ports, SealedFile } from './ports.ts';
import type { Remote } from './remote.ts';

/** Whether a remote has exactly this file. */
async function has(remote: Remote, { name, bytes }: SealedFile): Promise<boolean> {
  const kept = await remote.get(name);
  return kept !== undefined && sameBytes(kept, bytes);
}

/** Puts a file and reads it back: some servers show the half of a file whose upload broke off. */
export async function put(remote: Remote, file: SealedFile): Promise<void> {
  await remote.put(file.name, file.bytes);
  if (!(await has(remote, file))) throw new Failure('remote-not-kept', file.name);
}

/** The chunks first: an entry never names what is not there. */
const inOrder = ({ chunks, entry }: Pending): readonly SealedFile[] => [...chunks, entry];

async function send({ remote, local }: Ports, pending: Pending): Promise<void> {
  for (const file of inOrder(pending)) await put(remote, file);
  await local.markSent();
}

/** Finishes what broke off before. What arrived is not put again: that might break off as well. */
async function resume(ports: Ports): Promise<boolean> {
  const { remote, local } = ports;
  const pending = await local.pending();
  if (!pending) return false;
  for (const file of inOrder(pending)) if (!(await has(remote, file))) await put(remote, file);
  await local.markSent();
  return true;
}

/** The last entries that were read, of every log but one. */
const headsOf = ({ read, log: own }: Memory): readonly Position[] =>
  [...logsOf(read)].flatMap(([log, positions]) => (log === own ? [] : positions.slice(-1)));

const lastOf = ({ read }: Memory, log: LogId): Position | undefined =>
  logsOf(read).get(log)?.at(-1);

async function sealChunks({ vault }: Ports, { groups }: Outgoing): Promise<SealedFile[]> {
  const chunks: SealedFile[] = [];
  for (const captures of groups) {
    const bytes = await vault.sealChunk(captures);
    chunks.push({ name: chunkName(await sha256(bytes)), bytes });
  }
  return chunks;
}

const listed = ({ name, bytes }: SealedFile): ListedChunk => ({ name, len: bytes.length });

async function sealEntry({ vault, keyring }: Ports, entry: LogEntry): Promise<SealedFile> {
  const signature = await keyring.sign(signedBytes(entry));
  const bytes = await vault.sealEntry(encodeEntry(entry, signature));
  const { log, seq } = entry;
  return { name: entryName({ log, seq, hash: await sha256(bytes) }), bytes };
}

/** Seals what is outgoing and remembers it; undefined where nothing is. */
async function prepare(ports: Ports): Promise<Pending | undefined> {
  const { local, vault } = ports;
  const outgoing = await local.outgoing();
  const { groups, revoke } = outgoing;
  if (groups.length + revoke.length === 0) return undefined;
  const memory = await local.memory();
  const { log } = memory;
  const { seq, hash: prev } = lastOf(memory, log) ?? { seq: 0, hash: null };
  const chunks = await sealChunks(ports, outgoing);
  const about = { log, seq: seq + 1, prev, epoch: vault.epoch, heads: headsOf(memory), revoke };
  const entry = await sealEntry(ports, { ...about, chunks: chunks.map(listed) });
  const pending = { entry, chunks };
  await local.remember(pending, outgoing);
  return pending;
}

/**
 * Sends what is outgoing, entry by entry, and gives their number. Run it after `pull`, which notices that
 * somebody else writes this log. Throws Failure `remote-not-kept`, and whatever the ports throw; another
 * push goes on where this one stopped.
 */
export async function push(ports: Ports): Promise<number> {
  let entries = (await resume(ports)) ? 1 : 0;
  for (;;) {
    const pending = await prepare(ports);
    if (!pending) return entries;
    await send(ports, pending);
    entries++;
  }
}

/**
 * Has everything that is here sent once more by the next `push`, in a new log: for a remote that lost or
 * spoiled what it was given. Readers who have it already take nothing twice.
 */
export const sendAgain = ({ local, keyring }: Ports): Promise<void> =>
  local.startLog(keyring.newLog(), 'everything');

import { Failure } from '#domain/failure.ts';
import { sameBytes } from '../bytes.ts';
import { type LogId, logsOf, type Position } from './names.ts';
import type { Memory, Pending, Ports, SealedFile } from './ports.ts';
import type { Remote } from './remote.ts';
import { sealAll } from './sealing.ts';

/** Whether a remote has this file, or what `isSame` takes for it. */
async function has(
  remote: Remote,
  { name, bytes }: SealedFile,
  isSame = sameBytes,
): Promise<boolean> {
  const kept = await remote.get(name);
  return kept !== undefined && isSame(kept, bytes);
}

/**
 * Puts a file and reads it back: some servers show the half of a file whose upload broke off. `isSame` is for
 * a file that several browsers may write at once.
 */
export async function put(remote: Remote, file: SealedFile, isSame = sameBytes): Promise<void> {
  await remote.put(file.name, file.bytes);
  if (!(await has(remote, file, isSame))) throw new Failure('remote-not-kept', file.name);
}

/** The chunks first: an entry never names what is not there. */
const inOrder = ({ chunks, entry }: Pending): readonly SealedFile[] => [...chunks, entry];

async function send({ remote, local }: Ports, pending: Pending): Promise<void> {
  for (const file of inOrder(pending)) await put(remote, file);
  await local.markSent();
}

/** Whether all of it is still as it was sealed. */
async function opens({ vault }: Ports, pending: Pending): Promise<boolean> {
  try {
    for (const { bytes } of inOrder(pending)) await vault.open(bytes);
    return true;
  } catch (thrown) {
    if (thrown instanceof Failure) return false;
    throw thrown;
  }
}

/**
 * Finishes what broke off before. What arrived is not put again: that might break off as well. What was
 * spoilt where it was kept is sealed anew in another log, as some of it may lie in this one.
 */
async function resume(ports: Ports): Promise<boolean> {
  const { remote, local, keyring } = ports;
  const pending = await local.pending();
  if (!pending) return false;
  if (!(await opens(ports, pending))) {
    await local.startLog(keyring.newLog());
    return false;
  }
  for (const file of inOrder(pending)) if (!(await has(remote, file))) await put(remote, file);
  await local.markSent();
  return true;
}

/** The last entries that were read, of every log but one. */
const headsOf = ({ read, log: own }: Memory): readonly Position[] =>
  [...logsOf(read)].flatMap(([log, positions]) => (log === own ? [] : positions.slice(-1)));

const lastOf = ({ read }: Memory, log: LogId): Position | undefined =>
  logsOf(read).get(log)?.at(-1);

/** Seals what is outgoing and remembers it; undefined where nothing is. */
async function prepare(ports: Ports): Promise<Pending | undefined> {
  const { local, vault } = ports;
  const outgoing = await local.outgoing();
  const { groups, revoke } = outgoing;
  if (groups.length + revoke.length === 0) return undefined;
  const memory = await local.memory();
  const { log } = memory;
  const { seq, hash: prev } = lastOf(memory, log) ?? { seq: 0, hash: null };
  const about = { log, seq: seq + 1, prev, epoch: vault.epoch, heads: headsOf(memory), revoke };
  const pending = await sealAll(ports, about, groups);
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

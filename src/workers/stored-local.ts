import { isLogId, type LogId, type Position } from '#bundles/sync/names.ts';
import type { BundledCapture } from '#bundles/content.ts';
import type { Keyring, Local, Memory, Outgoing, Taken } from '#bundles/sync/ports.ts';
import type { KeptCapture } from '#store/captures.ts';
import type { View } from '#store/database.ts';
import { type LogEnd, readShutOut } from '#store/shut-out.ts';
import {
  logToWrite,
  markPendingSent,
  noteTaken,
  readEntries,
  readPending,
  rememberPending,
  type SentCapture,
  startLog,
  unsentCaptures,
} from '#store/sync.ts';
import { inGroups, type Most, readCaptures, unbundled } from './bundled.ts';

/** What one entry brings at most: it is held in memory, and stored twice, while it is on its way. */
const MOST: Most = { captures: 2000, bytes: 8 * 2 ** 20 };

/** Where the memory of syncing is, and what is done with captures that come and go. */
export interface Stored {
  readonly onView: <T>(work: (view: View) => Promise<T>) => Promise<T>;
  /** The id of the place that is synced by. */
  readonly place: string;
  readonly keyring: Keyring;
  /** Stores a capture, in the journal first; false where it is here already. */
  readonly keep: (capture: KeptCapture) => Promise<boolean>;
  readonly onCame: (captures: number) => void;
  readonly onSent: (captures: number) => void;
}

/** The local port of the sync engine over what this browser stores for one person. */
export async function storedLocal(stored: Stored): Promise<Local> {
  const { onView, place, onSent } = stored;
  // Before anything is asked: what is pending may be of another place, or of another key.
  await onView((view) => ownLog(view, stored));
  return {
    memory: () => onView((view) => memoryOf(view, stored)),
    outgoing: () => onView((view) => outgoingOf(view, MOST)),
    pending: () => onView(readPending),
    remember: (pending, { groups, revoke: shutOut }) => {
      const captures = groups.flat().map(sentOf);
      return onView((view) => rememberPending(view, { ...pending, captures, shutOut }));
    },
    markSent: async () => onSent(await onView(markPendingSent)),
    take: (taken) => take(taken, stored),
    startLog: (log) => onView((view) => startLog(view, { place, log })),
  };
}

async function ownLog(view: View, { place, keyring }: Stored): Promise<LogId> {
  const isOwn = (log: string) => isLogId(log) && keyring.isOwn(log);
  const log = await logToWrite(view, { place, isOwn, newLog: () => keyring.newLog() });
  if (!isLogId(log)) throw new Error(`no id of a log: ${log}`);
  return log;
}

async function memoryOf(view: View, stored: Stored): Promise<Memory> {
  const log = await ownLog(view, stored);
  const entries = await readEntries(view);
  const namesOf = (read: boolean) =>
    new Set(entries.filter(({ isRead }) => isRead === read).map(({ name }) => name));
  const revoked = await shutOutPositions(view);
  return { log, read: namesOf(true), vouched: namesOf(false), revoked };
}

const positionsOf = (ends: readonly LogEnd[]): readonly Position[] =>
  ends.flatMap(({ log, seq, hash }) => (isLogId(log) ? [{ log, seq, hash }] : []));

/** Where the logs of those who were shut out end, as far as this browser was told or said it. */
export const shutOutPositions = async (view: View): Promise<readonly Position[]> =>
  positionsOf(await readShutOut(view));

/** One chunk of what is not sent yet; the next entry brings the next. */
export async function outgoingOf(view: View, most: Most): Promise<Outgoing> {
  const captures = readCaptures(view, await unsentCaptures(view));
  const first = await inGroups(captures, most).next();
  const groups = first.done || first.value.length === 0 ? [] : [first.value];
  const unsaid = (await readShutOut(view)).filter(({ isSaid }) => !isSaid);
  return { groups, revoke: positionsOf(unsaid) };
}

const sentOf = ({ id, head: { complete } }: BundledCapture): SentCapture => ({ id, complete });

/**
 * All captures are checked before the first is stored, and the entry counts as read once the last one
 * is. Killed on the way, this browser reads the entry again; what was stored by then comes to nothing
 * new, and would be sent on if that entry were gone.
 */
async function take({ name, entry, captures, vouched }: Taken, stored: Stored): Promise<void> {
  const checked = await Promise.all(captures.map(unbundled));
  let came = 0;
  for (const capture of checked) if (await stored.keep(capture)) came++;
  const said = { vouched, captures: captures.map(sentOf), shutOut: entry.revoke };
  await stored.onView((view) => noteTaken(view, { name, ...said }));
  stored.onCame(came);
}

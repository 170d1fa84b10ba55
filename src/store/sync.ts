import type { CaptureId } from '#domain/capture.ts';
import type { View } from './database.ts';
import { type LogEnd, noteSaid, sayAgain, type ShutOut } from './shut-out.ts';

// What one browser remembers of syncing for one person. It is no truth of its own: where it is lost with
// the view, this browser is a new one to the others. It reads all again, and what it finds there counts
// as sent.

/** A file with its bytes fixed: what is sent again after a crash is the same. */
export interface SealedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** An entry on its way, the chunks it names, the captures in these, and whom it shuts out. */
export interface PendingEntry {
  readonly entry: SealedFile;
  readonly chunks: readonly SealedFile[];
  readonly captures: readonly SentCapture[];
  readonly shutOut: readonly LogEnd[];
}

/** Things of which there is one, each kept under its own name. */
export interface SyncNotes {
  /** The log that this browser writes, and the id of the place where it does. */
  readonly writing: { readonly place: string; readonly log: string };
  readonly pending: PendingEntry;
  readonly shutOut: readonly ShutOut[];
}

/** An entry of a log that was read or written here, or else that one of these vouches for. */
export interface ReadEntry {
  readonly name: string;
  readonly isRead: boolean;
}

/** A capture that an entry carries which was read or has arrived; whether as one that came to its end. */
export interface SentCapture {
  readonly id: CaptureId;
  readonly complete: boolean;
}

/** Which log to write: at what place, whether a log is of this browser's key, and how it is named if it is new. */
export interface Writing {
  readonly place: string;
  readonly isOwn: (log: string) => boolean;
  readonly newLog: () => string;
}

/**
 * The log that this browser writes at a place. Another key begins another log; at another place nothing
 * counts as read, sent or said.
 */
export async function logToWrite(view: View, { place, isOwn, newLog }: Writing): Promise<string> {
  const tx = view.transaction(['sync', 'logEntries', 'sent'], 'readwrite');
  const { writing: known } = (await tx.objectStore('sync').get('writing')) ?? {};
  if (known?.place === place && isOwn(known.log)) return known.log;
  if (known?.place !== place) {
    void tx.objectStore('logEntries').clear();
    void tx.objectStore('sent').clear();
    await sayAgain(tx.objectStore('sync'));
  }
  const log = newLog();
  void tx.objectStore('sync').delete('pending');
  void tx.objectStore('sync').put({ writing: { place, log } }, 'writing');
  await tx.done;
  return log;
}

/** Goes on in another log; what was pending is not sent. */
export async function startLog(view: View, writing: SyncNotes['writing']): Promise<void> {
  const tx = view.transaction('sync', 'readwrite');
  void tx.objectStore('sync').delete('pending');
  void tx.objectStore('sync').put({ writing }, 'writing');
  await tx.done;
}

export const readEntries = (view: View): Promise<readonly ReadEntry[]> => view.getAll('logEntries');

export async function readPending(view: View): Promise<PendingEntry | undefined> {
  return (await view.get('sync', 'pending'))?.pending;
}

export async function rememberPending(view: View, pending: PendingEntry): Promise<void> {
  await view.put('sync', { pending }, 'pending');
}

interface Sent {
  get(id: CaptureId): Promise<SentCapture | undefined>;
  put(capture: SentCapture): Promise<unknown>;
}

/** One that was sent whole stays so, though somebody else sends a part of it. */
async function noteSent(sent: Sent, captures: readonly SentCapture[]): Promise<void> {
  const known = await Promise.all(captures.map(({ id }) => sent.get(id)));
  for (const [i, { id, complete }] of captures.entries())
    if (!known[i]?.complete) void sent.put({ id, complete });
}

/** What was pending has arrived; says how many captures that were. */
export async function markPendingSent(view: View): Promise<number> {
  const tx = view.transaction(['sync', 'logEntries', 'sent'], 'readwrite');
  const { pending } = (await tx.objectStore('sync').get('pending')) ?? {};
  if (!pending) return 0;
  const { entry, captures, shutOut: said } = pending;
  void tx.objectStore('sync').delete('pending');
  void tx.objectStore('logEntries').put({ name: entry.name, isRead: true });
  await noteSaid(tx.objectStore('sync'), said);
  await noteSent(tx.objectStore('sent'), captures);
  await tx.done;
  return captures.length;
}

/** An entry whose captures are stored. */
interface TakenEntry {
  readonly name: string;
  readonly captures: readonly SentCapture[];
  /** Names of entries that it vouches for. */
  readonly vouched: readonly string[];
  readonly shutOut: readonly LogEnd[];
}

/** Notes an entry as read, what it says of others, and its captures as sent: there is no need to send them on. */
export async function noteTaken(view: View, taken: TakenEntry): Promise<void> {
  const tx = view.transaction(['sync', 'logEntries', 'sent'], 'readwrite');
  const entries = tx.objectStore('logEntries');
  const known = await Promise.all(taken.vouched.map((name) => entries.getKey(name)));
  for (const [i, name] of taken.vouched.entries())
    if (known[i] === undefined) void entries.put({ name, isRead: false });
  void entries.put({ name: taken.name, isRead: true });
  await noteSaid(tx.objectStore('sync'), taken.shutOut);
  await noteSent(tx.objectStore('sent'), taken.captures);
  await tx.done;
}

/** Captures that are here and not sent, or here to their end and sent without it. */
export async function unsentCaptures(view: View): Promise<readonly CaptureId[]> {
  const tx = view.transaction(['captures', 'sent']);
  const captures = tx.objectStore('captures');
  const [ids, sent] = await Promise.all([captures.getAllKeys(), tx.objectStore('sent').getAll()]);
  const known = new Set(sent.map(({ id }) => id));
  const cut = await Promise.all(
    sent.filter(({ complete }) => !complete).map(({ id }) => captures.get(id)),
  );
  const grown = cut.flatMap((capture) => (capture?.complete ? [capture.id] : []));
  return [...ids.filter((id) => !known.has(id)), ...grown];
}

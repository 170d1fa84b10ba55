import type { View } from './database.ts';

/** The last entry that counts of a log that is shut out. */
export interface LogEnd {
  readonly log: string;
  readonly seq: number;
  readonly hash: string;
}

/** Whether an entry says it that was read or has arrived; if not, the next one has to. */
export interface ShutOut extends LogEnd {
  readonly isSaid: boolean;
}

interface Note {
  readonly shutOut?: readonly ShutOut[];
}
/** The store `sync`. */
interface Notes {
  get(key: 'shutOut'): Promise<Note | undefined>;
  put(note: Note, key: 'shutOut'): Promise<unknown>;
}

async function changeShutOut(
  notes: Notes,
  change: (known: readonly ShutOut[]) => readonly ShutOut[],
): Promise<void> {
  const { shutOut = [] } = (await notes.get('shutOut')) ?? {};
  void notes.put({ shutOut: change(shutOut) }, 'shutOut');
}

/** Whatever was said is to be said again. */
export const sayAgain = (notes: Notes): Promise<void> =>
  changeShutOut(notes, (known) => known.map((one) => ({ ...one, isSaid: false })));

const isOneOf = (ends: readonly LogEnd[], { log, seq, hash }: LogEnd): boolean =>
  ends.some((end) => end.log === log && end.seq === seq && end.hash === hash);

/** An entry that says so was read, or has arrived. */
export const noteSaid = (notes: Notes, ends: readonly LogEnd[]): Promise<void> =>
  changeShutOut(notes, (known) => [
    ...known.filter((one) => !isOneOf(ends, one)),
    ...ends.map(({ log, seq, hash }) => ({ log, seq, hash, isSaid: true })),
  ]);

/** Shuts logs out: the next entry says so. */
export async function shutLogsOut(view: View, ends: readonly LogEnd[]): Promise<void> {
  const tx = view.transaction('sync', 'readwrite');
  await changeShutOut(tx.store, (known) => [
    ...known,
    ...ends.filter((end) => !isOneOf(known, end)).map((end) => ({ ...end, isSaid: false })),
  ]);
  await tx.done;
}

/** All logs that are shut out, by whoever belongs here. */
export const readShutOut = async (view: View): Promise<readonly ShutOut[]> =>
  (await view.get('sync', 'shutOut'))?.shutOut ?? [];

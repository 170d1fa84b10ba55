import { type DBSchema, deleteDB, type IDBPObjectStore, openDB } from 'idb';
import type { FailureCode } from '#domain/failure.ts';
import type { Instant } from '#domain/time.ts';
import { storageFailure } from './database.ts';

// Practices that a person seals shares for, in a database of their own: neither a repair of the view nor an
// end of sync touches them. No key that opens anything is in it.

/** Days that are written anew for a practice after each reading. */
export interface KeptStanding {
  /** Of the file at the place; it is of chance, and never used again. */
  readonly name: string;
  /** The place that the person synced by when it began, and as they know it. */
  readonly place: string;
  readonly placeName: string;
  /** Of the file, at a server. */
  readonly address?: string;
  /** So many last days. */
  readonly days: number;
  /** Whose they are, as it was typed. */
  readonly whose: string;
  /** When it was last written, and how many captures there were then. */
  readonly written?: Instant;
  readonly captures?: number;
  /** Whether a server gives the file to whoever has its address. */
  readonly isGivenOut?: boolean;
  /** Why it could not be written, since it was. */
  readonly trouble?: FailureCode | undefined;
}

export interface KeptPractice {
  /** As the person calls it. */
  readonly name: string;
  /** `age1…` */
  readonly recipient: string;
  /** When its digits were compared. */
  readonly confirmed: Instant;
  readonly standing?: KeptStanding | undefined;
}

interface PracticesSchema extends DBSchema {
  practices: { key: string; value: KeptPractice };
}

type Writable = IDBPObjectStore<PracticesSchema, ['practices'], 'practices', 'readwrite'>;

const PREFIX = 'basalt-practices-';
const nameOf = (id: string): string => `${PREFIX}${id}`;

async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    throw storageFailure(thrown);
  }
}

/** Opened for each use, as the database of keys is. */
const opened = (id: string) =>
  openDB<PracticesSchema>(nameOf(id), 1, {
    upgrade: (made) => void made.createObjectStore('practices', { keyPath: 'recipient' }),
  });

const known = async (): Promise<readonly string[]> =>
  (await indexedDB.databases()).map(({ name = '' }) => name);

/** By name; no database is made to find out that there are none. */
export const keptPractices = (id: string): Promise<readonly KeptPractice[]> =>
  told(async () => {
    if (!(await known()).includes(nameOf(id))) return [];
    const database = await opened(id);
    const all = await database.getAll('practices').finally(() => database.close());
    return all.toSorted((a, b) => a.name.localeCompare(b.name));
  });

/** Runs one step with what is kept under that key; another tab may change it too. */
const inOneStep = <T>(
  id: string,
  recipient: string,
  step: (store: Writable, kept: KeptPractice | undefined) => Promise<T>,
): Promise<T> =>
  told(async () => {
    const database = await opened(id);
    try {
      const { store, done } = database.transaction('practices', 'readwrite');
      const result = await step(store, await store.get(recipient));
      await done;
      return result;
    } finally {
      database.close();
    }
  });

/**
 * One key is one practice: under another name it has that name from then on. What is written for it anew
 * stays, as only who knows of it can end it. Gives it as it is kept.
 */
export const keepPractice = (id: string, practice: KeptPractice): Promise<KeptPractice> =>
  inOneStep(id, practice.recipient, async (store, kept) => {
    const now = { ...kept, ...practice };
    await store.put(now);
    return now;
  });

/** Changes one that is still there, and gives it. */
export const changePractice = (
  id: string,
  recipient: string,
  change: (practice: KeptPractice) => KeptPractice,
): Promise<KeptPractice | undefined> =>
  inOneStep(id, recipient, async (store, kept) => {
    const changed = kept && change(kept);
    if (changed) await store.put(changed);
    return changed;
  });

/** Forgets one, unless something is written for it anew: nobody could end that any more. */
export const dropPractice = (id: string, recipient: string): Promise<void> =>
  inOneStep(id, recipient, async (store, kept) => {
    if (!kept?.standing) await store.delete(recipient);
  });

/** Forgets all of a person. */
export const removePractices = (id: string): Promise<void> => told(() => deleteDB(nameOf(id)));

/** Forgets everybody's, also of people whom no list knows any more. */
export const removeAllPractices = (): Promise<void> =>
  told(async () => {
    for (const name of await known()) if (name.startsWith(PREFIX)) await deleteDB(name);
  });

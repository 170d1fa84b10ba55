import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { FailureCode } from '#domain/failure.ts';
import type { Instant, LocalDate } from '#domain/time.ts';
import { storageFailure } from './database.ts';

// Keys of one person in this browser, in a database of their own: what a repair does to the view never
// touches them. No key of the vault lies here in plain, and no password: they are sealed for `device`.

/** Pairs that were made in this browser; their private halves cannot be taken out of it. */
interface KeyPairs {
  readonly signing: CryptoKeyPair;
  readonly opening: CryptoKeyPair;
}

/**
 * What is wrong with the keys of this browser: it has not the newest one yet, or that was made without it; it
 * was shut out, or one that was has the key in use; or the place has not what opens that to a person.
 */
export type KeyWarning = 'behind' | 'left-out' | 'shut-out' | 'leaked' | 'closed';

/** By way of what a person syncs in this browser. */
export interface KeptPlace {
  /** Another place has another: there, everything is sent once more. */
  readonly id: string;
  /** What was exchanged there is remembered under this instead, once it was looked through anew. */
  readonly memory?: string;
  /** As the person knows it. */
  readonly name: string;
  /** Missing of those that were chosen before it was kept. */
  readonly kind?: 'folder' | 'webdav' | 's3';
  /** Of a folder; what leads to a server is the credential. */
  readonly folder?: FileSystemDirectoryHandle;
  /** When the last exchange ended. */
  readonly last?: Instant;
  readonly computers: readonly KeptComputer[];
  /** Of the last exchange. */
  readonly warnings?: readonly KeyWarning[];
  /** Folders of keys that this browser does not have, as far as they are named. */
  readonly strange?: readonly string[];
  /** What was missing there at the last exchange, and may only have been late. */
  readonly late: readonly string[];
  /**
   * What is wrong with files there, and need not be said again: all that could be done about it here was.
   * `next` is whatever the next exchange finds.
   */
  readonly known?: readonly string[] | 'next';
  /** The vault that lies there: no two people of one browser have the same. */
  readonly vault: string;
  /** Why the last try of an exchange failed and when, since the last that did not. */
  readonly trouble?: FailureCode | undefined;
  readonly tried?: Instant | undefined;
}

/** One of a person's browsers, as it introduced itself. */
export interface KeptComputer {
  readonly id: string;
  readonly name: string;
  readonly isOwn: boolean;
  readonly since: Instant;
}

/** A share that whoever has its link can open. */
export interface KeptLink {
  /** Of the file at the place. */
  readonly name: string;
  readonly made: Instant;
  /** The place gives it out until then: both by the clock there. */
  readonly expires: Instant;
  /** So many ms that clock was ahead of the one here. */
  readonly ahead?: number;
  /** Making it did not come to its end: nobody was given the link, and the file may lie there. */
  readonly isUnsure?: boolean;
  /** Local dates, both included, and for whom they are. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly reader: string;
}

/** Introductions of a person's browsers, sealed as they were read at the place, by name. */
export interface KeptIntroductions {
  /** When the first of them was. */
  readonly since: Instant;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Each of which there is one, under its name. */
export interface KeptKeys {
  readonly device: KeyPairs;
  /** The keys of the vault, a door sealed for `device`. */
  readonly door: Uint8Array<ArrayBuffer>;
  /** What the remote asks for, sealed for `device`. */
  readonly credential: Uint8Array<ArrayBuffer>;
  readonly place: KeptPlace;
  /** Made in this browser, by that place; nothing of them opens a share. */
  readonly links: readonly KeptLink[];
  readonly introductions: KeptIntroductions;
}

interface KeysSchema extends DBSchema {
  keys: { key: keyof KeptKeys; value: KeptKeys[keyof KeptKeys] };
}

const nameOf = (id: string): string => `basalt-keys-${id}`;

/** Opened for each use: it is seldom, and nothing then stands in the way of deleting. */
export async function withKeys<T>(
  id: string,
  work: (keys: IDBPDatabase<KeysSchema>) => Promise<T>,
): Promise<T> {
  try {
    const keys = await openDB<KeysSchema>(nameOf(id), 1, {
      upgrade: (made) => void made.createObjectStore('keys'),
    });
    return await work(keys).finally(() => keys.close());
  } catch (thrown) {
    throw storageFailure(thrown);
  }
}

const isPairs = (value: KeptKeys[keyof KeptKeys] | undefined): value is KeyPairs =>
  value !== undefined && 'signing' in value;
const isSealed = (value: KeptKeys[keyof KeptKeys] | undefined): value is Uint8Array<ArrayBuffer> =>
  value instanceof Uint8Array;

/**
 * The pairs of this browser for one person, made once; where two tabs ask at once, both get the same.
 * A browser whose storage was wiped is a new one.
 */
export async function devicePairs(id: string, make: () => Promise<KeyPairs>): Promise<KeyPairs> {
  const known = await withKeys(id, (keys) => keys.get('keys', 'device'));
  if (isPairs(known)) return known;
  const made = await make();
  return withKeys(id, async (keys) => {
    const { store, done } = keys.transaction('keys', 'readwrite');
    const meanwhile = await store.get('device');
    if (!isPairs(meanwhile)) await store.put(made, 'device');
    await done;
    return isPairs(meanwhile) ? meanwhile : made;
  });
}

type SealedName = 'door' | 'credential';

export async function keptSealed(
  id: string,
  name: SealedName,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const kept = await withKeys(id, (keys) => keys.get('keys', name));
  return isSealed(kept) ? kept : undefined;
}

/** Keeps something beside the pairs of this browser: for nobody who left meanwhile, whose pairs are gone. */
const keepBesidePairs = <K extends SealedName | 'introductions'>(
  id: string,
  name: K,
  value: KeptKeys[K],
): Promise<void> =>
  withKeys(id, async (keys) => {
    const { store, done } = keys.transaction('keys', 'readwrite');
    if (isPairs(await store.get('device'))) await store.put(value, name);
    await done;
  });

export const keepSealed = (
  id: string,
  name: SealedName,
  sealed: Uint8Array<ArrayBuffer>,
): Promise<void> => keepBesidePairs(id, name, sealed);

const isIntroductions = (value: KeptKeys[keyof KeptKeys] | undefined): value is KeptIntroductions =>
  value !== undefined && 'files' in value;

export async function keptIntroductions(id: string): Promise<KeptIntroductions | undefined> {
  const kept = await withKeys(id, (keys) => keys.get('keys', 'introductions'));
  return isIntroductions(kept) ? kept : undefined;
}

export const keepIntroductions = (id: string, introductions: KeptIntroductions): Promise<void> =>
  keepBesidePairs(id, 'introductions', introductions);

const isPlace = (value: KeptKeys[keyof KeptKeys] | undefined): value is KeptPlace =>
  value !== undefined && 'computers' in value;

/** Undefined where a person does not sync in this browser: then no database is made to find that out. */
export async function keptPlace(id: string): Promise<KeptPlace | undefined> {
  const known = await indexedDB.databases();
  if (!known.some(({ name }) => name === nameOf(id))) return undefined;
  const kept = await withKeys(id, (keys) => keys.get('keys', 'place'));
  return isPlace(kept) ? kept : undefined;
}

export const keepPlace = (id: string, place: KeptPlace): Promise<unknown> =>
  withKeys(id, (keys) => keys.put('keys', place, 'place'));

/** Changes what is known of a place, unless another one was chosen meanwhile or none is any more. */
export async function changePlace(
  id: string,
  place: string,
  changed: Partial<KeptPlace>,
): Promise<void> {
  if (!(await keptPlace(id))) return;
  await withKeys(id, async (keys) => {
    const { store, done } = keys.transaction('keys', 'readwrite');
    const kept = await store.get('place');
    if (isPlace(kept) && kept.id === place) await store.put({ ...kept, ...changed }, 'place');
    await done;
  });
}

async function remove(name: string): Promise<void> {
  try {
    await deleteDB(name);
  } catch (thrown) {
    throw storageFailure(thrown);
  }
}

/** Deletes one person's keys. What is sealed for them elsewhere is closed to this browser from then on. */
export const removeKeys = (id: string): Promise<void> => remove(nameOf(id));

/** Deletes everybody's, also of people whom no list knows any more. */
export async function removeAllKeys(): Promise<void> {
  for (const { name = '' } of await indexedDB.databases())
    if (name.startsWith(nameOf(''))) await remove(name);
}

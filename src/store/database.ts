import { type DBSchema, type IDBPDatabase, openDB, type OpenDBCallbacks } from 'idb';
import { asFailure, Failure } from '#domain/failure.ts';
import type { CaptureHead, CaptureId } from '#domain/capture.ts';
import type { Problem } from '#domain/decoder.ts';
import type { Person, Preferences } from '#domain/preferences.ts';
import type { Instant, LocalDate, Zone } from '#domain/time.ts';
import type { StoredDay, ToldSettings } from './day.ts';
import type { DeviceSummary } from './summary.ts';
import type { ReadEntry, SentCapture, SyncNotes } from './sync.ts';

/** What the view knows of a capture without its bytes. */
export interface StoredCapture extends CaptureHead {
  readonly id: CaptureId;
  readonly complete: boolean;
  /** Why it is not complete, where that is known. */
  readonly reason?: string;
  readonly sections: number;
  /** Sections known to be lost to damage. */
  readonly lost?: number;
  /** The version of the decoder that last read it; absent until one has. */
  readonly decoder?: number;
  /** That decoder made no progress and was ended. */
  readonly stuck?: boolean;
  readonly readings?: number;
  readonly problems?: readonly Problem[];
}

/** Counted up with each change, so that of journal and view the newer one is known. */
export interface SavedPreferences {
  readonly revision: number;
  readonly preferences: Preferences;
}
export interface SavedPerson {
  readonly revision: number;
  readonly person: Person;
}

/** Things of which there is one, each kept under its own name: `{ zone }` under `zone`. */
export interface Meta {
  readonly preferences: SavedPreferences;
  /** The zone whose local dates the days are filed under. */
  readonly zone: Zone;
  /** For each local date with data, in how many records of `days` it occurs. */
  readonly calendar: Readonly<Record<string, number>>;
  readonly devices: Readonly<Record<string, DeviceSummary>>;
  /** When the last backup was begun that is in the person's hands, and how many captures it holds. */
  readonly backedUp: { readonly made: Instant; readonly captures: number };
  /** When the reminder to back up was last told to come later. */
  readonly reminderPutOff: { readonly at: Instant };
  /** Another one with each change of days, by chance: no two ever agree, not even after a rebuild. */
  readonly revision: string;
  /** Set once the view holds all that the journal holds: an empty day is then really empty. */
  readonly whole: true;
  /** Of a sealed view the second copy of its lock (lock/lock-record.ts), which itself is never sealed. */
  readonly lock: string;
}

export interface ViewSchema extends DBSchema {
  days: {
    key: [string, LocalDate];
    value: StoredDay;
    indexes: { dates: string };
  };
  /** What days tell of settings, once more: found without reading any of those days. */
  settings: { key: [string, LocalDate]; value: ToldSettings };
  captures: { key: CaptureId; value: StoredCapture };
  /** A capture's sections, packed: the copy from which a damaged journal is made whole. */
  sections: { key: CaptureId; value: { id: CaptureId; packed: Uint8Array<ArrayBuffer> } };
  meta: { key: keyof Meta; value: Partial<Meta> };
  /** What browsers exchanged, as far as this one remembers (sync.ts): as `meta`, and by name and by id. */
  sync: { key: keyof SyncNotes; value: Partial<SyncNotes> };
  logEntries: { key: string; value: ReadEntry };
  sent: { key: CaptureId; value: SentCapture };
}
interface PeopleSchema extends DBSchema {
  people: { key: string; value: SavedPerson & { id: string } };
  current: { key: 'current'; value: string };
}

export type View = IDBPDatabase<ViewSchema>;
export type PeopleView = IDBPDatabase<PeopleSchema>;

/** The version of a plain view; how one comes to be, or to have it, view-steps.ts says. */
export const VIEW_VERSION = 4;

const views = new Map<string, Promise<View>>();
let people: Promise<PeopleView> | undefined;

/** Runs `work` on one person's view; again on a new connection where the browser cut the first. */
export const withView = <T>(id: string, work: (view: View) => Promise<T>): Promise<T> =>
  patiently(
    async () => work(await openView(id)),
    () => views.delete(id),
  );

function openView(id: string): Promise<View> {
  const known = views.get(id);
  if (known) return known;
  const forget = () => views.delete(id);
  // There is none, it is older, or it is sealed: all of which is seldom, and fetched when it happens.
  const view = open<ViewSchema>(`basalt-${id}`, forget, VIEW_VERSION, abort).catch(
    async (thrown: unknown) =>
      (await import('./lock/opening.ts')).openOtherwise(id, thrown, forget),
  );
  views.set(id, view);
  return view;
}

/** As `withView`, for the list of people. */
export const withPeople = <T>(work: (view: PeopleView) => Promise<T>): Promise<T> =>
  patiently(async () => {
    people ??= open<PeopleSchema>('basalt', forgetPeople, 1, makePeople);
    return work(await people);
  }, forgetPeople);

const forgetPeople = () => (people = undefined);

/** Closes a connection that stands in the way of deleting. */
export async function closeView(id: string): Promise<void> {
  const view = await views.get(id)?.catch(() => undefined);
  views.delete(id);
  view?.close();
}

/** As `closeView`, for the list of people. */
export async function closePeople(): Promise<void> {
  (await people?.catch(() => undefined))?.close();
  forgetPeople();
}

type Upgrade<Schema extends DBSchema> = NonNullable<OpenDBCallbacks<Schema>['upgrade']>;

const makePeople: Upgrade<PeopleSchema> = (db) => {
  db.createObjectStore('people', { keyPath: 'id' });
  db.createObjectStore('current');
};

/** Leaves a database as it is: opening it rejects with an AbortError. */
export const abort: Upgrade<ViewSchema> = (_db, _before, _version, tx) => {
  tx.done.catch(() => undefined);
  tx.abort();
};

/**
 * Opens a database. A connection closes when another tab needs it gone, or when the browser drops a damaged
 * database; `onClosed` then forgets it. Without a version it is opened as it is.
 */
export function open<Schema extends DBSchema>(
  name: string,
  onClosed: () => void,
  version: number | undefined,
  upgrade: Upgrade<Schema>,
): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(name, version, {
    upgrade,
    blocking(_current, _blocked, { target }) {
      onClosed();
      if (target instanceof IDBDatabase) target.close();
    },
    terminated: onClosed,
  });
}

/** Errors after which a new connection may do: the browser closed this one, or found damage and starts afresh. */
const PASSING = ['AbortError', 'InvalidStateError', 'UnknownError', 'NotFoundError', 'DataError'];

async function patiently<T>(work: () => Promise<T>, renew: () => void): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await work();
    } catch (thrown) {
      renew();
      const name = thrown instanceof DOMException ? thrown.name : '';
      if (attempt >= 2 || !PASSING.includes(name)) throw storageFailure(thrown);
    }
  }
}

/** A storage error in terms a person can act on. */
export function storageFailure(thrown: unknown): Failure {
  if (!(thrown instanceof DOMException)) return asFailure(thrown);
  const text = `${thrown.name}: ${thrown.message}`;
  if (thrown.name === 'QuotaExceededError') {
    return new Failure('storage-full', text, { cause: thrown });
  }
  if (thrown.name === 'VersionError') return new Failure('newer-data', text, { cause: thrown });
  return new Failure('storage-unavailable', text, { cause: thrown });
}

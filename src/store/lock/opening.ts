import { Failure } from '#domain/failure.ts';
import { abort, open, VIEW_VERSION, type View, type ViewSchema } from '../database.ts';
import type { RecordCipher } from '../journal/locked.ts';
import { viewSteps } from '../view-steps.ts';
import type { Sealer } from './cipher.ts';
import { isKeyKnown, keyOf, whenLocked } from './keyring.ts';
import { lockFiles } from './lock-files.ts';
import { type KeptLock, lockText, type LockRecord, readLockText } from './lock-record.ts';

/**
 * Each time a view is sealed or opened for good its version grows by so much: at an odd number of times it
 * is sealed. A connection from before is closed by that, and no version of the program that knows of no
 * lock opens such a view.
 */
export const TURN = 1000;
export const isSealedAt = (version: number): boolean => Math.floor(version / TURN) % 2 === 1;
/** Another tab may make, turn or delete it between two looks. */
const ATTEMPTS = 5;
/** Under it the lock lies in `meta`. */
export const LOCK_KEY = 'lock';

export const nameOf = (id: string): string => `basalt-${id}`;
const isNamed = (thrown: unknown, ...names: readonly string[]): boolean =>
  thrown instanceof DOMException && names.includes(thrown.name);

/** Undefined where there is none. */
async function openAsItIs(id: string, forget: () => void): Promise<View | undefined> {
  try {
    return await open(nameOf(id), forget, undefined, abort);
  } catch (thrown) {
    if (isNamed(thrown, 'AbortError')) return undefined;
    throw thrown;
  }
}

/** Makes a view; a sealed one where the person has a lock, so that nothing of it is ever written in plain. */
async function makeView(id: string): Promise<void> {
  const lock = await lockFiles().read(id);
  const version = lock === undefined ? VIEW_VERSION : TURN + VIEW_VERSION;
  const made = await open<ViewSchema>(
    nameOf(id),
    () => {},
    version,
    async (db, before, to, tx, event) => {
      if (before !== 0) return abort(db, before, to, tx, event);
      for (const step of viewSteps) await step(db, tx);
      if (lock !== undefined) await tx.objectStore('meta').put({ lock }, LOCK_KEY);
    },
  ).catch(ignored);
  made?.close();
}

/** Somebody else was first: the next look sees what they made. */
function ignored(thrown: unknown): undefined {
  if (!isNamed(thrown, 'AbortError', 'VersionError')) throw thrown;
}

/** Brings a view that an earlier version of the program made up to this one. */
async function growView(id: string, version: number): Promise<void> {
  const grown = await open<ViewSchema>(
    nameOf(id),
    () => {},
    version,
    async (db, before, _, tx) => {
      for (const step of viewSteps.slice(before % TURN)) await step(db, tx);
    },
  ).catch(ignored);
  grown?.close();
}

/** A connection to the view as it is stored, whichever it is; made where there is none. */
export async function openStored(id: string, forget: () => void): Promise<View> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const view = await openAsItIs(id, forget);
    const step = (view?.version ?? 0) % TURN;
    if (view && step === VIEW_VERSION) return view;
    view?.close();
    if (step > VIEW_VERSION) throw new DOMException(`a view of version ${step}`, 'VersionError');
    await (view ? growView(id, view.version - step + VIEW_VERSION) : makeView(id));
  }
  throw new DOMException('the view cannot be made', 'UnknownError');
}

/**
 * Opens a view that is not there, or is older, or sealed: `thrown` is what opening it as a plain one of
 * today gave. Throws Failure `locked` where the key is needed and nobody has it.
 */
export async function openOtherwise(
  id: string,
  thrown: unknown,
  forget: () => void,
): Promise<View> {
  if (!isNamed(thrown, 'AbortError', 'VersionError')) throw thrown;
  const view = await openStored(id, forget);
  if (!isSealedAt(view.version)) return view;
  try {
    const sealer = await sealerFor(id, await copyOf(view));
    whenLocked(id, () => {
      forget();
      view.close();
      sealer.forget();
    });
    const { sealedView } = await import('./sealed-view.ts');
    return sealedView(view, sealer);
  } catch (failed) {
    view.close();
    throw failed;
  }
}

async function sealerFor(id: string, copy: KeptLock): Promise<Sealer> {
  const record = copy.record ?? readLockText(await lockFiles().read(id)).record;
  return openSealer(id, record);
}

/** What it takes is fetched where there is a lock: most people have none. */
async function openSealer(id: string, record: LockRecord | undefined): Promise<Sealer> {
  if (!record) throw new Failure('locked', 'the lock is damaged');
  const { sealerOf } = await import('./cipher.ts');
  return sealerOf(await keyOf(id, record.id), record.id);
}

const copyOf = async (view: View): Promise<KeptLock> => {
  const { lock } = (await view.get('meta', LOCK_KEY)) ?? {};
  return readLockText(lock);
};

/** What is kept of a lock, in both places. */
export interface FoundLock extends KeptLock {
  readonly isViewSealed: boolean;
  /** Both copies are there, and the same; a plain view has none. */
  readonly isKeptTwice: boolean;
}

/** The newest whole copy of a person's lock; makes nothing. */
export async function findLock(id: string): Promise<FoundLock> {
  const file = readLockText(await lockFiles().read(id));
  const view = await openAsItIs(id, () => {});
  const isViewSealed = view !== undefined && isSealedAt(view.version);
  const copy = view && isViewSealed ? await copyOf(view) : readLockText(undefined);
  view?.close();
  const whole = [file.record, copy.record].filter((record) => record !== undefined);
  const record = whole.toSorted((a, b) => b.revision - a.revision)[0];
  // The view is sealed first and opened last: where it is plain and no copy is whole, nothing is sealed.
  const isAny = record !== undefined || isViewSealed || (file.isAny && view === undefined);
  const revisions = new Set(
    [file, ...(isViewSealed ? [copy] : [])].map((one) => one.record?.revision),
  );
  return { isAny, isViewSealed, isKeptTwice: revisions.size === 1, ...(record && { record }) };
}

/** Writes both copies of a lock: the one in the view where that is sealed. */
export async function keepLock(id: string, record: LockRecord): Promise<void> {
  const lock = lockText(record);
  await lockFiles().write(id, lock);
  const view = await openAsItIs(id, () => {});
  if (view && isSealedAt(view.version)) {
    const tx = view.transaction('meta', 'readwrite', { durability: 'strict' });
    await tx.store.put({ lock }, LOCK_KEY);
    await tx.done;
  }
  view?.close();
}

/** Whether something of a person is locked, and whether anybody has the key. */
export async function stateOfLock(id: string): Promise<'none' | 'locked' | 'open'> {
  const { isAny, record } = await findLock(id);
  if (!isAny) return 'none';
  return record && (await isKeyKnown(record.id)) ? 'open' : 'locked';
}

/** Whether a lock was turned on as a whole, and turning it off has not begun. */
export const isLockWhole = async (id: string): Promise<boolean> =>
  (await findLock(id)).record?.phase === 'on';

/** What the records of a journal are sealed with. Throws Failure `locked` where nobody has the key. */
export async function recordsCipher(id: string): Promise<RecordCipher | undefined> {
  const { isAny, record } = await findLock(id);
  return isAny ? (await openSealer(id, record)).records : undefined;
}

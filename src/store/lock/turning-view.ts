import { closeView, open, type ViewSchema } from '../database.ts';
import type { Sealer } from './cipher.ts';
import { lockText, type LockRecord } from './lock-record.ts';
import { isSealedAt, LOCK_KEY, nameOf, openStored, TURN } from './opening.ts';
import { SealedStore } from './sealed-view.ts';

interface Turning {
  readonly sealer: Sealer;
  /** The lock whose copy goes into the view; without one every value is opened, and the copy deleted. */
  readonly lock: LockRecord | undefined;
}

// oxlint-disable-next-line typescript/no-explicit-any
type Untyped = any;
/** A store of a view while that is turned: whichever it is, its values are bytes or become so. */
interface Store {
  readonly keyPath: unknown;
  getAllKeys(): Promise<IDBValidKey[]>;
  get(key: Untyped): Promise<Untyped>;
  put(value: Untyped, key?: Untyped): Promise<unknown>;
  delete(key: Untyped): Promise<unknown>;
}

/** Seals or opens every value of a view, all in one step; other connections are closed by it. */
export async function turnView(id: string, turning: Turning): Promise<void> {
  await closeView(id);
  const stored = await openStored(id, () => {});
  const { version } = stored;
  stored.close();
  if (isSealedAt(version) === (turning.lock !== undefined)) return;
  let failed: unknown;
  const turned = open<ViewSchema>(
    nameOf(id),
    () => {},
    version + TURN,
    async (_db, before, _, tx) => {
      tx.done.catch(() => undefined);
      try {
        if (before !== version) throw new DOMException('it was turned meanwhile', 'AbortError');
        for (const name of tx.objectStoreNames)
          await turnStore(tx.objectStore(name), name, turning);
      } catch (thrown) {
        failed = thrown;
        stop(tx);
      }
    },
  );
  const view = await turned.catch((thrown: unknown) => {
    throw failed ?? thrown;
  });
  view.close();
}

/** A transaction that failed may have ended by itself. */
function stop(tx: { readonly abort: () => void }): void {
  try {
    tx.abort();
  } catch {
    // It has.
  }
}

/** One value after the other: the captures of years would fill the memory. */
async function turnStore(
  store: Store,
  name: ConstructorParameters<typeof SealedStore>[0],
  { sealer, lock }: Turning,
): Promise<void> {
  const sealed = new SealedStore(name, sealer);
  for (const key of await store.getAllKeys()) {
    const beside = store.keyPath === null ? key : undefined;
    const value = await store.get(key);
    await store.delete(key);
    if (beside === LOCK_KEY) continue;
    await store.put(lock ? sealed.seal(value, beside) : sealed.open(value, beside), beside);
  }
  if (lock && name === 'meta') await store.put({ lock: lockText(lock) }, LOCK_KEY);
}

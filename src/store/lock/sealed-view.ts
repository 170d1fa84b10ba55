import type { StoreNames } from 'idb';
import type { View, ViewSchema } from '../database.ts';
import type { Sealer } from './cipher.ts';
import { packValue, unpackValue } from './codec.ts';

// A view of which every value is sealed, as if it were not. What it stores: the key of the record, names in
// it hidden, the dates that it is found by, and the rest as sealed bytes, bound to the store and the key.
// What is stored under which name database.ts says; here one is like the other, so that types say nothing.

// oxlint-disable-next-line typescript/no-explicit-any
type Untyped = any;
type StoreName = StoreNames<ViewSchema>;
type Fields = Readonly<Record<string, Untyped>>;

/** By what a record is found: the names are hidden, dates are not, and kinds of things are no secret. */
const keyPaths: Readonly<Record<StoreName, readonly string[]>> = {
  days: ['device', 'date'],
  settings: ['device', 'date'],
  captures: ['id'],
  sections: ['id'],
  sent: ['id'],
  logEntries: ['name'],
  meta: [],
  sync: [],
};
const isHidden = (field: string): boolean => field !== 'date';

/** A value that a key of ours does not open: damage that no key repairs. */
const damaged = (name: StoreName): DOMException =>
  new DOMException(`a sealed record of ${name} does not open`, 'DataError');

/** How one store of a sealed view keeps its records. */
export class SealedStore {
  readonly #name: StoreName;
  readonly #path: readonly string[];
  readonly #sealer: Sealer;

  constructor(name: StoreName, sealer: Sealer) {
    this.#name = name;
    this.#path = keyPaths[name];
    this.#sealer = sealer;
  }

  /** The value as it is stored; `key` where the store keeps it beside the value. */
  seal(value: Fields, key?: IDBValidKey): Fields {
    const readable: Record<string, Untyped> = {};
    for (const field of this.#path)
      readable[field] = isHidden(field) ? this.#sealer.hide(value[field]) : value[field];
    if (this.#name === 'days') readable['dates'] = value['dates'];
    return { ...readable, sealed: this.#sealer.seal(packValue(value), this.#place(readable, key)) };
  }

  open(stored: Fields | undefined, key?: IDBValidKey): Untyped {
    if (stored === undefined) return undefined;
    const { sealed, ...readable } = stored;
    const plain = this.#sealer.open(sealed, this.#place(readable, key));
    if (!plain) throw damaged(this.#name);
    return unpackValue(plain);
  }

  #place(readable: Fields, key: IDBValidKey | undefined): string {
    return JSON.stringify([this.#name, readable, this.#path.length === 0 ? key : null]);
  }

  /** A key, or a range of them, as it is stored. */
  toStored(query: Untyped): Untyped {
    if (this.#path.length === 0 || query === undefined) return query;
    if (!(query instanceof IDBKeyRange)) return this.#keyToStored(query);
    const [from, to] = [this.#keyToStored(query.lower), this.#keyToStored(query.upper)];
    return IDBKeyRange.bound(from, to, query.lowerOpen, query.upperOpen);
  }

  /** Where a range begins before all names, or ends behind them, there is none to hide. */
  #keyToStored(key: Untyped): IDBValidKey {
    if (typeof key === 'string') return this.#sealer.hide(key);
    const [first, ...rest] = key;
    const isName = typeof first === 'string' && first !== '';
    return isName ? [this.#sealer.hide(first), ...rest] : key;
  }

  keyFromStored(key: Untyped): IDBValidKey {
    if (this.#path.length === 0) return key;
    if (typeof key === 'string') return this.#sealer.reveal(key);
    const [first, ...rest] = key;
    return [this.#sealer.reveal(first), ...rest];
  }

  /** The key that a value itself has. */
  #ownKey(value: Fields): IDBValidKey {
    const parts = this.#path.map((field) => value[field]);
    return parts.length === 1 ? parts[0] : parts;
  }

  /** In the order in which a plain store has them. */
  openAll(stored: readonly Fields[]): readonly Fields[] {
    const opened = stored.map((record): Fields => this.open(record));
    return opened.toSorted((a, b) => inOrder(this.#ownKey(a), this.#ownKey(b)));
  }
}

const inOrder = (a: IDBValidKey, b: IDBValidKey): number => indexedDB.cmp(a, b);

/** The store of a transaction, its methods under the names that they have. */
function storeOf(raw: Untyped, name: StoreName, sealer: Sealer): Fields {
  const sealed = new SealedStore(name, sealer);
  return {
    name,
    ...readingOf(raw, sealed),
    put(value: Fields, key?: IDBValidKey) {
      const stored = sealed.seal(value, key);
      return key === undefined ? raw.put(stored) : raw.put(stored, key);
    },
    delete: (of: Untyped) => raw.delete(sealed.toStored(of)),
    clear: () => raw.clear(),
    index: (index: string) => indexOf(raw.index(index), sealed),
  };
}

function readingOf(raw: Untyped, sealed: SealedStore): Fields {
  const openAll = (found: readonly Fields[]) => sealed.openAll(found);
  const first = firstOf(raw, sealed);
  return {
    get: (key: IDBValidKey) =>
      raw.get(sealed.toStored(key)).then((found: Fields | undefined) => sealed.open(found, key)),
    getKey: (key: IDBValidKey) =>
      raw
        .getKey(sealed.toStored(key))
        .then((found: Untyped) => (found === undefined ? found : sealed.keyFromStored(found))),
    getAll: (of?: Untyped, count?: number) =>
      count === undefined ? raw.getAll(sealed.toStored(of)).then(openAll) : first(of, count),
    getAllKeys: (of?: Untyped) =>
      raw
        .getAllKeys(sealed.toStored(of))
        .then((keys: readonly IDBValidKey[]) => inPlainOrder(keys, sealed)),
    count: (of?: Untyped) => raw.count(sealed.toStored(of)),
  };
}

/**
 * The first records of a range in the order of their plain keys, which are no more in order where names are
 * hidden. Of a store of which nothing is written in this transaction, as who goes through all of it does.
 */
function firstOf(raw: Untyped, sealed: SealedStore) {
  let known: Promise<readonly IDBValidKey[]> | undefined;
  return async (of: IDBKeyRange, count: number): Promise<readonly Fields[]> => {
    known ??= raw.getAllKeys().then((keys: readonly IDBValidKey[]) => inPlainOrder(keys, sealed));
    const keys = ((await known) ?? []).filter((key) => of.includes(key)).slice(0, count);
    const found = await Promise.all(keys.map((key) => raw.get(sealed.toStored(key))));
    return found.map((record) => sealed.open(record));
  };
}

const inPlainOrder = (keys: readonly IDBValidKey[], sealed: SealedStore): readonly IDBValidKey[] =>
  keys.map((key) => sealed.keyFromStored(key)).toSorted(inOrder);

/** The index of days by their local dates. */
function indexOf(raw: Untyped, sealed: SealedStore): Fields {
  return {
    getAll: (of: Untyped) =>
      raw.getAll(of).then((found: readonly Fields[]) => {
        const range = of instanceof IDBKeyRange ? of : IDBKeyRange.only(of);
        const dates = new Set<string>(found.flatMap((day) => day['dates']));
        const days = sealed.openAll(onceEach(found));
        return [...dates]
          .filter((date) => range.includes(date))
          .toSorted()
          .flatMap((date) => days.filter((day) => day['dates'].includes(date)));
      }),
  };
}

/** A record of two dates comes twice; it is opened once. */
const onceEach = (found: readonly Fields[]): readonly Fields[] => [
  ...new Map(found.map((day) => [`${day['device']} ${day['date']}`, day])).values(),
];

const reading = ['get', 'getKey', 'getAll', 'getAllKeys', 'count'];
const writing = ['put', 'delete', 'clear'];

/** A connection to a sealed view that is used as one to a plain view. What nobody uses it has not. */
export function sealedView(view: View, sealer: Sealer): View {
  const raw: Untyped = view;
  const transaction = (names: StoreName | StoreName[], mode?: IDBTransactionMode): Fields => {
    const tx = raw.transaction(names, mode);
    const objectStore = (name: StoreName) => storeOf(tx.objectStore(name), name, sealer);
    const [only] = [names].flat();
    return {
      db: self,
      objectStore,
      store: only && objectStore(only),
      done: tx.done,
      mode: tx.mode,
    };
  };
  const once =
    (method: string, mode: IDBTransactionMode) =>
    async (name: StoreName, ...args: Untyped[]) => {
      const { store, done } = transaction(name, mode);
      const [result] = await Promise.all([store[method](...args), mode === 'readwrite' && done]);
      return result;
    };
  const self: Untyped = {
    name: raw.name,
    version: raw.version,
    transaction,
    close: () => view.close(),
    ...Object.fromEntries(reading.map((method) => [method, once(method, 'readonly')])),
    ...Object.fromEntries(writing.map((method) => [method, once(method, 'readwrite')])),
  };
  return self;
}

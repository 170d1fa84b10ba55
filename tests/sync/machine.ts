import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { CaptureId } from '#domain/capture.ts';
import type { Person } from '#domain/preferences.ts';
import { instant, wallTimeText, zone } from '#domain/time.ts';
import { entryId } from '#domain/typed-entry.ts';
import { typed } from '#imports/registry.ts';
import type { KeptCapture } from '#store/captures.ts';
import { type View, withView } from '#store/database.ts';
import { removeView } from '#store/removal.ts';
import { Journal } from '#store/journal/journal.ts';
import { ledgerOf } from '#store/journal/ledger.ts';
import type { LogFile } from '#store/journal/log-folder.ts';
import { Notebook, type Shelf } from '#store/notebook.ts';
import { identify } from '#store/sections.ts';
import { absorbPending } from '#workers/absorbing.ts';
import type { SyncKeys } from '#bundles/keys/membership.ts';
import type { Remote } from '#bundles/sync/remote.ts';
import { exchange, type Side, type Synced } from '#workers/exchanging.ts';
import { exchangeAsMember, type MemberSynced } from '#workers/member-exchange.ts';
import { exportEvents } from '#workers/exporting.ts';
import { MemoryDisk, MemoryShelf } from '../memory-journal.ts';
import { Fuse, type Server } from './server.ts';

// A browser as it really stores: a journal on a disk in memory, a view in a database in memory, real
// keys; and a fuse that kills it at any call of either, or of the server.

const about = { app: 'Basalt 0.1.0', made: '2026-11-26T14:05:00.000Z' };
const NEVER = () => new Fuse(Infinity);

/** Keys of so many browsers, who trust each other. */
export async function newKeys(count: number): Promise<readonly SyncKeys[]> {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const pairs = await Promise.all(
    Array.from({ length: count }, () =>
      crypto.subtle.generateKey({ name: 'Ed25519' }, false, ['sign', 'verify']),
    ),
  );
  const vault = { epoch: 1, recipient, keys: [{ identity }] };
  const others = { belong: pairs.map(({ publicKey }) => publicKey), former: [] };
  return pairs.map((own) => ({ vault, own, others }));
}

/** What somebody typed on the n-th minute of a day. */
export async function noteAt(minute: number): Promise<KeptCapture> {
  const wall = wallTimeText(`2026-11-25T12:${String(minute).padStart(2, '0')}:00`);
  const at = instant(Date.UTC(2026, 10, 25, 12, minute));
  const head = typed.head({ device: wall, host: at }, zone('UTC'));
  const fact = { kind: 'note', text: `walk ${minute}` } as const;
  const sections = [typed.section(entryId(wall, `${minute}`), { wall, at, fact })];
  return { ...head, id: await identify(head, sections), sections, complete: true };
}

/** A shelf whose files fail once a fuse has burnt down. */
const fusedShelf = (shelf: Shelf, fuse: () => Fuse): Shelf => {
  const fused = (file: LogFile): LogFile => ({
    ...file,
    write(bytes, at) {
      fuse().burn();
      return file.write(bytes, at);
    },
    flush() {
      fuse().burn();
      file.flush();
    },
  });
  return {
    ids: () => shelf.ids(),
    remove: (id) => shelf.remove(id),
    hold: (id) => shelf.hold(id),
    tryHold: (id, work) => shelf.tryHold(id, work),
    folder(id) {
      const folder = shelf.folder(id);
      return { ...folder, file: async (number) => fused(await folder.file(number)) };
    },
  };
};

/** One browser of a person; whose database is its own. */
export class Machine {
  readonly person: Person;
  keys: SyncKeys;
  readonly #shelf = new MemoryShelf();
  #fuse = NEVER();
  #notebook = new Notebook(fusedShelf(this.#shelf, () => this.#fuse));

  constructor(id: string, keys: SyncKeys) {
    this.person = { id, name: id, demo: false };
    this.keys = keys;
  }

  /** A browser in which nothing is stored, its journal a file of little room so that a test is quick. */
  async clear(): Promise<void> {
    await removeView(this.person.id);
    this.#shelf.disks.set(this.person.id, new MemoryDisk());
    await this.restart();
  }

  /** The program is killed and begins afresh: it compares both copies, as it does whenever it starts. */
  async restart(): Promise<void> {
    this.#fuse = NEVER();
    this.#shelf.held.splice(0);
    this.#notebook = new Notebook(fusedShelf(this.#shelf, () => this.#fuse));
    await this.#notebook.check(this.person.id);
    await this.onView((view) => absorbPending(view, () => {}));
  }

  async wipeView(): Promise<void> {
    await removeView(this.person.id);
  }

  async store(...captures: readonly KeptCapture[]): Promise<void> {
    for (const capture of captures) await this.#notebook.take(this.person, capture);
  }

  readonly onView = async <T>(work: (view: View) => Promise<T>): Promise<T> => {
    const result = await withView(this.person.id, work);
    // What was asked for is committed, and nobody hears of it.
    this.#fuse.burn();
    return result;
  };

  /** Exchanges with a server; `fuse` kills it on the way. */
  async sync(server: Server, fuse = NEVER(), place = 'one'): Promise<Synced> {
    this.#fuse = fuse;
    const unhook = hookDatabase(fuse);
    try {
      const order = { place, keys: this.keys, about };
      return await exchange(order, server.remote(fuse, new Map()), this.#side());
    } finally {
      unhook();
      this.#fuse = NEVER();
    }
  }

  /** Exchanges with a place by the keys that it has of the vault there. */
  exchangeAt(place: string, remote: Remote): Promise<MemberSynced> {
    const order = { place, own: undefined, about };
    return exchangeAsMember(this.person.id, order, remote, this.#side());
  }

  #side(): Side {
    return {
      onView: this.onView,
      keep: (capture) => this.#notebook.take(this.person, capture),
      onProgress: () => {},
    };
  }

  async ids(): Promise<readonly CaptureId[]> {
    return this.onView((view) => view.getAllKeys('captures'));
  }

  /** Ids of the captures that the journal holds, each as often as it does. */
  async idsInJournal(): Promise<readonly CaptureId[]> {
    const { written } = await new Journal(this.#shelf.folder(this.person.id)).read();
    return ledgerOf(written).captures.flatMap(({ ended }) => (ended ? [ended.id] : []));
  }

  /** All events, as they are exported. */
  async events(): Promise<readonly string[]> {
    await this.onView((view) => absorbPending(view, () => {}));
    const lines = await (await this.onView(exportEvents)).text();
    return lines.split('\n').filter(Boolean).toSorted();
  }
}

/**
 * Burns a fuse down at each transaction of a database. It happens as a whole or not at all, so before it
 * and behind it is all there is to be killed.
 */
function hookDatabase(fuse: Fuse): () => void {
  const { prototype } = IDBDatabase;
  const plain = Object.getOwnPropertyDescriptor(prototype, 'transaction')!;
  function transaction(this: IDBDatabase, ...args: unknown[]): unknown {
    fuse.burn();
    return Reflect.apply(plain.value, this, args);
  }
  Object.defineProperty(prototype, 'transaction', { ...plain, value: transaction });
  return () => void Object.defineProperty(prototype, 'transaction', plain);
}

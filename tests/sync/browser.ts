import type { BundledCapture } from '#bundles/content.ts';
import type { LogId, Position } from '#bundles/sync/names.ts';
import type { Local, Memory, Outgoing, Pending, Taken } from '#bundles/sync/ports.ts';
import type { CaptureId } from '#domain/capture.ts';
import type { Fuse } from './server.ts';

/** How many captures the next chunk holds, and the next entry chunks, in the model. */
const MOST = { captures: 2, chunks: 2 };

/** What survives when a browser is killed. */
export class Storage {
  log: LogId;
  read = new Set<string>();
  vouched = new Set<string>();
  /** By entries that it read, wrote, or is to write. */
  revoked: readonly Position[] = [];
  unsentRevoke: readonly Position[] = [];
  captures = new Map<CaptureId, BundledCapture>();
  unsent = new Set<CaptureId>();
  /** Names of the entries it wrote: the engine is not told, the model knows. */
  written = new Set<string>();
  pending:
    | (Pending & { readonly ids: readonly CaptureId[]; readonly revoke: readonly Position[] })
    | undefined;

  constructor(log: LogId) {
    this.log = log;
  }

  /** As a copied profile has it. */
  copy(): Storage {
    const copy = new Storage(this.log);
    copy.read = new Set(this.read);
    copy.vouched = new Set(this.vouched);
    copy.revoked = this.revoked;
    copy.unsentRevoke = this.unsentRevoke;
    copy.captures = new Map(this.captures);
    copy.unsent = new Set(this.unsent);
    copy.written = new Set(this.written);
    copy.pending = this.pending;
    return copy;
  }

  revoke(positions: readonly Position[]): void {
    this.revoked = [...this.revoked, ...positions];
    this.unsentRevoke = [...this.unsentRevoke, ...positions];
  }

  /** As at another place: nothing counts as read, sent or said. */
  beginAnew(log: LogId): void {
    this.log = log;
    this.read.clear();
    this.vouched.clear();
    this.pending = undefined;
    this.unsent = new Set(this.captures.keys());
    this.unsentRevoke = this.revoked;
  }

  add(capture: BundledCapture): void {
    this.captures.set(capture.id, capture);
    this.unsent.add(capture.id);
  }
}

/** Told of what a browser does, so that the model knows what has to be true. */
export interface Witness {
  prepared(pending: Pending, storage: Storage): void;
  arrived(ids: readonly CaptureId[]): void;
}

/** The local port over a storage, each method one step. */
export function localOf(storage: Storage, fuse: Fuse, witness: Witness): Local {
  const step = async <T>(work: () => T): Promise<T> => {
    fuse.burn();
    const result = work();
    fuse.burn();
    return result;
  };
  return {
    memory: () => step(() => memoryOf(storage)),
    outgoing: () => step(() => outgoingOf(storage)),
    pending: () => step(() => storage.pending),
    remember: (pending, { groups, revoke }) =>
      step(() => {
        witness.prepared(pending, storage);
        storage.written.add(pending.entry.name);
        storage.pending = { ...pending, ids: groups.flat().map(({ id }) => id), revoke };
      }),
    markSent: () => step(() => markSent(storage, witness)),
    take: (taken) => step(() => take(storage, taken)),
    startLog: (log) =>
      step(() => {
        storage.log = log;
        storage.pending = undefined;
      }),
  };
}

const memoryOf = ({ log, read, vouched, revoked }: Storage): Memory => ({
  log,
  read: new Set(read),
  vouched: new Set(vouched),
  revoked,
});

function outgoingOf({ captures, unsent, unsentRevoke }: Storage): Outgoing {
  const ids = [...unsent].slice(0, MOST.captures * MOST.chunks);
  const all = ids.map((id) => captures.get(id)!);
  const groups = [all.slice(0, MOST.captures), all.slice(MOST.captures)];
  return { groups: groups.filter(({ length }) => length > 0), revoke: unsentRevoke };
}

function markSent(storage: Storage, witness: Witness): void {
  const { pending } = storage;
  if (!pending) throw new Error('nothing was pending');
  storage.read.add(pending.entry.name);
  for (const id of pending.ids) storage.unsent.delete(id);
  const { revoke } = pending;
  storage.unsentRevoke = storage.unsentRevoke.filter((position) => !revoke.includes(position));
  storage.pending = undefined;
  witness.arrived(pending.ids);
}

function take(storage: Storage, { name, entry, captures, vouched }: Taken): void {
  if (storage.read.has(name)) throw new Error(`${name} was taken twice`);
  storage.read.add(name);
  for (const other of vouched) storage.vouched.add(other);
  storage.revoked = [...storage.revoked, ...entry.revoke];
  for (const capture of captures) {
    if (!storage.captures.has(capture.id)) storage.captures.set(capture.id, capture);
    storage.unsent.delete(capture.id);
  }
}

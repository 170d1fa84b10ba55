import { expose } from 'comlink';
import { hasPasskeyDoor, hasPersonsDoor, hasVault } from '#bundles/keys/doors.ts';
import type { NewPasskey, PasskeyIdentity } from '#bundles/keys/passkey.ts';
import { folderRemote } from '#bundles/remotes/folder.ts';
import type { NetworkPlace } from '#bundles/remotes/place.ts';
import type { Remote } from '#bundles/sync/remote.ts';
import { Failure } from '#domain/failure.ts';
import type { Person } from '#domain/preferences.ts';
import { exchangeLock } from '#domain/persons-locks.ts';
import { type View, withView } from '#store/database.ts';
import type { Side } from './exchanging.ts';
import { carryFailures } from './failures.ts';
import { keepServer, keptServer } from './kept-server.ts';
import { exchangeAsMember, type MemberOrder } from './member-exchange.ts';
import { behindOwnDoor, joinLetIn, letIn, ownRequest, readRequest } from './letting-in.ts';
import { addPasskey, joinByPasskey } from './passkeys.ts';
import { shutOut, type ShutOutOrder } from './shutting-out.ts';
import { begin, isPassphrase, isTyped, join, type Joining, newCode, opens } from './vaulting.ts';

/** One writer of a person's log in all tabs. Who finds another at it is told so, and does not wait. */
const alone = <T>(id: string, work: () => Promise<T>): Promise<T> =>
  navigator.locks.request(exchangeLock(id), { ifAvailable: true }, (lock) => {
    if (!lock) throw new Failure('syncing-elsewhere', `the log of ${id} is being written`);
    return work();
  });

type At = FileSystemDirectoryHandle | Remote;

const storedOf = (id: string) => ({
  onView: <T>(work: (view: View) => Promise<T>) => withView(id, work),
});

/** A folder is opened here; any other remote is asked across the border. */
const remoteAt = (at: At): Remote =>
  at instanceof FileSystemDirectoryHandle ? folderRemote(at) : at;

const api = {
  isUsed: (at: At) => hasPersonsDoor(remoteAt(at)),
  holds: (at: At, vault: string) => hasVault(remoteAt(at), vault),
  begin: (at: At, { id }: Person, about: Parameters<typeof begin>[2]) =>
    begin(remoteAt(at), id, about),
  opens: (at: At, typed: string) => opens(remoteAt(at), typed),
  newCode,
  isTyped,
  isPassphrase: (at: At, typed: string) => isPassphrase(remoteAt(at), typed),
  shutOut: (at: At, { id }: Person, order: ShutOutOrder) =>
    alone(id, () => shutOut(remoteAt(at), id, storedOf(id), order)),
  join: (at: At, { id }: Person, about: Parameters<typeof join>[2]) =>
    join(remoteAt(at), id, about),
  ownRequest: ({ id }: Person) => ownRequest(id),
  readRequest,
  letIn: (at: At, { id }: Person, text: string) =>
    alone(id, () => letIn(remoteAt(at), id, storedOf(id), text)),
  behindOwnDoor: (at: At, { id }: Person) => behindOwnDoor(remoteAt(at), id),
  joinLetIn: (at: At, { id }: Person, about: Parameters<typeof joinLetIn>[2]) =>
    joinLetIn(remoteAt(at), id, about),
  hasPasskeyDoor: (at: At) => hasPasskeyDoor(remoteAt(at)),
  addPasskey: (at: At, { id }: Person, passkey: NewPasskey) =>
    alone(id, () => addPasskey(remoteAt(at), id, storedOf(id), passkey)),
  joinByPasskey: (at: At, { id }: Person, about: Joining, passkey: PasskeyIdentity) =>
    joinByPasskey(remoteAt(at), id, about, passkey),
  keepServer: ({ id }: Person, server: NetworkPlace) => keepServer(id, server),
  keptServer: ({ id }: Person) => keptServer(id),
  /** What the page does is asked across the border. */
  sync: (
    { id }: Person,
    order: MemberOrder,
    at: At,
    keep: Side['keep'],
    onProgress: Side['onProgress'],
  ) =>
    alone(id, () => {
      const side = { ...storedOf(id), keep, onProgress };
      return exchangeAsMember(id, order, remoteAt(at), side);
    }),
};
export type SyncWorker = typeof api;
carryFailures();
expose(api);

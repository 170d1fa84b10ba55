import { expose } from 'comlink';
import { folderRemote } from '#bundles/remotes/folder.ts';
import type { Remote } from '#bundles/sync/remote.ts';
import { Failure } from '#domain/failure.ts';
import type { Person } from '#domain/preferences.ts';
import { withView } from '#store/database.ts';
import { exchange, type Side, type SyncOrder } from './exchanging.ts';
import { carryFailures } from './failures.ts';

/** One writer of a person's log in all tabs. Who finds another at it is told so, and does not wait. */
const alone = <T>(id: string, work: () => Promise<T>): Promise<T> =>
  navigator.locks.request(`basalt-vault-writer-${id}`, { ifAvailable: true }, (lock) => {
    if (!lock) throw new Failure('syncing-elsewhere', `the log of ${id} is being written`);
    return work();
  });

const api = {
  /** A folder is opened here; any other remote, and what the page does, are asked across the border. */
  sync: (
    { id }: Person,
    order: SyncOrder,
    at: FileSystemDirectoryHandle | Remote,
    keep: Side['keep'],
    onProgress: Side['onProgress'],
  ) =>
    alone(id, () => {
      const remote = at instanceof FileSystemDirectoryHandle ? folderRemote(at) : at;
      return exchange(order, remote, { onView: (work) => withView(id, work), keep, onProgress });
    }),
};
export type SyncWorker = typeof api;
carryFailures();
expose(api);

import { liveLock } from '#domain/web-locks.ts';
import type { Shelf } from '../notebook.ts';
import { journalIds, opfsFolder, removeJournal } from './opfs.ts';

/** Journals in the origin private file system, under Web Locks. */
export const opfsShelf: Shelf = {
  folder: opfsFolder,
  ids: journalIds,
  remove: removeJournal,
  hold: (id) =>
    new Promise((resolve, reject) => {
      const held = navigator.locks.request(liveLock(id), { mode: 'shared' }, () => {
        const { promise, resolve: release } = deferred();
        resolve(release);
        return promise;
      });
      held.catch(reject);
    }),
  tryHold: (id, work) =>
    navigator.locks.request(`basalt-check-${id}`, () =>
      navigator.locks.request(liveLock(id), { ifAvailable: true }, (lock) => work(lock !== null)),
    ),
};

function deferred(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}

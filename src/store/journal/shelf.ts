import { liveLock } from '#domain/persons-locks.ts';
import { holdShared } from '../held-lock.ts';
import type { Shelf } from '../notebook.ts';
import { journalIds, opfsFolder, removeJournal } from './opfs.ts';

/** Journals in the origin private file system, under Web Locks. */
export const opfsShelf: Shelf = {
  folder: opfsFolder,
  ids: journalIds,
  remove: removeJournal,
  hold: (id) => holdShared(liveLock(id)),
  tryHold: (id, work) =>
    navigator.locks.request(`basalt-check-${id}`, () =>
      navigator.locks.request(liveLock(id), { ifAvailable: true }, (lock) => work(lock !== null)),
    ),
};

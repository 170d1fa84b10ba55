import { expose } from 'comlink';
import { CHANNEL, type Change } from '#store/changes.ts';
import { opfsShelf } from '#store/journal/shelf.ts';
import { Notebook } from '#store/notebook.ts';
import { carryFailures } from './failures.ts';

export type JournalWorker = Notebook;
carryFailures();

const notebook = new Notebook(opfsShelf);
expose(notebook);

/** A file that is open here cannot be deleted by the tab that forgets a person. */
const changes = new BroadcastChannel(CHANNEL);
changes.addEventListener('message', ({ data: { person, what } }: MessageEvent<Change>) => {
  if (what === 'forgotten') void notebook.letGo(person);
});

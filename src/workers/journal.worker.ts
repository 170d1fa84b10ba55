import { expose } from 'comlink';
import { opfsShelf } from '#store/journal/shelf.ts';
import { Notebook } from '#store/notebook.ts';
import { carryFailures } from './failures.ts';

export type JournalWorker = Notebook;
carryFailures();
expose(new Notebook(opfsShelf));

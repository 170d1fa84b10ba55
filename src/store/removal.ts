import { deleteDB } from 'idb';
import { closePeople, closeView } from './database.ts';

/** Deletes one person's view; other connections are asked to close. */
export async function removeView(id: string): Promise<void> {
  await closeView(id);
  await deleteDB(`basalt-${id}`);
}

export async function removePeople(): Promise<void> {
  await closePeople();
  await deleteDB('basalt');
}

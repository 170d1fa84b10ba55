import type { Person } from '#domain/preferences.ts';
import { announce } from '#store/changes.ts';
import { withPeople } from '#store/database.ts';
import { removePeople, removeView } from '#store/removal.ts';
import { removeAllKeys, removeKeys } from '#store/keys.ts';
import { removeAllPractices, removePractices } from '#store/practices.ts';
import { allowNoOrigin } from '#workers/allowed-origin.ts';
import { journal } from '#workers/clients.ts';
import { lastShown, noteShown } from './last-shown.ts';
import { listPeople } from './people.ts';

/** Deletes a person's journal, view, keys and practices. There is no way back. */
export async function forgetPerson({ id }: Person): Promise<void> {
  if (lastShown() === id) noteShown(undefined);
  announce({ person: id, what: 'forgotten' });
  await journal().ask((notebook) => notebook.forget(id));
  await removeView(id);
  await removeKeys(id);
  await removePractices(id);
  await withPeople((view) => view.delete('people', id));
  announce({ person: id, what: 'people' });
}

/** Deletes everything that was ever kept here, of everyone. */
export async function forgetEverything(): Promise<void> {
  await allowNoOrigin();
  for (const person of await listPeople()) await forgetPerson(person);
  await journal().ask(async (notebook) => {
    for (const { person } of await notebook.people()) await notebook.forget(person.id);
  });
  await removeAllKeys();
  await removeAllPractices();
  await removePeople();
}

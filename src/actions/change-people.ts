import type { Person } from '#domain/preferences.ts';
import { announce } from '#store/changes.ts';
import { withPeople, withView } from '#store/database.ts';
import { journal } from '#workers/clients.ts';
import { list } from './people.ts';

/** Makes a journal and an empty view for somebody new. */
export async function addPerson(
  name: string,
  demo = false,
  id = `p-${crypto.randomUUID().slice(0, 8)}`,
): Promise<Person> {
  const person = { id, name, demo };
  await save(person);
  await withView(person.id, (view) => view.put('meta', { whole: true }, 'whole'));
  return person;
}

export async function renamePerson(person: Person, name: string): Promise<Person> {
  const renamed = { ...person, name };
  await save(renamed);
  return renamed;
}

async function save(person: Person): Promise<void> {
  const known = await withPeople((view) => view.get('people', person.id));
  const saved = { revision: Math.max(Date.now(), (known?.revision ?? 0) + 1), person };
  await journal().ask((notebook) => notebook.savePerson(saved));
  await list(saved);
  announce({ person: person.id, what: 'people' });
}

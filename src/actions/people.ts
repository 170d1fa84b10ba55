import type { Person } from '#domain/preferences.ts';
import { type SavedPerson, withPeople } from '#store/database.ts';
import { journal } from '#workers/clients.ts';

/** Everyone whose readings are kept here, real people first; from the journals where the list is lost. */
export async function listPeople(): Promise<readonly Person[]> {
  const listed = await withPeople((view) => view.getAll('people'));
  const saved = listed.length > 0 ? listed : await restorePeople();
  return saved
    .map(({ person }) => person)
    .toSorted((a, b) => Number(a.demo) - Number(b.demo) || a.name.localeCompare(b.name));
}

async function restorePeople(): Promise<readonly SavedPerson[]> {
  const people = await journal().ask((notebook) => notebook.people());
  for (const saved of people) await list(saved);
  return people;
}

/** Puts somebody among those who are listed. */
export const list = ({ revision, person }: SavedPerson): Promise<string> =>
  withPeople((view) => view.put('people', { id: person.id, revision, person }));

/** The one to open next time. */
export async function rememberPerson(id: string): Promise<void> {
  await withPeople((view) => view.put('current', id, 'current'));
}

/** The one remembered, or the first of all; nobody on the first visit. */
export async function currentPerson(): Promise<Person | undefined> {
  const [current, people] = await Promise.all([
    withPeople((view) => view.get('current', 'current')),
    listPeople(),
  ]);
  return people.find(({ id }) => id === current) ?? people[0];
}

import { addPerson } from '#actions/change-people.ts';
import { joinLetIn, newcomer } from '#actions/sync-letting-in.ts';
import type { Place } from '#actions/sync-place.ts';
import { joinAsNew } from '#actions/sync-set-up.ts';
import { knownOwner, openPerson } from '#app/state.ts';
import { say as sayApp } from '#app/words.ts';
import type { Person } from '#domain/preferences.ts';

/** Has the one join whose readings these are, or somebody new where nobody is yet, and shows theirs. */
export async function joinAsOwner(join: (whose: Person) => Promise<void>): Promise<void> {
  const known = await knownOwner();
  if (known) await join(known);
  await openPerson(known ?? (await joinAsNew(sayApp('person.mine'), join)));
}

/** Who asks to be let in: the one whose readings these are, or somebody new where nobody is yet. */
export const asker = async (): Promise<Person> =>
  (await knownOwner()) ?? newcomer(sayApp('person.mine'));

/** As `joinAsOwner`, for who was let in. */
export async function joinAsAsker(place: Place, about: Parameters<typeof joinLetIn>[2]) {
  const known = await knownOwner();
  const { id, name } = await asker();
  await joinLetIn({ id, name, demo: false }, place, about);
  await openPerson(known ?? (await addPerson(name, false, id)));
}

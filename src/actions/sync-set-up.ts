import type { Person } from '#domain/preferences.ts';
import { keptPlace, removeKeys } from '#store/keys.ts';
import { vault } from '#workers/syncing.ts';
import type { NewCode } from '#workers/vaulting.ts';
import { addPerson } from './change-people.ts';
import { listPeople } from './people.ts';
import { atPlace, keepSynced, type Place } from './sync-place.ts';

export type { NewCode } from '#workers/vaulting.ts';

/** Whether one of the person's computers began there. */
export const isUsedPlace = (place: Place): Promise<boolean> =>
  atPlace(place, (at) => vault.isUsed(at));

const now = (): string => new Date().toISOString();

/**
 * Begins a vault there for a person, and gives the code that is to be printed. Nothing is synced before
 * `confirmCode` has opened the vault with it. Throws what the place throws.
 */
export const beginSync = (
  person: Person,
  place: Place,
  about: { readonly name: string; readonly passphrase: string },
): Promise<NewCode> => atPlace(place, (at) => vault.begin(at, person, { ...about, at: now() }));

/** Whether the printed code, as it was typed, opens the vault there. From then on the person syncs by it. */
export async function confirmCode(
  person: Person,
  place: Place,
  { typed, code }: { readonly typed: string; readonly code: NewCode },
): Promise<boolean> {
  const isRight = await atPlace(place, (at) => vault.opens(at, typed));
  if (isRight) await keepSynced(person, place, code.vault);
  return isRight;
}

/** The vaults of other people in this browser. */
async function othersThan({ id }: Person): Promise<readonly string[]> {
  const others = (await listPeople()).filter((other) => other.id !== id);
  const places = await Promise.all(others.map((other) => keptPlace(other.id)));
  return places.flatMap((place) => place?.vault ?? []);
}

/** How a person's computer of that name comes to belong, now. */
export const joiningAs = async (person: Person, name: string) => ({
  name,
  at: now(),
  others: await othersThan(person),
});

/**
 * Joins the vault that another of the person's computers began there. Throws Failure `wrong-key` where
 * `secret` is neither its passphrase nor its printed code, `other-person` where somebody else in this
 * browser syncs by it, and what the place throws.
 */
export async function joinSync(
  person: Person,
  place: Place,
  { name, secret }: { readonly name: string; readonly secret: string },
): Promise<void> {
  const joining = { ...(await joiningAs(person, name)), secret };
  const vaultId = await atPlace(place, (at) => vault.join(at, person, joining));
  await keepSynced(person, place, vaultId);
}

/** Has somebody of that name join who is new in this browser. Where it fails, nobody is made. */
export async function joinAsNew(
  name: string,
  join: (person: Person) => Promise<void>,
): Promise<Person> {
  const id = `p-${crypto.randomUUID()}`;
  try {
    await join({ id, name, demo: false });
    return await addPerson(name, false, id);
  } catch (thrown) {
    await removeKeys(id).catch(() => undefined);
    throw thrown;
  }
}

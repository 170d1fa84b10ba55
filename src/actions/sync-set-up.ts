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

/**
 * Joins the vault that another of the person's computers began there. Throws Failure `wrong-key` where
 * `secret` is neither its passphrase nor its printed code, `other-person` where somebody else in this
 * browser syncs by it, and what the place throws.
 */
export async function joinSync(
  person: Person,
  place: Place,
  about: { readonly name: string; readonly secret: string },
): Promise<void> {
  const joining = { ...about, at: now(), others: await othersThan(person) };
  const vaultId = await atPlace(place, (at) => vault.join(at, person, joining));
  await keepSynced(person, place, vaultId);
}

/** As `joinSync`, for somebody of that name who is new in this browser. Where it fails, nobody is made. */
export async function joinAsNew(
  name: string,
  place: Place,
  about: Parameters<typeof joinSync>[2],
): Promise<Person> {
  const id = `p-${crypto.randomUUID()}`;
  try {
    await joinSync({ id, name, demo: false }, place, about);
    return await addPerson(name, false, id);
  } catch (thrown) {
    await removeKeys(id).catch(() => undefined);
    throw thrown;
  }
}

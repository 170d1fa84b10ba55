import type { Person } from '#domain/preferences.ts';
import { vault } from '#workers/syncing.ts';
import type { NewCode } from '#workers/vaulting.ts';
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
export async function confirmCode(person: Person, place: Place, typed: string): Promise<boolean> {
  const isRight = await atPlace(place, (at) => vault.opens(at, typed));
  if (isRight) await keepSynced(person, place);
  return isRight;
}

/**
 * Joins the vault that another of the person's computers began there. Throws Failure `wrong-key` where
 * `secret` is neither its passphrase nor its printed code, and what the place throws.
 */
export async function joinSync(
  person: Person,
  place: Place,
  about: { readonly name: string; readonly secret: string },
): Promise<void> {
  await atPlace(place, (at) => vault.join(at, person, { ...about, at: now() }));
  await keepSynced(person, place);
}

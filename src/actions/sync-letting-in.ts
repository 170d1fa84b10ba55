import type { Person } from '#domain/preferences.ts';
import type { LetIn, Request } from '#workers/letting-in.ts';
import { vault } from '#workers/syncing.ts';
import { atPlace, atSynced, keepSynced, type Place } from './sync-place.ts';
import { joiningAs } from './sync-set-up.ts';

export type { LetIn, Request } from '#workers/letting-in.ts';

/**
 * Somebody who is new in this browser, and is made once they have joined. Their keys wait under one name, so
 * that what this computer shows stays the same however often the page is opened.
 */
export const newcomer = (name: string): Person => ({ id: 'p-newcomer', name, demo: false });

/** What this computer shows, for another of the person's to let it in. */
export const ownRequest = (person: Person): Promise<Request> => vault.ownRequest(person);

/** Undefined where it is not what another computer showed, whole. */
export const readRequest = (text: string): Promise<Request | undefined> => vault.readRequest(text);

/**
 * Lets another computer in where the person syncs, by what it showed. Throws Failure `wrong-key` where this
 * one has not the current key, and what the place throws.
 */
export const letIn = (person: Person, text: string): Promise<LetIn> =>
  atSynced(person, (at) => vault.letIn(at, person, text));

/** What is to be compared before this computer joins; undefined while it was not let in. */
export const whereLetIn = (person: Person, place: Place): Promise<string | undefined> =>
  atPlace(place, (at) => vault.behindOwnDoor(at, person));

/**
 * Joins the vault that another computer let this one in to, once the code was compared. Throws Failure
 * `wrong-key` where that is another by now, and as `joinSync`.
 */
export async function joinLetIn(
  person: Person,
  place: Place,
  { name, code }: { readonly name: string; readonly code: string },
): Promise<void> {
  const joining = { ...(await joiningAs(person, name)), code };
  const vaultId = await atPlace(place, (at) => vault.joinLetIn(at, person, joining));
  await keepSynced(person, place, vaultId);
}

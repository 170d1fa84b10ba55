import { openDoors } from '#bundles/keys/doors.ts';
import type { Epoch } from '#bundles/keys/epoch.ts';
import { invitationOf, keysCode, newcomerCode, readInvitation } from '#bundles/keys/invitation.ts';
import { enrol, type Newcomer } from '#bundles/keys/membership.ts';
import type { Remote } from '#bundles/sync/remote.ts';
import { Failure } from '#domain/failure.ts';
import { asMember } from './as-member.ts';
import { ownDevice } from './own-keys.ts';
import type { Stored } from './stored-local.ts';
import { belong, type Joining } from './vaulting.ts';

/** What a browser that wants to be let in shows, and the code that it is compared by. */
export interface Request {
  readonly text: string;
  readonly code: string;
}

const requestOf = async (newcomer: Newcomer): Promise<Request> => ({
  text: invitationOf(newcomer),
  code: await newcomerCode(newcomer),
});

/** What this browser shows; the same until it stops syncing. */
export const ownRequest = async (person: string): Promise<Request> =>
  requestOf(await ownDevice(person));

/** Undefined where it is not what another browser showed, whole. */
export async function readRequest(text: string): Promise<Request | undefined> {
  const newcomer = readInvitation(text);
  return newcomer && requestOf(newcomer);
}

/**
 * The code of the keys behind the door that another browser made for this one; undefined while there is none.
 * Whose keys these are is for the person to see: nothing here knows anybody of them.
 */
export async function behindOwnDoor(remote: Remote, person: string): Promise<string | undefined> {
  const epochs = await ownDoors(remote, person);
  return epochs.length > 0 ? keysCode(epochs) : undefined;
}

/** Another's door under that name opens nothing, and is as good as none. */
async function ownDoors(remote: Remote, person: string): Promise<readonly Epoch[]> {
  const { id, opening } = await ownDevice(person);
  const key = { identity: opening.privateKey };
  return openDoors(remote, (file) => file === `dev-${id}`, key).catch((thrown: unknown) => {
    if (thrown instanceof Failure && thrown.code === 'wrong-key') return [];
    throw thrown;
  });
}

/**
 * Joins by the door that another browser made, once its code was compared. Throws Failure `wrong-key` where
 * other keys lie behind it by now, and as `belong`.
 */
export async function joinLetIn(
  remote: Remote,
  person: string,
  { code, ...about }: Joining & { readonly code: string },
): Promise<string> {
  const epochs = await ownDoors(remote, person);
  if ((await keysCode(epochs)) !== code)
    throw new Failure('wrong-key', 'other keys than those that were compared');
  return belong(remote, person, epochs, about);
}

/** Why nobody is let in: it is no request, this browser's own, of one that belongs already, or of one that was shut out. */
type Refusal = 'none' | 'own' | 'known' | 'out';

/** The code of the keys that a browser was let in to. */
export type LetIn = { readonly code: string } | { readonly refusal: Refusal };

/**
 * Lets a browser in by what it showed; it has all keys then, and has yet to introduce itself. Gives the code
 * of the keys, which it shows too. Throws as `asMember`.
 */
export async function letIn(
  remote: Remote,
  person: string,
  stored: Pick<Stored, 'onView'>,
  text: string,
): Promise<LetIn> {
  const newcomer = readInvitation(text);
  if (!newcomer) return { refusal: 'none' };
  const { member, trust, revoked } = await asMember(remote, person, stored);
  if (newcomer.id === member.device.id) return { refusal: 'own' };
  if (revoked.has(newcomer.id)) return { refusal: 'out' };
  if (trust.browsers.some(({ id }) => id === newcomer.id)) return { refusal: 'known' };
  await enrol(member, newcomer);
  return { code: await keysCode(member.epochs) };
}

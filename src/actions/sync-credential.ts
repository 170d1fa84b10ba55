import { type Credential, userOf, withCredential } from '#bundles/remotes/place.ts';
import { Failure } from '#domain/failure.ts';
import type { Person } from '#domain/preferences.ts';
import { vault } from '#workers/syncing.ts';
import { type NetworkPlace, type ProbeProblem, tryPlace } from './places.ts';
import { atPlace, placeOf, type SyncedPlace, syncedPlace } from './sync-place.ts';

export type { Credential } from '#bundles/remotes/place.ts';

/** `elsewhere`: it lets that name in, and shows it another folder than the one that is synced by. */
export type CredentialProblem = ProbeProblem | 'elsewhere';

/** Of which kind the server is that a person syncs by, and who asks there. */
export interface KnownServer {
  readonly kind: NetworkPlace['kind'];
  readonly user: string;
}

/** Throws Failure `wrong-key` where the person syncs by none. */
async function serverOf(person: Person): Promise<readonly [SyncedPlace, NetworkPlace]> {
  const kept = await syncedPlace(person);
  const place = kept && (await placeOf(person, kept));
  if (!place || place.kind === 'folder') throw new Failure('wrong-key', 'no server was set up');
  return [kept, place];
}

/** Throws Failure `wrong-key` where the person syncs by no server. */
export async function knownServer(person: Person): Promise<KnownServer> {
  const [, place] = await serverOf(person);
  return { kind: place.kind, user: userOf(place) };
}

/**
 * Tries the server of a person with another name and secret, and keeps these where they do: it stays the
 * same place, and nothing is sent once more. Gives what is wrong with them; nothing is changed then. Throws
 * as `tryPlace`, Failure `wrong-key` where the person syncs by no server, and `cancelled` where they left it
 * meanwhile.
 */
export async function changeCredential(
  person: Person,
  credential: Credential,
): Promise<CredentialProblem | undefined> {
  const [{ id, vault: whose }, place] = await serverOf(person);
  const changed = withCredential(place, credential);
  const { problem } = await tryPlace(changed);
  if (problem) return problem;
  if (!(await atPlace(changed, (at) => vault.holds(at, whose)))) return 'elsewhere';
  if ((await syncedPlace(person))?.id !== id)
    throw new Failure('cancelled', 'nobody syncs by that place any more');
  await vault.keepServer(person, changed);
  return undefined;
}

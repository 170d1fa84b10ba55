import type { Statement } from '#bundles/keys/introduction.ts';
import { keepUp, type Member, type Trust } from '#bundles/keys/trust.ts';
import type { Position, WriterId } from '#bundles/sync/names.ts';
import type { Remote } from '#bundles/sync/remote.ts';
import { revokedWriters } from '#bundles/sync/revoking.ts';
import { Failure } from '#domain/failure.ts';
import { keptEpochs, ownDevice } from './own-keys.ts';
import { shutOutPositions, type Stored } from './stored-local.ts';

/** A browser that belongs, and whom it knows. */
export interface Belonging {
  readonly member: Member;
  /** How it is introduced. */
  readonly own: Statement;
  readonly trust: Trust;
  readonly revoked: ReadonlySet<WriterId>;
}

/**
 * This browser as one that may make doors to the current key of the vault. Throws Failure `wrong-key` where
 * it does not belong or a newer key lies there, and what the remote throws. `ends`: where the logs end of
 * those who are just being shut out.
 */
export async function asMember(
  remote: Remote,
  person: string,
  { onView }: Pick<Stored, 'onView'>,
  ends: readonly Position[] = [],
): Promise<Belonging> {
  const device = await ownDevice(person);
  const kept = { remote, device, epochs: await keptEpochs(person, device) };
  const revoked = revokedWriters({ revoked: [...(await onView(shutOutPositions)), ...ends] });
  const trust = await keepUp(kept, revoked);
  const own = trust.browsers.find(({ id }) => id === device.id);
  if (!own || trust.news.length > 0)
    throw new Failure('wrong-key', 'a key that is not the current one');
  return { member: { ...kept, epochs: trust.epochs }, own, trust, revoked };
}

import type { Statement } from '#bundles/keys/introduction.ts';
import { renewKey } from '#bundles/keys/membership.ts';
import { keepUp, type Member, type Trust } from '#bundles/keys/trust.ts';
import { isWriterId, type Position, type WriterId } from '#bundles/sync/names.ts';
import type { Remote } from '#bundles/sync/remote.ts';
import { revocationOf, revokedWriters } from '#bundles/sync/revoking.ts';
import { Failure } from '#domain/failure.ts';
import { shutLogsOut } from '#store/shut-out.ts';
import { readEntries } from '#store/sync.ts';
import { keepEpochs, keptEpochs, ownDevice } from './own-keys.ts';
import { shutOutPositions, type Stored } from './stored-local.ts';
import { personsDoors, type PrintedCode } from './vaulting.ts';

/** Whom to shut out, and what is to open the vault to a person from then on. */
export interface ShutOutOrder {
  /** Undefined where all who are to go were shut out before, and one of them has the key all the same. */
  readonly lost: string | undefined;
  readonly passphrase: string;
  readonly code: PrintedCode;
}

/** What a new key starts from: where the lost browser's logs end, and everybody who stays. */
interface Loss {
  readonly ends: readonly Position[];
  readonly revoked: ReadonlySet<WriterId>;
}

async function lossOf({ onView }: Pick<Stored, 'onView'>, lost: string | undefined): Promise<Loss> {
  const known = await onView(shutOutPositions);
  const entries = await onView(readEntries);
  const read = new Set(entries.flatMap(({ name, isRead }) => (isRead ? [name] : [])));
  const ends = isWriterId(lost) ? revocationOf({ read }, lost) : [];
  return { ends, revoked: revokedWriters({ revoked: [...known, ...ends] }) };
}

/** How this browser is introduced. Throws Failure `wrong-key` where it does not belong, or a newer key lies there. */
function ownAmong({ browsers, isBehind }: Trust, { device }: Member): Statement {
  const own = browsers.find(({ id }) => id === device.id);
  if (!own || isBehind) throw new Failure('wrong-key', 'a key that is not the current one');
  return own;
}

/**
 * Shuts one of a person's browsers out: makes a new key of the vault for all others, with a new door for a
 * passphrase and one for a printed code, and has the next entry say where its logs end. Run it right after
 * an exchange, so that all counts that it wrote. Throws Failure `wrong-key` where this browser has not the
 * current key, and what the remote throws: by then either everything is as it was or the new key counts,
 * and it can be done again.
 */
export async function shutOut(
  remote: Remote,
  person: string,
  stored: Pick<Stored, 'onView'>,
  { lost, passphrase, code }: ShutOutOrder,
): Promise<void> {
  const device = await ownDevice(person);
  const kept = { remote, device, epochs: await keptEpochs(person, device) };
  const { ends, revoked } = await lossOf(stored, lost);
  const trust = await keepUp(kept, revoked);
  const own = ownAmong(trust, kept);
  const member = { ...kept, epochs: trust.epochs };
  const doors = await personsDoors(passphrase, code);
  const say = () => stored.onView((view) => shutLogsOut(view, ends));
  const epochs = await renewKey(member, own, trust.browsers, doors, say);
  await keepEpochs(person, device, epochs);
}

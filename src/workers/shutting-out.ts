import type { Statement } from '#bundles/keys/introduction.ts';
import { renewKey } from '#bundles/keys/membership.ts';
import { keepUp, type Member, type Trust } from '#bundles/keys/trust.ts';
import { isWriterId, type Position, type WriterId } from '#bundles/sync/names.ts';
import type { Remote } from '#bundles/sync/remote.ts';
import { revocationOf, revokedWriters } from '#bundles/sync/revoking.ts';
import { Failure } from '#domain/failure.ts';
import type { KeptComputer } from '#store/keys.ts';
import { shutLogsOut } from '#store/shut-out.ts';
import { readEntries } from '#store/sync.ts';
import { keepEpochs, keptEpochs, ownDevice } from './own-keys.ts';
import { shutOutPositions, type Stored } from './stored-local.ts';
import { computersOf, personsDoors, type PrintedCode } from './vaulting.ts';

/** Whom to shut out, and what is to open the vault to a person from then on. */
export interface ShutOutOrder {
  /** None where all who are to go were shut out before, and one of them has the key all the same. */
  readonly lost: readonly string[];
  /** Ids of the computers that the person was shown as those that stay: nobody else gets the new key. */
  readonly staying: readonly string[];
  readonly passphrase: string;
  readonly code: PrintedCode;
}

/** What a new key starts from: where the logs of those who go end, and everybody who is shut out. */
interface Loss {
  readonly ends: readonly Position[];
  readonly revoked: ReadonlySet<WriterId>;
}

async function lossOf(
  { onView }: Pick<Stored, 'onView'>,
  lost: ShutOutOrder['lost'],
): Promise<Loss> {
  const known = await onView(shutOutPositions);
  const entries = await onView(readEntries);
  const read = new Set(entries.flatMap(({ name, isRead }) => (isRead ? [name] : [])));
  const ends = lost.filter(isWriterId).flatMap((writer) => revocationOf({ read }, writer));
  return { ends, revoked: revokedWriters({ revoked: [...known, ...ends] }) };
}

/** How this browser is introduced. Throws Failure `wrong-key` where it does not belong, or a newer key lies there. */
function ownAmong({ browsers, news }: Trust, { device }: Member): Statement {
  const own = browsers.find(({ id }) => id === device.id);
  if (!own || news.length > 0) throw new Failure('wrong-key', 'a key that is not the current one');
  return own;
}

/** Whoever has the old key can introduce another browser with it until there is a new one. */
function isAsShown({ browsers }: Trust, own: Statement, staying: readonly string[]): boolean {
  const shown = new Set<string>([own.id, ...staying]);
  return browsers.length === shown.size && browsers.every(({ id }) => shown.has(id));
}

/**
 * Shuts browsers of a person out: makes a new key of the vault for all others, with a new door for a
 * passphrase and one for a printed code, and has the next entry say where their logs end. Run it right after
 * an exchange, so that all counts that they wrote. Where others would stay than were shown, it does nothing
 * and gives those. Throws Failure `wrong-key` where this browser has not the current key, and what the remote
 * throws: by then either everything is as it was or the new key counts, and it can be done again.
 */
export async function shutOut(
  remote: Remote,
  person: string,
  stored: Pick<Stored, 'onView'>,
  { lost, staying, passphrase, code }: ShutOutOrder,
): Promise<readonly KeptComputer[] | undefined> {
  const device = await ownDevice(person);
  const kept = { remote, device, epochs: await keptEpochs(person, device) };
  const { ends, revoked } = await lossOf(stored, lost);
  const trust = await keepUp(kept, revoked);
  const own = ownAmong(trust, kept);
  if (!isAsShown(trust, own, staying)) return computersOf(trust, device);
  const member = { ...kept, epochs: trust.epochs };
  const doors = await personsDoors(passphrase, code);
  const say = () => stored.onView((view) => shutLogsOut(view, ends));
  const epochs = await renewKey(member, own, trust.browsers, doors, say);
  await keepEpochs(person, device, epochs);
  return undefined;
}

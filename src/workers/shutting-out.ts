import type { Statement } from '#bundles/keys/introduction.ts';
import { renewKey } from '#bundles/keys/membership.ts';
import type { Trust } from '#bundles/keys/trust.ts';
import { isWriterId, type Position } from '#bundles/sync/names.ts';
import type { Remote } from '#bundles/sync/remote.ts';
import { revocationOf } from '#bundles/sync/revoking.ts';
import type { KeptComputer } from '#store/keys.ts';
import { shutLogsOut } from '#store/shut-out.ts';
import { readEntries } from '#store/sync.ts';
import { asMember } from './as-member.ts';
import { keepEpochs } from './own-keys.ts';
import type { Stored } from './stored-local.ts';
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

/** Where the logs of those who go end. */
async function endsOf(
  { onView }: Pick<Stored, 'onView'>,
  lost: ShutOutOrder['lost'],
): Promise<readonly Position[]> {
  const entries = await onView(readEntries);
  const read = new Set(entries.flatMap(({ name, isRead }) => (isRead ? [name] : [])));
  return lost.filter(isWriterId).flatMap((writer) => revocationOf({ read }, writer));
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
  const ends = await endsOf(stored, lost);
  const { member, own, trust } = await asMember(remote, person, stored, ends);
  const { device } = member;
  if (!isAsShown(trust, own, staying)) return computersOf(trust, device);
  const doors = await personsDoors(passphrase, code);
  const say = () => stored.onView((view) => shutLogsOut(view, ends));
  const epochs = await renewKey(member, own, trust.browsers, doors, say);
  await keepEpochs(person, device, epochs);
  return undefined;
}

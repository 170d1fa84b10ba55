import { openDoors } from '#bundles/keys/doors.ts';
import { type Epoch, newEpoch, recipientOf } from '#bundles/keys/epoch.ts';
import type { Device } from '#bundles/keys/device.ts';
import { type Statement, stateOf } from '#bundles/keys/introduction.ts';
import {
  beginVault,
  joinVault,
  type PersonsDoor,
  type SyncKeys,
  syncKeys,
} from '#bundles/keys/membership.ts';
import { newRecoveryCode, printedCode, readRecoveryCode } from '#bundles/keys/recovery-code.ts';
import { keepUp, type Trust } from '#bundles/keys/trust.ts';
import type { Key } from '#bundles/seal.ts';
import { type KeyFileId, keyFolder } from '#bundles/sync/names.ts';
import type { Remote } from '#bundles/sync/remote.ts';
import { revokedWriters } from '#bundles/sync/revoking.ts';
import { Failure } from '#domain/failure.ts';
import { type Instant, instant } from '#domain/time.ts';
import type { View } from '#store/database.ts';
import type { KeptComputer, KeyWarning } from '#store/keys.ts';
import { introductionsAt } from './introductions.ts';
import { keepEpochs, keptEpochs, ownDevice } from './own-keys.ts';
import { shutOutPositions } from './stored-local.ts';

/** The name of this browser, and the moment at which it comes to belong, ISO 8601. */
interface Newcomer {
  readonly name: string;
  readonly at: string;
}

/** A vault is known by its first key, which every browser of it has. */
const vaultId = (epochs: readonly Epoch[]): string => epochs[0]?.tag ?? '';

/** A code that was made to be printed: whole, and in groups to be copied by hand. */
export interface PrintedCode {
  readonly identity: string;
  readonly groups: readonly string[];
}

/** And the vault it opens. */
export interface NewCode extends PrintedCode {
  readonly vault: string;
}

/** A code that opens nothing yet. */
export async function newCode(): Promise<PrintedCode> {
  const { identity } = await newRecoveryCode();
  return { identity, groups: printedCode(identity) };
}

/** Whether somebody typed that code from paper. */
export const isTyped = async (typed: string, { identity }: PrintedCode): Promise<boolean> =>
  (await readRecoveryCode(typed)) === identity;

/** The doors of a person: for a passphrase, and for a code that is printed. */
export async function personsDoors(
  passphrase: string,
  { identity }: PrintedCode,
): Promise<readonly PersonsDoor[]> {
  const recipient = await recipientOf(identity);
  if (!recipient) throw new Error('no code');
  return [
    { door: 'pass', lock: { passphrase } },
    { door: 'recovery', lock: { recipients: [recipient] } },
  ];
}

/** Makes a vault with two doors, one for a passphrase and one for a code that is printed. Throws what the remote throws. */
export async function begin(
  remote: Remote,
  person: string,
  { name, at, passphrase }: Newcomer & { readonly passphrase: string },
): Promise<NewCode> {
  const device = await ownDevice(person);
  const code = await newCode();
  const doors = await personsDoors(passphrase, code);
  const kept = await keptEpochs(person, device);
  const epochs = kept.length > 0 ? kept : [await newEpoch(1)];
  await keepEpochs(person, device, epochs);
  await beginVault({ remote, device, epochs }, await stateOf(device, name, at), doors);
  return { ...code, vault: vaultId(epochs) };
}

const behind = (remote: Remote, door: KeyFileId, key: Key) =>
  openDoors(remote, (file) => file === door, key);

/** Whether what somebody typed is the printed code, and opens the vault. Throws what the remote throws. */
export async function opens(remote: Remote, typed: string): Promise<boolean> {
  const identity = await readRecoveryCode(typed);
  return identity !== undefined && isKey(remote, 'recovery', { identity });
}

/** Whether a passphrase opens the vault, or did before there was a newer key. Throws what the remote throws. */
export const isPassphrase = (remote: Remote, passphrase: string): Promise<boolean> =>
  isKey(remote, 'pass', { passphrase });

async function isKey(remote: Remote, door: KeyFileId, key: Key): Promise<boolean> {
  const epochs = await behind(remote, door, key).catch((thrown: unknown) => {
    if (thrown instanceof Failure && thrown.code === 'wrong-key') return [];
    throw thrown;
  });
  return epochs.length > 0;
}

/** How a browser that has opened a door comes to belong. */
export interface Joining extends Newcomer {
  /** Vaults of other people in this browser: their readings must never mix. */
  readonly others: readonly string[];
}

/**
 * Makes this browser one of those that share a vault. Throws Failure `wrong-key` where what was typed is
 * neither its passphrase nor its printed code, and as `belong`.
 */
export async function join(
  remote: Remote,
  person: string,
  { secret, ...about }: Joining & { readonly secret: string },
): Promise<string> {
  const identity = await readRecoveryCode(secret);
  const epochs = await (identity
    ? behind(remote, 'recovery', { identity })
    : behind(remote, 'pass', { passphrase: secret }));
  return belong(remote, person, epochs, about);
}

/**
 * Makes this browser, which found these keys behind a door, known to the others. Throws Failure `wrong-key`
 * where there are none, `other-person` for one of the vaults of `others`, `broken-bundle`, `newer-data`, and
 * what the remote throws. Gives the id of the vault.
 */
export async function belong(
  remote: Remote,
  person: string,
  epochs: readonly Epoch[],
  { name, at, others }: Joining,
): Promise<string> {
  if (epochs.length === 0) throw new Failure('wrong-key', 'there is no such door');
  if (others.includes(vaultId(epochs)))
    throw new Failure('other-person', 'somebody else in this browser syncs by that vault');
  const device = await ownDevice(person);
  await joinVault({ remote, device, epochs }, await stateOf(device, name, at));
  await keepEpochs(person, device, epochs);
  return vaultId(epochs);
}

/** Folders that are named to a person: an evil place can show any number. */
const NAMED = 8;

/** What an exchange needs of the keys, and what there is to say of them. */
export interface Trusted {
  readonly keys: SyncKeys;
  readonly computers: readonly KeptComputer[];
  readonly warnings: readonly KeyWarning[];
  /** Folders of keys that are not known here, and that may be of a stranger: the first of them. */
  readonly strange: readonly string[];
}

/** How this browser was introduced before, if it is known, and what time it is. */
interface Looking {
  readonly own: KeptComputer | undefined;
  readonly now: Instant;
}

/**
 * Takes on new keys of the vault and finds out who belongs to it. Throws Failure `wrong-key` where this
 * browser belongs to none, and what the remote throws. It is introduced again as it was where the place
 * lost that.
 */
export async function trusted(
  remote: Remote,
  person: string,
  view: View,
  { own, now }: Looking,
): Promise<Trusted> {
  const device = await ownDevice(person);
  const epochs = await keptEpochs(person, device);
  if (epochs.length === 0) throw new Failure('wrong-key', 'no key of the vault is kept here');
  const revoked = revokedWriters({ revoked: await shutOutPositions(view) });
  const introductions = await introductionsAt(remote, person, now);
  const trust = await keepUp({ remote: introductions.remote, device, epochs }, revoked);
  await introductions.keep(trust.unfit);
  if (trust.epochs.length > epochs.length) await keepEpochs(person, device, trust.epochs);
  const isKnown = trust.browsers.some(({ id }) => id === device.id);
  if (own && !isKnown && !trust.isShutOut)
    await joinVault({ remote, device, epochs: trust.epochs }, await sameAgain(device, own));
  return {
    keys: syncKeys(device, trust),
    computers: computersOf(trust, device),
    warnings: warningsOf(trust),
    strange: trust.news.slice(0, NAMED).map(keyFolder),
  };
}

/** Those who belong, as a person is shown them. */
export const computersOf = ({ browsers }: Trust, device: Device): readonly KeptComputer[] =>
  browsers.map(({ id, name, at }) => ({
    id,
    name,
    isOwn: id === device.id,
    since: instant(Date.parse(at)),
  }));

/** For a place that lost the introduction of this browser: the others would take nothing of what it sends. */
const sameAgain = (device: Device, { name, since }: KeptComputer): Promise<Statement> =>
  stateOf(device, name, new Date(since).toISOString());

function warningsOf(trust: Trust): readonly KeyWarning[] {
  const { isLeftOut, isShutOut, isLeaked, isClosed } = trust;
  const isBehind = trust.news.length > 0;
  return [
    ...(isBehind ? ([isLeftOut ? 'left-out' : 'behind'] as const) : []),
    ...(isShutOut ? (['shut-out'] as const) : []),
    ...(isLeaked ? (['leaked'] as const) : []),
    ...(isClosed && !isBehind ? (['closed'] as const) : []),
  ];
}

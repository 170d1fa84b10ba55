import { Failure } from '#domain/failure.ts';
import type { Person, Preferences } from '#domain/preferences.ts';
import type { Instant } from '#domain/time.ts';
import { withView } from '#store/database.ts';
import type { KeptCapture } from '#store/captures.ts';
import {
  makeBackup as inWorker,
  type Opened,
  readBackup,
  type SealedFiles,
} from '#workers/bundles.ts';
import { absorb, journal } from '#workers/clients.ts';
import { checkHealth } from './health.ts';
import { adoptUnit, savePreferences } from './change-preferences.ts';
import { firstPreferences, loadPreferences } from './preferences.ts';

export type { SealedFiles } from '#workers/bundles.ts';

/**
 * All readings of a person, sealed; a damaged view gets its own back first. Throws Failure
 * `storage-unavailable` where nobody can say that they are all, and `internal` for simulated
 * readings: a restore would make them somebody's own.
 */
export async function makeBackup(person: Person, passphrase: string): Promise<SealedFiles> {
  if (person.demo) throw new Failure('internal', 'simulated readings are never backed up');
  const { state, detail = '' } = await checkHealth(person);
  if (state === 'unavailable') throw new Failure('storage-unavailable', detail);
  return inWorker(person, passphrase, { app: 'Basalt', made: new Date().toISOString() });
}

/** What is known of the copies of a person's readings. */
export interface LastBackup {
  /** Undefined where this browser knows of none. */
  readonly made?: Instant;
  /** Readings that no backup holds. */
  readonly since: number;
}

export const lastBackup = ({ id }: Person): Promise<LastBackup> =>
  withView(id, async (view) => {
    const { backedUp } = (await view.get('meta', 'backedUp')) ?? {};
    const captures = await view.count('captures');
    if (!backedUp) return { since: captures };
    return { made: backedUp.made, since: Math.max(0, captures - backedUp.captures) };
  });

/** Notes that a backup of so many captures, begun at `made`, is in the person's hands. */
export async function rememberBackup(
  { id }: Person,
  made: Instant,
  captures: number,
): Promise<void> {
  await withView(id, (view) => view.put('meta', { backedUp: { made, captures } }, 'backedUp'));
}

/** Readings that came with a backup, and those of them that were there already. */
export interface Restored {
  readonly readings: number;
  readonly known: number;
  /** Whether what was chosen where the backup was made counts here from now on. */
  readonly settings: boolean;
}

/** What several backups bring together. */
type Brought = Omit<Opened, 'made'>;

/**
 * What backups bring, every file opened and checked; of settings, those of the newest. Throws Failure
 * `wrong-key`, `broken-bundle`, `newer-data`.
 */
export async function openBackups(files: readonly Blob[], passphrase: string): Promise<Brought> {
  const opened: Opened[] = [];
  for (const file of files) opened.push(await readBackup(file, passphrase));
  const byAge = opened.toSorted((one, other) => (one.made < other.made ? -1 : 1));
  const preferences = byAge.findLast((one) => one.preferences)?.preferences;
  const captures = opened.flatMap((one) => one.captures);
  return { captures, ...(preferences && { preferences }) };
}

/** Of two that have their fields in the same order. */
const isSame = (one: Preferences, other: Preferences): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** What somebody chose here stays. A unit that is all there is may have come with their first results. */
async function adoptSettings(person: Person, chosen: Preferences | undefined): Promise<boolean> {
  if (!chosen) return false;
  const isKept = await withView(person.id, (view) => view.getKey('meta', 'preferences'));
  const here = await loadPreferences(person);
  const isUnchosen = isSame(here, { ...firstPreferences(), unit: chosen.unit });
  if (isKept && (!isUnchosen || isSame(here, { ...here, ...chosen }))) return false;
  await savePreferences(person, chosen);
  return true;
}

/** How many readings are in, of how many; whether the settings of the backup count here by then. */
type OnProgress = (done: number, of: number, settings: boolean) => void;

/**
 * Takes readings in, each into the journal before its days are shown; before them, where the person chose
 * none here, the settings: days are filed by them. Throws Failure `storage-full`,
 * `storage-unavailable`; what came before it is stored.
 */
export async function restore(
  person: Person,
  { captures, preferences }: Brought,
  onProgress: OnProgress,
): Promise<Restored> {
  const settings = await adoptSettings(person, preferences);
  let known = 0;
  for (const [done, capture] of captures.entries()) {
    onProgress(done, captures.length, settings);
    if (!(await takeIn(person, capture))) known++;
  }
  return { readings: captures.length, known, settings };
}

/** False where it was there already. */
async function takeIn(person: Person, capture: KeptCapture): Promise<boolean> {
  if (!(await journal().ask((notebook) => notebook.take(person, capture)))) return false;
  const { unit } = await absorb(person, capture);
  if (unit) await adoptUnit(person, unit);
  return true;
}

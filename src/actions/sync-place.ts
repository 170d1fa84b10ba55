import { type NetworkPlace, placeName } from '#bundles/remotes/place.ts';
import { Failure } from '#domain/failure.ts';
import type { Person } from '#domain/preferences.ts';
import { keptPlace, type KeptPlace, keepPlace, removeKeys } from '#store/keys.ts';
import { allowPlace, openPlace, type OpenedRemote } from '#workers/remotes.ts';
import { vault } from '#workers/syncing.ts';
import { leavePlace } from './places.ts';

/** Where the sealed files of a person lie. */
export type Place =
  | { readonly kind: 'folder'; readonly folder: FileSystemDirectoryHandle }
  | NetworkPlace;

/** A place that this browser syncs by: what it is called, when it last did, and who else does. */
export type SyncedPlace = KeptPlace;

export const canPickFolder = (): boolean => 'showDirectoryPicker' in globalThis;

/** Asks the person for a folder that may be written; undefined where they think better of it. */
export async function pickFolder(): Promise<Place | undefined> {
  try {
    const folder = await showDirectoryPicker({ id: 'basalt-sync', mode: 'readwrite' });
    return { kind: 'folder', folder };
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'AbortError') return undefined;
    throw new Failure('remote-denied', String(thrown), { cause: thrown });
  }
}

/** By way of what a person syncs in this browser; undefined where they do not. */
export const syncedPlace = ({ id }: Person): Promise<SyncedPlace | undefined> => keptPlace(id);

/** From now on a person syncs in this browser by way of that place. */
export async function keepSynced(person: Person, place: Place, vaultId: string): Promise<void> {
  const { kind } = place;
  const kept = { id: crypto.randomUUID(), kind, computers: [], late: [], vault: vaultId };
  if (place.kind === 'folder') {
    const { folder } = place;
    await keepPlace(person.id, { ...kept, name: folder.name, folder });
    return;
  }
  await vault.keepServer(person, place);
  await keepPlace(person.id, { ...kept, name: placeName(place) });
}

/**
 * Forgets the place and every key of the person, and lets nothing leave this browser any more; what is
 * stored here and there stays.
 */
export async function stopSyncing({ id }: Person): Promise<void> {
  await leavePlace();
  await removeKeys(id);
}

/** A browser lets a folder be written only while the person allows it; asking them needs a press of theirs. */
async function assertAllowed(folder: FileSystemDirectoryHandle): Promise<void> {
  const mode = { mode: 'readwrite' } as const;
  if ((await folder.queryPermission(mode)) === 'granted') return;
  // Without a press the question itself is refused.
  const answer = await folder.requestPermission(mode).catch(() => 'denied' as const);
  if (answer !== 'granted') throw new Failure('remote-denied', 'the folder may not be written');
}

/** Does something at a server. Throws Failure `unsafe-address`, `reload-first`. */
export async function atServer<T>(
  place: NetworkPlace,
  work: (remote: OpenedRemote) => Promise<T>,
): Promise<T> {
  await allowPlace(place);
  const remote = openPlace(place);
  try {
    return await work(remote);
  } finally {
    remote.end();
  }
}

/** A folder, or a server that was opened. */
export type OpenedPlace = FileSystemDirectoryHandle | OpenedRemote;

/** Does something at a place. Throws Failure `remote-denied`, `unsafe-address`, `reload-first`. */
export async function atPlace<T>(place: Place, work: (at: OpenedPlace) => Promise<T>): Promise<T> {
  if (place.kind !== 'folder') return atServer(place, work);
  await assertAllowed(place.folder);
  return work(place.folder);
}

/** The place that is kept, with all it takes to reach it. Throws Failure `wrong-key` where that is gone. */
export async function placeOf(person: Person, { folder }: SyncedPlace): Promise<Place> {
  const place = folder ? { kind: 'folder' as const, folder } : await vault.keptServer(person);
  if (!place) throw new Failure('wrong-key', 'the credential of the place is gone');
  return place;
}

/** Does something where the person syncs. Throws Failure `wrong-key` where they do not, and what the place throws. */
export async function atSynced<T>(
  person: Person,
  work: (at: OpenedPlace) => Promise<T>,
): Promise<T> {
  const kept = await syncedPlace(person);
  if (!kept) throw new Failure('wrong-key', 'no place was set up');
  return atPlace(await placeOf(person, kept), work);
}

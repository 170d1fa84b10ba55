import { sameBytes, toHex } from '#bundles/bytes.ts';
import { folderRemote } from '#bundles/remotes/folder.ts';
import { addressOfFile } from '#bundles/remotes/given-out.ts';
import { guarded } from '#bundles/remotes/guard.ts';
import type { Remover } from '#bundles/remotes/lender.ts';
import type { Remote } from '#bundles/sync/remote.ts';
import { asFailure, Failure } from '#domain/failure.ts';
import type { Person } from '#domain/preferences.ts';
import { addDays, instant } from '#domain/time.ts';
import { withView } from '#store/database.ts';
import {
  changePractice,
  keptPractices,
  type KeptPractice,
  type KeptStanding,
} from '#store/practices.ts';
import { calendar } from './open-day.ts';
import { loadPreferences } from './preferences.ts';
import { makeShare } from './share.ts';
import { atPlace, type OpenedPlace, type Place, placeOf, syncedPlace } from './sync-place.ts';

// Standing access: the last days of a person, sealed for a practice and written anew after each reading, at the
// place that they sync by, under one name.

export { practiceLinkText } from '#bundles/share-link.ts';
export type { KeptStanding as Standing } from '#store/practices.ts';

type Standing = KeptStanding;

/** What of a place is needed here; `isGivenOut` of servers alone. */
interface Shelf extends Pick<Remote, 'put' | 'get'>, Remover {
  readonly isGivenOut?: (name: string, bytes: Uint8Array) => Promise<boolean>;
}

const shelfAt = (at: OpenedPlace): Shelf => {
  if (!(at instanceof FileSystemDirectoryHandle)) return at;
  const folder = folderRemote(at);
  return { ...guarded(folder), withdraw: (name) => folder.withdraw(name) };
};

/** One tab after the other: a file that one ends while another writes it would stay. */
const inTurn = <T>({ id }: Person, work: () => Promise<T>): Promise<T> =>
  navigator.locks.request(`basalt-standing-${id}`, work);

const newName = (): string => `p/${toHex(crypto.getRandomValues(new Uint8Array(16)))}/share.age`;

const countCaptures = ({ id }: Person): Promise<number> =>
  withView(id, (view) => view.count('captures'));

/** The last days that have anything, without notes, sealed for the practice. */
async function sealedDays(
  person: Person,
  { name: reader, recipient }: KeptPractice,
  { days, whose }: Standing,
): Promise<Uint8Array> {
  const to = (await calendar(person)).at(-1);
  if (!to) throw new Failure('internal', 'nothing to share');
  const preferences = await loadPreferences(person);
  const window = { from: addDays(to, 1 - days), to };
  const about = { whose, reader, withNotes: false, preferences };
  const { file } = await makeShare(person, { recipients: [recipient] }, { ...window, ...about });
  return new Uint8Array(await file.arrayBuffer());
}

/** Writes what it is at now; where it was ended meanwhile, deletes that again. */
async function writeOne(
  person: Person,
  practice: KeptPractice,
  standing: Standing,
  shelf: Shelf,
): Promise<void> {
  const { name } = standing;
  const captures = await countCaptures(person);
  const bytes = await sealedDays(person, practice, standing);
  await shelf.put(name, bytes);
  const kept = await shelf.get(name);
  if (!kept || !sameBytes(kept, bytes)) throw new Failure('remote-not-kept', 'other bytes');
  const isGivenOut = await shelf.isGivenOut?.(name, bytes);
  const about = { captures, written: instant(Date.now()), trouble: undefined };
  const isThere = await note(person, practice, name, {
    ...about,
    ...(isGivenOut !== undefined && { isGivenOut }),
  });
  if (!isThere) await shelf.withdraw(name);
}

/** Notes what came of it; false where it was ended meanwhile. */
async function note(
  { id }: Person,
  { recipient }: KeptPractice,
  name: string,
  changed: Partial<Standing>,
): Promise<boolean> {
  const kept = await changePractice(id, recipient, (practice) =>
    practice.standing?.name === name
      ? { ...practice, standing: { ...practice.standing, ...changed } }
      : practice,
  );
  return kept?.standing?.name === name;
}

/** Whether by now a server gives out what it did not. */
async function lookAgain(
  person: Person,
  practice: KeptPractice,
  { name }: Standing,
  shelf: Shelf,
): Promise<void> {
  const bytes = await shelf.get(name);
  if (bytes && (await shelf.isGivenOut?.(name, bytes)))
    await note(person, practice, name, { isGivenOut: true });
}

/** Writes where something new was read, or the last try failed. */
async function bringUpToDate(...of: Parameters<typeof writeOne>): Promise<void> {
  const [person, , { trouble, captures, isGivenOut }] = of;
  const isSame = !trouble && captures === (await countCaptures(person));
  if (!isSame) await writeOne(...of);
  else if (isGivenOut === false) await lookAgain(...of);
}

/**
 * After an exchange: writes anew, for each practice that has standing access by this place, what of it is
 * not there yet. Never throws: why one could not be written is kept with it, and it is tried again the next time.
 */
export async function writeStanding(person: Person, place: string, at: OpenedPlace): Promise<void> {
  const practices = await keptPractices(person.id).catch(() => []);
  if (practices.some(({ standing }) => standing?.place === place))
    await inTurn(person, () => writeAll(person, place, at));
}

async function writeAll(person: Person, place: string, at: OpenedPlace): Promise<void> {
  const practices = await keptPractices(person.id).catch(() => []);
  for (const practice of practices) {
    const { standing } = practice;
    if (standing?.place !== place) continue;
    try {
      await bringUpToDate(person, practice, standing, shelfAt(at));
    } catch (thrown) {
      const { code } = asFailure(thrown);
      await note(person, practice, standing.name, { trouble: code }).catch(() => false);
    }
  }
}

/** Where it fails, begins nothing, unless it may lie there all the same: that is known here, and tried again. */
async function writeFirst(...of: Parameters<typeof writeOne>): Promise<void> {
  const [person, practice, { name }, shelf] = of;
  try {
    await writeOne(...of);
  } catch (thrown) {
    const { code } = asFailure(thrown);
    await shelf.withdraw(name).then(
      () => forget(person, practice),
      () => note(person, practice, name, { trouble: code }),
    );
    throw thrown;
  }
}

const forget = ({ id }: Person, { recipient }: KeptPractice): Promise<unknown> =>
  changePractice(id, recipient, (one) => ({ ...one, standing: undefined }));

const addressOf = (place: Place, name: string): { readonly address?: string } =>
  place.kind === 'folder' ? {} : { address: addressOfFile(place, name).href };

/**
 * From now on the practice has the last days of a person, where they sync; nothing changes where it has some
 * already. Throws as `syncNow`; it has begun then only where the place could neither take nor delete the file.
 */
export async function beginStanding(
  person: Person,
  practice: KeptPractice,
  { days, whose }: Pick<Standing, 'days' | 'whose'>,
): Promise<void> {
  const kept = await syncedPlace(person);
  if (!kept) throw new Failure('wrong-key', 'no place was set up');
  const place = await placeOf(person, kept);
  const name = newName();
  const about = { name, place: kept.id, placeName: kept.name, ...addressOf(place, name) };
  const standing = { ...about, days, whose };
  const begin = async (at: OpenedPlace) => {
    // Before anything is put: what lies there is known here, wherever writing it breaks off.
    const begun = await changePractice(person.id, practice.recipient, (one) =>
      one.standing ? one : { ...one, standing },
    );
    if (begun?.standing?.name === name) await writeFirst(person, practice, standing, shelfAt(at));
  };
  await atPlace(place, (at) => inTurn(person, () => begin(at)));
}

/** As it is by now: another tab may have ended it and begun again since the page showed it. */
const standingOf = async ({ id }: Person, { recipient }: KeptPractice) =>
  (await keptPractices(id)).find((one) => one.recipient === recipient)?.standing;

/**
 * Ends it: deletes the file and forgets its name. Where the person left that place, the file stays there.
 * Throws as `syncNow`, and it stands then as before.
 */
export async function endStanding(person: Person, practice: KeptPractice): Promise<void> {
  const kept = await syncedPlace(person);
  const end = (at?: OpenedPlace) =>
    inTurn(person, async () => {
      const standing = await standingOf(person, practice);
      if (at && standing && standing.place === kept?.id) await shelfAt(at).withdraw(standing.name);
      await forget(person, practice);
    });
  const isThere = kept && (await standingOf(person, practice))?.place === kept.id;
  // A folder asks the person first: in vain where their press was long ago.
  await (isThere ? atPlace(await placeOf(person, kept), end) : end());
}

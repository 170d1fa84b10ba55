import { toHex } from '#bundles/bytes.ts';
import { linkText } from '#bundles/share-link.ts';
import { Failure } from '#domain/failure.ts';
import type { Person } from '#domain/preferences.ts';
import { instant, type Instant } from '#domain/time.ts';
import { changeLinks, type KeptLink, keptLinks } from '#store/links.ts';
import { makeLinked } from '#workers/bundles.ts';
import type { OpenedRemote } from '#workers/remotes.ts';
import { type SharedDays, shareOrder } from './share.ts';
import { atServer, type Place, placeOf, syncedPlace } from './sync-place.ts';

export type { KeptLink } from '#store/links.ts';

const DAY = 86_400_000;

/** Of which kind the place is that a person syncs by; undefined where they do not. Only a bucket lends. */
export async function placeKind(person: Person): Promise<Place['kind'] | undefined> {
  const kept = await syncedPlace(person);
  // To open the credential takes a worker.
  return kept && (kept.kind ?? (await placeOf(person, kept)).kind);
}

/** Does something at the bucket of a person. */
async function atBucket<T>(person: Person, work: (bucket: OpenedRemote) => Promise<T>): Promise<T> {
  const kept = await syncedPlace(person);
  const place = kept && (await placeOf(person, kept));
  if (place?.kind !== 's3') throw new Failure('internal', 'no bucket to lend from');
  return atServer(place, work);
}

const newName = (): string => `s/${toHex(crypto.getRandomValues(new Uint8Array(16)))}/share.age`;

export interface MadeLink {
  /** Of the file that it leads to. */
  readonly name: string;
  /** What stands behind the `#` of the viewer's address. */
  readonly text: string;
  readonly expires: Instant;
}

/**
 * Puts chosen days of a person, sealed for a key of their own, where they sync, and gives the link that
 * opens them for so many days: 7 at most. The key is nowhere but in the link. Throws Failure
 * `storage-unavailable`, `reload-first`, `wrong-key` where the credential is gone, and a code of the
 * remote (`remote-…`).
 */
export async function makeLink(
  person: Person,
  forDays: number,
  days: Omit<SharedDays, 'expires'>,
): Promise<MadeLink> {
  // The place decides when it ends, and the clock here may be wrong: what is sealed says the same.
  const made = instant(await atBucket(person, (bucket) => bucket.clock()));
  const ahead = made - Date.now();
  const expires = instant(made + forDays * DAY);
  const { file, key } = await makeLinked(person, await shareOrder(person, { ...days, expires }));
  const name = newName();
  const loan = { from: made, seconds: (forDays * DAY) / 1000 };
  const { from, to, reader } = days;
  const link = { name, made, expires, ahead, from, to, reader };
  await note(person, { ...link, isUnsure: true });
  const address = await atBucket(person, (bucket) => bucket.lend(name, file, loan)).catch(
    (thrown: unknown) => takeBack(person, link, thrown),
  );
  await note(person, link);
  return { name, text: linkText({ key, address: new URL(address) }), expires };
}

/** Before anything is put: what lies there is known here, wherever making it breaks off. */
const note = ({ id }: Person, link: KeptLink): Promise<void> =>
  changeLinks(id, (links) => [
    ...links.filter((one) => isStanding(one) && one.name !== link.name),
    link,
  ]);

/** What was not lent may have been put. Where it cannot be deleted it stays in the list. */
async function takeBack(person: Person, link: KeptLink, thrown: unknown): Promise<never> {
  await withdrawLink(person, link).catch(() => undefined);
  throw thrown;
}

const isStanding = ({ expires, ahead = 0 }: KeptLink): boolean => Date.now() + ahead < expires;

/** Links made for a person in this browser that still open, the newest first. */
export const standingLinks = async ({ id }: Person): Promise<readonly KeptLink[]> =>
  (await keptLinks(id)).filter(isStanding).toReversed();

/**
 * Deletes what a link leads to; whoever saved a copy keeps it. Throws as `makeLink`, and the link stands
 * then as before.
 */
export async function withdrawLink(person: Person, { name }: KeptLink): Promise<void> {
  await atBucket(person, (bucket) => bucket.withdraw(name));
  await changeLinks(person.id, (links) => links.filter((one) => one.name !== name));
}

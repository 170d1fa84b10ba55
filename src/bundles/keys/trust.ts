import { Failure } from '#domain/failure.ts';
import {
  type EpochId,
  type KeyFile,
  keyFileName,
  keyFolder,
  type WriterId,
} from '../sync/names.ts';
import { put } from '../sync/push.ts';
import type { Remote } from '../sync/remote.ts';
import type { Device } from './device.ts';
import { allEpochs, getDoor, listKeyFiles, putDoor } from './doors.ts';
import { byEpoch, currentOf, type Epoch, isSameEpoch } from './epoch.ts';
import {
  type Introduced,
  openIntroduction,
  sealIntroduction,
  type Statement,
} from './introduction.ts';

/** What a browser knows of the keys of its vault, and of who else has them. */
export interface Trust {
  /** In their order. */
  readonly epochs: readonly Epoch[];
  readonly current: Epoch;
  /** Those who are introduced to the current key and were not shut out; this browser among them. */
  readonly browsers: readonly Introduced[];
  /** Everybody else who was ever introduced: their logs count as far as somebody who belongs here says. */
  readonly former: readonly Introduced[];
  /** Names of doors and introductions that say nothing, or that nobody who belongs here made. */
  readonly unfit: readonly string[];
  /**
   * Newer keys, or others of the same number, with no door for this browser, or not yet. Nobody who has none
   * of them can tell whether one who belongs here made them.
   */
  readonly news: readonly EpochId[];
  /** To one of these this browser is not introduced: whoever made it left this one out, or the place says so. */
  readonly isLeftOut: boolean;
  /** This browser was shut out, and has keys again: it needs a new pair, for nobody takes what it signs. */
  readonly isShutOut: boolean;
  /** Somebody who was shut out has the current key: a new one is needed. */
  readonly isLeaked: boolean;
  /** The place has lost what opens the current key to a passphrase or a printed code, or not all is listed yet. */
  readonly isClosed: boolean;
}

/** Whoever looks at the keys of a vault, and what they have. */
export interface Member {
  readonly remote: Remote;
  readonly device: Device;
  readonly epochs: readonly Epoch[];
}

/** Doors and introductions that are read in one look; a person has as many as computers and keys, some dozens. */
const MOST_FILES = 1000;

/** Throws Failure `remote-refused` where a remote shows more of them than anybody has. */
function assertFew(files: readonly KeyFile[], { device, epochs }: Member): void {
  const isRead = ({ epoch, file }: KeyFile) =>
    epochs.some((one) => isSameEpoch(one, epoch))
      ? file.startsWith('who-')
      : file === `dev-${device.id}`;
  if (files.filter(isRead).length > MOST_FILES)
    throw new Failure('remote-refused', `more than ${MOST_FILES} doors and introductions`);
}

/** Tells apart what is wrong with a file and what is wrong with the way to it. */
function isUnfit(thrown: unknown): boolean {
  const codes = ['wrong-key', 'broken-bundle', 'newer-data'];
  return thrown instanceof Failure && codes.includes(thrown.code);
}

/** Looks through the doors and introductions that a remote shows. */
class Search {
  readonly unfit: string[] = [];
  /** Keys that one has who was shut out: they opened a door to them to this browser, and signed it. */
  readonly passedOver: EpochId[] = [];
  epochs: readonly Epoch[];
  readonly #member: Member;
  readonly #revoked: ReadonlySet<WriterId>;
  readonly #files: readonly KeyFile[];
  readonly #introduced = new Map<string, Promise<readonly Introduced[]>>();

  constructor(member: Member, files: readonly KeyFile[], revoked: ReadonlySet<WriterId>) {
    this.#member = member;
    this.#files = files;
    this.#revoked = revoked;
    this.epochs = member.epochs;
  }

  /** What `work` gives; undefined where the file is gone or not fit. */
  async #tried<T>(file: KeyFile, work: () => Promise<T | undefined>): Promise<T | undefined> {
    try {
      return await work();
    } catch (thrown) {
      if (!isUnfit(thrown)) throw thrown;
      this.unfit.push(keyFileName(file.epoch, file.file));
      return undefined;
    }
  }

  /** Whoever is introduced to that key; asked of the remote once. */
  introducedTo(epoch: Epoch): Promise<readonly Introduced[]> {
    const known = this.#introduced.get(epoch.tag) ?? this.#introductions(epoch);
    this.#introduced.set(epoch.tag, known);
    return known;
  }

  async #introductions(epoch: Epoch): Promise<readonly Introduced[]> {
    const introduced: Introduced[] = [];
    for (const file of this.#files) {
      if (!file.file.startsWith('who-') || !isSameEpoch(file.epoch, epoch)) continue;
      const one = await this.#tried(file, () => this.#introduction(file, epoch));
      if (one) introduced.push(one);
    }
    return introduced;
  }

  async #introduction({ file }: KeyFile, epoch: Epoch): Promise<Introduced | undefined> {
    const sealed = await this.#member.remote.get(keyFileName(epoch, file));
    return sealed && openIntroduction(sealed, epoch, file.slice('who-'.length));
  }

  /**
   * Takes on the keys behind doors that were made for this browser by one who belongs here. One who has been
   * shut out knows for whom it is, so that a door says nothing by itself.
   */
  async takeOnKeys(): Promise<void> {
    const { device, remote } = this.#member;
    const doors = this.#files.filter(({ file }) => file === `dev-${device.id}`);
    for (const file of doors.toSorted((a, b) => byEpoch(a.epoch, b.epoch))) {
      if (this.epochs.some((one) => isSameEpoch(one, file.epoch))) continue;
      const key = { identity: device.opening.privateKey };
      const door = await this.#tried(file, () => getDoor(remote, file, key));
      if (!door) continue;
      if (await this.#belongs(door.writer)) {
        this.epochs = allEpochs(this.epochs, door.epochs);
        continue;
      }
      this.unfit.push(keyFileName(file.epoch, file.file));
      if (this.#revoked.has(door.writer)) this.passedOver.push(file.epoch);
    }
  }

  async #belongs(writer: WriterId): Promise<boolean> {
    if (this.#revoked.has(writer)) return false;
    if (writer === this.#member.device.id) return true;
    const introduced = await this.introducedTo(currentOf(this.epochs));
    return introduced.some(({ id }) => id === writer);
  }

  /** Everybody who was ever introduced, as they last were. */
  async everybody(): Promise<readonly Introduced[]> {
    const all = new Map<WriterId, Introduced>();
    for (const epoch of this.epochs)
      for (const one of await this.introducedTo(epoch)) all.set(one.id, one);
    return [...all.values()];
  }
}

/** Makes a browser known to all who have that key of the vault. */
export async function introduce(remote: Remote, statement: Statement, epoch: Epoch): Promise<void> {
  const bytes = await sealIntroduction(statement, epoch);
  await put(remote, { name: keyFileName(epoch, `who-${statement.id}`), bytes });
}

/** A browser that has the current key, and is not introduced to it, does so as it did before. */
async function introduceAgain(
  { device, remote }: Member,
  { current, browsers, former }: Trust,
  revoked: ReadonlySet<WriterId>,
): Promise<void> {
  if (browsers.some(({ id }) => id === device.id) || revoked.has(device.id)) return;
  const own = former.find(({ id }) => id === device.id);
  if (own) await introduce(remote, own, current);
}

/**
 * Makes the doors that whoever made the key did not come to make: all who are introduced to it are to have
 * it. To the first key everybody came by a door of their own.
 */
async function openToAll(
  { device, remote }: Member,
  { current, epochs, browsers }: Trust,
  files: readonly KeyFile[],
): Promise<void> {
  if (current.number === 1 || !browsers.some(({ id }) => id === device.id)) return;
  for (const { id, recipient } of browsers) {
    const door = `dev-${id}` as const;
    if (files.some(({ epoch, file }) => file === door && isSameEpoch(epoch, current))) continue;
    await putDoor(
      remote,
      { epoch: current, door, lock: { recipients: [recipient] } },
      epochs,
      device,
    );
  }
}

/** Keys that browsers have, of which one may be the current one, and that are not known here; each once. */
function newsAmong(
  files: readonly KeyFile[],
  current: Epoch,
  known: readonly EpochId[],
): readonly EpochId[] {
  const news = new Map<string, EpochId>();
  for (const { epoch, file } of files)
    if (file.startsWith('dev-') && epoch.number >= current.number)
      if (!known.some((one) => isSameEpoch(one, epoch))) news.set(keyFolder(epoch), epoch);
  return [...news.values()];
}

const isIntroducedTo = (files: readonly KeyFile[], { id }: Device, news: EpochId): boolean =>
  files.some(({ epoch, file }) => file === `who-${id}` && isSameEpoch(epoch, news));

async function lookThrough(
  { device }: Member,
  search: Search,
  files: readonly KeyFile[],
  revoked: ReadonlySet<WriterId>,
): Promise<Trust> {
  const { epochs, unfit } = search;
  const current = currentOf(epochs);
  const introduced = await search.introducedTo(current);
  const browsers = introduced.filter(({ id }) => !revoked.has(id));
  const everybody = await search.everybody();
  const news = newsAmong(files, current, [...epochs, ...search.passedOver]);
  return {
    epochs,
    current,
    browsers,
    former: everybody.filter(({ id }) => !browsers.some((one) => one.id === id)),
    unfit,
    news,
    isLeftOut: news.some((epoch) => !isIntroducedTo(files, device, epoch)),
    isShutOut: revoked.has(device.id),
    isLeaked: introduced.length > browsers.length,
    isClosed: !(['pass', 'recovery'] as const).every((door) =>
      files.some(({ epoch, file }) => file === door && isSameEpoch(epoch, current)),
    ),
  };
}

/**
 * Takes on new keys of the vault that others made for this browser, hands them on where whoever made them
 * broke off, and finds out who belongs to it.
 * `revoked` are writers that entries which count have shut out. Throws what the remote throws, and Failure
 * `remote-refused` where it shows more doors and introductions than are ever read.
 */
export async function keepUp(
  member: Member,
  revoked: ReadonlySet<WriterId> = new Set(),
): Promise<Trust> {
  const files = await listKeyFiles(member.remote);
  const search = new Search(member, files, revoked);
  assertFew(files, member);
  await search.takeOnKeys();
  assertFew(files, { ...member, epochs: search.epochs });
  const trust = await lookThrough(member, search, files, revoked);
  await introduceAgain(member, trust, revoked);
  await openToAll(member, trust, files);
  return trust;
}

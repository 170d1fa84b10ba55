import { decodeEntry, type LogEntry } from '#bundles/sync/entry.ts';
import { entryName, logsOf } from '#bundles/sync/names.ts';
import type { Finding } from '#bundles/sync/noticing.ts';
import type { Keyring, Pending, Ports } from '#bundles/sync/ports.ts';
import { pull } from '#bundles/sync/pull.ts';
import { push } from '#bundles/sync/push.ts';
import { isRemoteFailure } from '#bundles/sync/remote.ts';
import type { CaptureId } from '#domain/capture.ts';
import { randomFrom } from '#domain/chance.ts';
import { localOf, Storage } from './browser.ts';
import { captureOf, fakeVault } from './fakes.ts';
import { below, type Chance, Crash, Fuse, type Overlay, Server } from './server.ts';

/** One browser: what it stores, whose key it signs with, and what the server shows it. */
export interface Browser {
  storage: Storage;
  keyring: Keyring;
  readonly overlay: Overlay;
  /** An old copy of its profile. */
  saved?: Storage;
}

/** An entry that a browser of ours made. */
export interface Made {
  readonly entry: LogEntry;
  /** What it brings in its own file. */
  readonly archive?: Uint8Array;
  /** Names of the last entries that its writer had read, of every other log. */
  readonly vouches: readonly string[];
}

/** How many entries were made in all histories, by what brings their captures. */
export const entriesMade = { inTheirFile: 0, inChunks: 0 };

/** The entry before one in its log; undefined for the first. */
export const previousName = ({ log, seq, prev }: LogEntry): string | undefined =>
  prev === null ? undefined : entryName({ log, seq: seq - 1, hash: prev });

/** Makes the keyring of another writer whom all trust. */
export type Enrol = () => Keyring;

const NEVER = Infinity;
const STEPS = 60;

/** Browsers of one person, a server between them, and everything that is true of both. */
export class World {
  readonly chance: Chance;
  readonly server: Server;
  readonly browsers: Browser[] = [];
  /** By name. */
  readonly made = new Map<string, Made>();
  /** Every file that a browser fixed, whole. */
  readonly whole = new Map<string, Uint8Array>();
  /** Captures of which a browser was told that they had arrived. */
  readonly acknowledged = new Set<CaptureId>();
  readonly #enrol: Enrol;
  readonly problems: string[] = [];
  /** Whether two may have written one log. */
  isCopied = false;
  #captures = 0;

  constructor(seed: number, enrol: Enrol) {
    this.chance = randomFrom(seed);
    this.server = new Server(this.chance);
    this.#enrol = enrol;
    for (let count = 2 + below(this.chance, 4); count > 0; count--) this.join();
  }

  join(): void {
    const keyring = this.#enrol();
    const storage = new Storage(keyring.newLog());
    this.browsers.push({ storage, keyring, overlay: new Map() });
  }

  /** A device is read. */
  read(browser: Browser): void {
    for (let count = 1 + below(this.chance, 3); count > 0; count--)
      browser.storage.add(captureOf(this.#captures++));
  }

  /** Everything in that browser is gone, its key too. */
  wipe(browser: Browser): void {
    browser.keyring = this.#enrol();
    browser.storage = new Storage(browser.keyring.newLog());
  }

  /** A browser's profile is put back from its old copy, if there is one of its own key. */
  restore(browser: Browser): void {
    const { saved, storage } = browser;
    if (saved?.log.slice(0, 16) !== storage.log.slice(0, 16)) return;
    this.isCopied = true;
    browser.storage = saved.copy();
  }

  /** A copy of a browser's profile is used beside it. */
  clone({ storage, keyring, overlay }: Browser): void {
    this.isCopied = true;
    this.browsers.push({ storage: storage.copy(), keyring, overlay: new Map(overlay) });
  }

  ports({ storage, keyring, overlay }: Browser, fuse = new Fuse(NEVER)): Ports {
    const remote = this.server.remote(fuse, overlay);
    return { remote, local: localOf(storage, fuse, this), vault: fakeVault, keyring };
  }

  /** Pulls and pushes until that breaks off, if it does; what is found. */
  async sync(browser: Browser, mayCrash = false): Promise<readonly Finding[]> {
    const steps = mayCrash && this.chance() < 0.3 ? below(this.chance, STEPS) : NEVER;
    const ports = this.ports(browser, new Fuse(steps));
    let found: readonly Finding[] = [];
    try {
      found = (await pull(ports)).findings;
      await push(ports);
    } catch (thrown) {
      if (!(thrown instanceof Crash || isRemoteFailure(thrown))) throw thrown;
    }
    return found;
  }

  /** What that browser finds wrong now. */
  async look(browser: Browser): Promise<readonly Finding[]> {
    return (await pull(this.ports(browser))).findings;
  }

  /** Somebody has that browser look through the place and send what is missing there. */
  lookThrough({ storage, keyring }: Browser): void {
    storage.beginAnew(keyring.newLog());
  }

  /** The server is honest and in reach from now on: everybody syncs until there is nothing new. */
  async settle(): Promise<readonly (readonly Finding[])[]> {
    this.server.settle();
    for (const { overlay } of this.browsers) overlay.clear();
    // News, also of a log left, reaches everybody in the second round; the third and fourth find none.
    for (let round = 0; round < 3; round++)
      for (const browser of this.browsers) await this.sync(browser);
    const last: (readonly Finding[])[] = [];
    for (const browser of this.browsers) last.push(await this.sync(browser));
    return last;
  }

  prepared({ entry: { name, bytes }, chunks }: Pending, { read, written }: Storage): void {
    for (const file of [...chunks, { name, bytes }]) this.whole.set(file.name, file.bytes);
    const { signature: _, ...made } = decodeEntry(bytes.subarray(5));
    const { entry } = made;
    entriesMade[made.archive ? 'inTheirFile' : 'inChunks']++;
    const before = previousName(entry);
    if (before && !written.has(before)) this.problems.push(`went on behind another's ${before}`);
    const lasts = [...logsOf(read).values()].map((positions) => positions.at(-1)!);
    const vouches = lasts.filter(({ log }) => log !== entry.log).map(entryName);
    this.made.set(name, { ...made, vouches });
  }

  arrived(ids: readonly CaptureId[]): void {
    for (const id of ids) this.acknowledged.add(id);
  }

  isWhole(name: string): boolean {
    return this.server.files.get(name) === this.whole.get(name);
  }
}

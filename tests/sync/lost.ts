import type { BundledCapture } from '#bundles/content.ts';
import { entryName, type Position, writerOfLog } from '#bundles/sync/names.ts';
import type { Finding } from '#bundles/sync/noticing.ts';
import { revocationOf } from '#bundles/sync/revoking.ts';
import type { CaptureId } from '#domain/capture.ts';
import { fakeKeyring, fakeVault, writerName } from './fakes.ts';
import { below, pick, storm } from './server.ts';
import { type Browser, type Made, previousName, World } from './world.ts';

// A browser is lost, and another shuts it out. Whoever has it goes on writing with its keys, and what it
// writes can be opened: so only who belongs, and where its log ends, keeps it out.

/** A history with a browser that is lost in the middle of it, the first. */
class Loss {
  readonly world: World;
  readonly lost: Browser;
  /** Captures that the lost browser read, until it was lost and from then on. */
  readonly before = new Set<CaptureId>();
  readonly since = new Set<CaptureId>();
  readonly #belong = new Set<string>();
  readonly #known = new Set<string>();
  #isLost = false;

  constructor(seed: number) {
    this.world = new World(seed, () => {
      const writer = writerName(this.#known.size);
      this.#belong.add(writer);
      this.#known.add(writer);
      return fakeKeyring(writer, this.#belong, this.#known);
    });
    this.world.server.weather = storm;
    this.lost = this.world.browsers[0]!;
  }

  get writer() {
    return writerOfLog(this.lost.storage.log);
  }

  /** Somebody reads a device, or syncs until that breaks off. */
  async happen(): Promise<void> {
    const { chance, browsers } = this.world;
    const browser = pick(chance, this.#isLost ? [this.lost, ...browsers] : browsers);
    if (chance() < 0.6) await this.world.sync(browser, true);
    else this.#read(browser);
  }

  #read(browser: Browser): void {
    const known = new Set(browser.storage.captures.keys());
    this.world.read(browser);
    if (browser !== this.lost) return;
    const ids = [...browser.storage.captures.keys()].filter((id) => !known.has(id));
    for (const id of ids) (this.#isLost ? this.since : this.before).add(id);
  }

  /** Somebody who stays shuts it out, once they took in what they could; what they name. */
  async shutOut(): Promise<readonly Position[]> {
    const { world, lost } = this;
    world.browsers.shift();
    this.#isLost = true;
    const { unsent, pending } = lost.storage;
    for (const id of unsent) if (!pending?.ids.includes(id)) this.since.add(id);
    const one = pick(world.chance, world.browsers);
    await world.sync(one);
    const positions = revocationOf(one.storage, this.writer);
    one.storage.revoke(positions);
    this.#belong.delete(this.writer);
    return positions;
  }

  /** It forgets what it wrote, and signs other entries under the same numbers. */
  async writeAgain(): Promise<void> {
    const { storage } = this.lost;
    storage.read.clear();
    storage.pending = undefined;
    this.#read(this.lost);
    await this.world.sync(this.lost);
  }

  /** Captures in the entries that lead to those places. */
  async counted(positions: readonly Position[]): Promise<ReadonlySet<CaptureId>> {
    const ids = new Set<CaptureId>();
    for (const position of positions)
      for (let made = this.#made(entryName(position)); made; made = this.#before(made))
        for (const { id } of await this.#broughtBy(made)) ids.add(id);
    return ids;
  }

  async #broughtBy({ entry, archive }: Made): Promise<readonly BundledCapture[]> {
    const sealed = entry.chunks.map(({ name }) => this.world.whole.get(name)!);
    const archives = await Promise.all(sealed.map((bytes) => fakeVault.open(bytes)));
    if (archive) archives.push(archive);
    return (await Promise.all(archives.map((one) => fakeVault.unpack(one)))).flat();
  }

  #made(name: string): Made | undefined {
    return this.world.made.get(name);
  }

  #before({ entry }: Made): Made | undefined {
    const name = previousName(entry);
    return name === undefined ? undefined : this.#made(name);
  }
}

/** What a browser that stays has too much, or too little. */
function* wrongAmong(loss: Loss, counted: ReadonlySet<CaptureId>): Generator<string> {
  const { world, before, since } = loss;
  const theirs = (id: CaptureId) => before.has(id) || since.has(id);
  const held = world.browsers.flatMap(({ storage }) => [...storage.captures.keys()]);
  const due = [...world.acknowledged, ...held].filter((id) => !theirs(id));
  for (const [number, { storage }] of world.browsers.entries()) {
    for (const id of since)
      if (storage.captures.has(id) && !counted.has(id)) yield `browser ${number} took in ${id}`;
    for (const id of new Set([...due, ...counted]))
      if (!storage.captures.has(id)) yield `browser ${number} lacks ${id}`;
  }
}

/** What is found once all is well, in logs of those who stay: nothing but halves nobody finished. */
const alarms = ({ writer }: Loss, findings: readonly (readonly Finding[])[]): readonly string[] =>
  findings
    .flat()
    .filter(({ log, kind }) => writerOfLog(log) !== writer && kind !== 'damaged')
    .map(({ kind, entries }) => `false alarm: ${entries} ${kind}`);

/** A history over a bad line in which a browser is lost; everything that is wrong in the end. */
export async function lossHistory(seed: number): Promise<readonly string[]> {
  const loss = new Loss(seed);
  const { world } = loss;
  const some = () => 5 + below(world.chance, 15);
  for (let steps = some(); steps > 0; steps--) await loss.happen();
  const counted = await loss.counted(await loss.shutOut());
  for (let steps = some(); steps > 0; steps--) await loss.happen();
  if (world.chance() < 0.5) await loss.writeAgain();
  // One who comes later knows of all that only by what the others wrote.
  world.join();
  const found = alarms(loss, await world.settle());
  return [...world.problems, ...found, ...wrongAmong(loss, counted)];
}

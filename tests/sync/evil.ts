import { sameBytes } from '#bundles/bytes.ts';
import { sha256 } from '#bundles/hash.ts';
import { decodeEntry, encodeEntry, signedBytes } from '#bundles/sync/entry.ts';
import { entryName, logsOf, type Position, positionOf } from '#bundles/sync/names.ts';
import { everyCapture, unequal, wrongCaptures } from './honest.ts';
import { fakeKeyring, fakeVault } from './fakes.ts';
import { below, type Overlay, pick } from './server.ts';
import { type Browser, type Enrol, previousName, World } from './world.ts';

/** Something a server may do to what it keeps, or to what it shows one browser. */
type Trick = (world: World, shown: Overlay) => void | Promise<void>;

const anyFile = ({ chance, server }: World): string => pick(chance, [...server.files.keys()]);

const changed =
  (name: string, change: (bytes: Uint8Array) => Uint8Array): Trick =>
  ({ server }, shown) => {
    const bytes = shown.get(name) ?? server.files.get(name);
    if (bytes) shown.set(name, change(bytes));
  };

const hideFile: Trick = (world, shown) => void shown.set(anyFile(world), undefined);

const hideLog: Trick = (world, shown) => {
  const log = positionOf(anyFile(world))?.log;
  for (const name of world.server.files.keys())
    if (log && positionOf(name)?.log === log) shown.set(name, undefined);
};

/** As it was some uploads ago. */
const rollBack: Trick = ({ chance, server }, shown) => {
  const names = [...server.files.keys()];
  for (const name of names.slice(below(chance, names.length))) shown.set(name, undefined);
};

const flipBit: Trick = (world, shown) =>
  changed(anyFile(world), (bytes) => {
    const copy = bytes.slice();
    const at = below(world.chance, copy.length);
    copy[at] = copy[at]! ^ (1 << below(world.chance, 8));
    return copy;
  })(world, shown);

const cutShort: Trick = (world, shown) =>
  changed(anyFile(world), (bytes) => bytes.slice(0, below(world.chance, bytes.length)))(
    world,
    shown,
  );

/** A file under the name of another. */
const swap: Trick = (world, shown) => {
  const other = world.server.files.get(anyFile(world));
  return changed(anyFile(world), (bytes) => other ?? bytes)(world, shown);
};

const anyPlace = ({ chance, server }: World): Position | undefined =>
  pick(chance, [...logsOf(server.files.keys()).values()].flat());

/** A real entry at another place: another number, or another log. */
const replay: Trick = (world, shown) => {
  const [position, other] = [anyPlace(world), anyPlace(world)];
  if (!position || !other) return;
  const seq = 1 + below(world.chance, 5);
  shown.set(
    entryName({ ...position, log: other.log, seq }),
    world.server.files.get(entryName(position)),
  );
};

/** An entry made up for somebody's log by one who has no key to sign it, though one to seal. */
const forge: Trick = async (world, shown) => {
  const before = anyPlace(world);
  if (!before) return;
  const { log, seq, hash: prev } = before;
  const entry = { log, seq: seq + 1, prev, epoch: 1, chunks: [], heads: [], revoke: [] };
  const thief = fakeKeyring('f'.repeat(16), new Set());
  const signature = await thief.sign(signedBytes(entry));
  const bytes = await fakeVault.seal(encodeEntry(entry, signature));
  shown.set(entryName({ log, seq: seq + 1, hash: await sha256(bytes) }), bytes);
};

/** A real entry with the archive of another behind it, by one who has no key to sign it, though one to seal. */
const graft: Trick = async (world, shown) => {
  const made = [...world.made].filter(([, { archive }]) => archive);
  if (made.length === 0) return;
  const [[name], [, { archive }]] = [pick(world.chance, made), pick(world.chance, made)];
  const {
    entry,
    signature,
    archive: own,
  } = decodeEntry(await fakeVault.open(world.whole.get(name)!));
  if (own && archive && sameBytes(own, archive)) return;
  const bytes = await fakeVault.seal(encodeEntry(entry, signature, archive));
  shown.set(entryName({ ...entry, hash: await sha256(bytes) }), bytes);
};

const tricks = [hideFile, hideLog, rollBack, flipBit, cutShort, swap, replay, forge, graft];

/** Plays a trick on everybody, or on one browser. */
async function play(world: World): Promise<void> {
  if (world.server.files.size === 0) return;
  const victim = pick(world.chance, world.browsers);
  const shown: Overlay = new Map();
  await pick(world.chance, tricks)(world, shown);
  const isForAll = world.chance() < 0.3;
  for (const [name, bytes] of shown)
    if (!isForAll) victim.overlay.set(name, bytes);
    else if (bytes) world.server.files.set(name, bytes);
    else world.server.files.delete(name);
}

async function happen(world: World): Promise<void> {
  const browser = pick(world.chance, world.browsers);
  const roll = world.chance();
  if (roll < 0.45) await world.sync(browser);
  else if (roll < 0.7) world.read(browser);
  else if (roll < 0.75 && world.browsers.length < 5) world.clone(browser);
  else await play(world);
}

/** Entries of ours that a browser has to know of: what it read, what that vouches for, what came before. */
function knownTo(world: World, { storage }: Browser): ReadonlySet<string> {
  const known = new Set<string>();
  const open = [...storage.read].flatMap((name) => [name, ...world.made.get(name)!.vouches]);
  for (let name = open.pop(); name; name = open.pop()) {
    if (known.has(name)) continue;
    known.add(name);
    const before = previousName(world.made.get(name)!.entry);
    if (before) open.push(before);
  }
  return known;
}

/** What a browser should notice of what it is shown, and does not. */
async function unnoticed(world: World, browser: Browser): Promise<readonly string[]> {
  const own = browser.storage.pending?.entry.name;
  const findings = await world.look(browser);
  const noticed = new Set<string | undefined>(findings.map(({ log }) => log));
  const { storage, overlay } = browser;
  const forged = [...storage.read].filter((name) => !world.made.has(name));
  if (forged.length > 0) return [`took in ${forged.join()}`];
  const shown = new Set(world.server.names(overlay).filter((name) => positionOf(name)));
  return [...new Set([...knownTo(world, browser), ...shown])]
    .filter((name) => name !== own && !(shown.has(name) && storage.read.has(name)))
    .filter((name) => !noticed.has(positionOf(name)?.log))
    .map((name) => `did not notice ${name}`);
}

/**
 * A history under an evil server: what browsers do not notice of it, and what is wrong once an honest
 * server took over and each browser has looked through what lies there, and sent what does not.
 */
export async function evilHistory(seed: number, enrol: Enrol): Promise<readonly string[]> {
  const world = new World(seed, enrol);
  for (let steps = 15 + below(world.chance, 20); steps > 0; steps--) await happen(world);
  const { problems } = world;
  for (const browser of world.browsers) problems.push(...(await unnoticed(world, browser)));
  for (const browser of world.browsers) world.lookThrough(browser);
  await world.settle();
  return [...problems, ...wrongCaptures(world), ...unequal(world, everyCapture(world))];
}

import { positionOf } from '#bundles/sync/names.ts';
import type { Finding } from '#bundles/sync/noticing.ts';
import type { CaptureId } from '#domain/capture.ts';
import { isRight } from './fakes.ts';
import { below, pick, storm } from './server.ts';
import { type Enrol, World } from './world.ts';

/** What may happen to a browser, each as often as it stands here. */
const happenings = [
  ...Array.from({ length: 6 }, () => 'sync' as const),
  ...Array.from({ length: 4 }, () => 'read' as const),
  'save',
  'restore',
  'clone',
  'wipe',
] as const;

const MOST_BROWSERS = 5;

/** Something happens to somebody, over a bad line to an honest server; what is noticed of it. */
async function happen(world: World): Promise<readonly Finding[]> {
  const browser = pick(world.chance, world.browsers);
  const what = pick(world.chance, happenings);
  if (what === 'sync') return world.sync(browser, true);
  if (what === 'read') world.read(browser);
  else if (what === 'save') browser.saved = browser.storage.copy();
  else if (what === 'restore') world.restore(browser);
  else if (what === 'wipe') world.wipe(browser);
  else if (world.browsers.length < MOST_BROWSERS) world.clone(browser);
  return [];
}

export function* wrongCaptures({ browsers }: World): Generator<string> {
  for (const [number, { storage }] of browsers.entries())
    for (const capture of storage.captures.values())
      if (!isRight(capture)) yield `browser ${number} has a wrong ${capture.id}`;
}

/** Where a browser does not have just what there is. */
export function* unequal({ browsers }: World, all: ReadonlySet<CaptureId>): Generator<string> {
  for (const [number, { storage }] of browsers.entries()) {
    for (const id of all) if (!storage.captures.has(id)) yield `browser ${number} lost ${id}`;
    if (storage.captures.size > all.size) yield `browser ${number} has more than there is`;
  }
}

/** Captures that are anywhere, or of which anybody was told that they had arrived. */
export const everyCapture = ({ browsers, acknowledged }: World): ReadonlySet<CaptureId> =>
  new Set([...acknowledged, ...browsers.flatMap(({ storage }) => [...storage.captures.keys()])]);

/** Entries on the server that name a chunk that is not there, whole. */
function* danglingEntries(world: World): Generator<string> {
  for (const [name, { entry }] of world.made)
    if (world.isWhole(name))
      for (const chunk of entry.chunks)
        if (!world.isWhole(chunk.name)) yield `${name} names ${chunk.name}`;
}

/** Nothing is found once all is well, but the half of an entry that nobody was left to finish. */
function* falseAlarms(world: World, findings: readonly (readonly Finding[])[]): Generator<string> {
  const halves = [...world.server.files.keys()].filter(
    (name) => positionOf(name) && !world.isWhole(name),
  );
  for (const { log, kind, entries } of findings.flat())
    if (kind !== 'damaged' || !halves.some((name) => positionOf(name)?.log === log))
      yield `false alarm: ${entries} ${kind} in ${log}`;
}

function* leftOver({ browsers }: World): Generator<string> {
  for (const [number, { storage }] of browsers.entries())
    if (storage.pending || storage.unsent.size > 0) yield `browser ${number} has not sent all`;
}

/** Two browsers that write one log, though each had a chance to see that the other does. */
async function* sharedLogs(world: World): AsyncGenerator<string> {
  const logs = () => new Set(world.browsers.map(({ storage }) => storage.log));
  if (logs().size === world.browsers.length) return;
  for (const browser of world.browsers) world.read(browser);
  await world.settle();
  if (logs().size < world.browsers.length) yield 'two browsers write one log';
}

/** A history of browsers over a bad line; everything that is wrong once it is good again. */
export async function honestHistory(seed: number, enrol: Enrol): Promise<readonly string[]> {
  const world = new World(seed, enrol);
  world.server.weather = storm;
  const { problems } = world;
  for (let steps = 10 + below(world.chance, 20); steps > 0; steps--) {
    const findings = await happen(world);
    problems.push(...danglingEntries(world));
    if (!world.isCopied && findings.some(({ kind }) => kind === 'cloned'))
      problems.push('took itself for another');
  }
  problems.push(...falseAlarms(world, await world.settle()));
  for await (const problem of sharedLogs(world)) problems.push(problem);
  return [
    ...problems,
    ...wrongCaptures(world),
    ...unequal(world, everyCapture(world)),
    ...leftOver(world),
  ];
}

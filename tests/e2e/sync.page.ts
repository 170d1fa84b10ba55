import { exportEverything } from '#actions/export-everything.ts';
import { forgetPerson } from '#actions/forget-everything.ts';
import { addPerson } from '#actions/change-people.ts';
import { exchangeBy, type SyncPlace } from '#actions/exchange.ts';
import { addEntry } from '#actions/typed-entry.ts';
import { folderRemote } from '#bundles/remotes/folder.ts';
import { Failure } from '#domain/failure.ts';
import type { Person } from '#domain/preferences.ts';
import { instant, wallTimeText } from '#domain/time.ts';
import { exchangeLock } from '#domain/persons-locks.ts';
import { withView } from '#store/database.ts';
import { keepPlace } from '#store/keys.ts';
import { identify } from '#store/sections.ts';
import { absorb, journal } from '#workers/clients.ts';
import { vault } from '#workers/syncing.ts';
import { wornPump } from '../../tools/bench/worn-pump.ts';

// Runs in Chromium, with the workers of the app. Two people stand for the browsers of one: each has a
// journal, a view and keys of its own, and they share a folder.

const NOW = Date.UTC(2026, 10, 25, 15, 42, 10);
const passphrase = 'green door, blue house';

/** Two browsers that share the keys of a vault, and the folder where it lies. */
async function stage(name: string) {
  const above = await navigator.storage.getDirectory();
  const folder = await above.getDirectoryHandle(name, { create: true });
  const [laptop, desk] = [await addPerson(`${name} 0`), await addPerson(`${name} 1`)];
  const at = new Date(NOW).toISOString();
  await vault.begin(folder, laptop, { name: 'Laptop', at, passphrase });
  await vault.join(folder, desk, { name: 'Desk', at, secret: passphrase, others: [] });
  const place: SyncPlace = { id: name, at: folder, own: undefined };
  for (const { id } of [laptop, desk])
    await keepPlace(id, { id: place.id, name, computers: [], late: [], vault: name });
  return { folder, place, laptop, desk };
}

async function sync(
  person: Person,
  place: SyncPlace,
  onProgress: (soFar: object) => void = () => {},
) {
  const { came, sent, findings } = await exchangeBy(person, place, onProgress);
  return { came, sent, findings };
}

const codeOf = (thrown: unknown): string =>
  thrown instanceof Failure ? thrown.code : String(thrown);

const events = async (person: Person): Promise<string> => (await exportEverything(person)).text();

/** A pump that was read whole. */
async function readPump(person: Person, days: number): Promise<void> {
  const { capture } = wornPump(days, NOW);
  const whole = { ...capture, id: await identify(capture, capture.sections) };
  await journal().ask((notebook) => notebook.take(person, whole));
  await absorb(person, whole);
}

async function type(person: Person, text: string): Promise<void> {
  const wall = wallTimeText('2026-11-25T12:00:00');
  await addEntry(person, { wall, at: instant(NOW), fact: { kind: 'note', text } });
}

/** A pump on the laptop, entries on both; then one more on the desk, and nothing. */
async function exchange() {
  const { place, laptop, desk } = await stage('exchange');
  await readPump(laptop, 20);
  await type(laptop, 'a walk');
  await type(desk, 'another');
  const progress: object[] = [];
  const steps = [
    await sync(laptop, place, (soFar) => void progress.push(soFar)),
    await sync(desk, place),
    await sync(laptop, place),
  ];
  const first = [await events(laptop), await events(desk)];
  await type(desk, 'one more');
  steps.push(await sync(desk, place), await sync(laptop, place), await sync(laptop, place));
  const preferences = await withView(desk.id, (view) => view.get('meta', 'preferences'));
  return {
    steps,
    progress,
    counts: first.map((text) => text.split('\n').length),
    isSame: first[0] === first[1],
    isSameAfter: (await events(laptop)) === (await events(desk)),
    hasMore: (await events(laptop)).includes('one more'),
    unit: preferences?.preferences?.preferences.unit,
  };
}

/** A remote that is no folder, and counts what it is asked. */
async function counted() {
  const { folder, place: kept, laptop, desk } = await stage('counted');
  const inner = folderRemote(folder);
  const asked: string[] = [];
  const at = {
    list: (...prefixes: string[]) => (asked.push('list'), inner.list(...prefixes)),
    get: (name: string) => (asked.push('get'), inner.get(name)),
    put: (name: string, bytes: Uint8Array) => (asked.push('put'), inner.put(name, bytes)),
  };
  const place = { ...kept, at };
  await type(laptop, 'the first');
  await sync(laptop, place);
  await sync(desk, place);
  asked.length = 0;
  await type(laptop, 'of today');
  await sync(laptop, place);
  const pushed = asked.splice(0);
  await sync(desk, place);
  return { pushed, pulled: asked, isSame: (await events(laptop)) === (await events(desk)) };
}

/** Two tabs at once, a place that is gone, a simulation: each has its code. */
async function refused() {
  const { folder, place, laptop } = await stage('refused');
  const writer = exchangeLock(laptop.id);
  const busy = await navigator.locks.request(writer, () =>
    sync(laptop, place).then(() => 'done', codeOf),
  );
  await (await navigator.storage.getDirectory()).removeEntry(folder.name, { recursive: true });
  const gone = await sync(laptop, place).then(() => 'done', codeOf);
  const demo = { ...laptop, demo: true };
  return { busy, gone, demo: await sync(demo, place).then(() => 'done', codeOf) };
}

/** The person is forgotten while something is fetched for them. */
async function forgotten() {
  const { folder, place, laptop, desk } = await stage('forgotten');
  await type(laptop, 'a walk');
  await sync(laptop, place);
  const inner = folderRemote(folder);
  let forgetting: Promise<void> | undefined;
  const get = async (name: string) => {
    if (name.startsWith('log/')) await (forgetting ??= forgetPerson(desk));
    return inner.get(name);
  };
  const code = await sync(desk, { ...place, at: { ...inner, get } }).then(() => 'done', codeOf);
  await forgetting;
  const people = await journal().ask((notebook) => notebook.people());
  const views = (await indexedDB.databases()).map((one) => one.name);
  return {
    code,
    hasJournal: people.some(({ person }) => person.id === desk.id),
    hasView: views.includes(`basalt-${desk.id}`),
  };
}

Object.assign(globalThis, { syncTests: { exchange, counted, refused, forgotten } });

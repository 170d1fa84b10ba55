import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { exportEverything } from '#actions/export-everything.ts';
import { forgetPerson } from '#actions/forget-everything.ts';
import { addPerson } from '#actions/people.ts';
import { exchangeBy, type SyncPlace } from '#actions/exchange.ts';
import { addEntry } from '#actions/typed-entry.ts';
import type { SyncKeys } from '#bundles/keys/membership.ts';
import { folderRemote } from '#bundles/remotes/folder.ts';
import { Failure } from '#domain/failure.ts';
import type { Person } from '#domain/preferences.ts';
import { instant, wallTimeText } from '#domain/time.ts';
import { withView } from '#store/database.ts';
import { identify } from '#store/sections.ts';
import { absorb, journal } from '#workers/clients.ts';
import { wornPump } from '../../tools/bench/worn-pump.ts';

// Runs in Chromium, with the workers of the app. Two people stand for the browsers of one: each has a
// journal, a view and keys of its own, and they share a folder.

const NOW = Date.UTC(2026, 10, 25, 15, 42, 10);
const newPair = () => crypto.subtle.generateKey({ name: 'Ed25519' }, false, ['sign', 'verify']);

interface Browser {
  readonly person: Person;
  readonly keys: SyncKeys;
}

/** Two browsers, and a folder beside them. */
async function stage(name: string) {
  const above = await navigator.storage.getDirectory();
  const folder = await above.getDirectoryHandle(name, { create: true });
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const vault = { epoch: 1, recipient, keys: [{ identity }] };
  const pairs = [await newPair(), await newPair()];
  const others = { belong: pairs.map(({ publicKey }) => publicKey), former: [] };
  const [laptop, desk] = await Promise.all(
    pairs.map(async (own, i): Promise<Browser> => {
      const person = await addPerson(`${name} ${i}`);
      return { person, keys: { vault, own, others } };
    }),
  );
  const place: SyncPlace = { id: name, at: folder };
  return { folder, place, laptop: laptop!, desk: desk! };
}

const sync = (
  { person, keys }: Browser,
  place: SyncPlace,
  onProgress: (soFar: object) => void = () => {},
) => exchangeBy(person, place, keys, onProgress);

const codeOf = (thrown: unknown): string =>
  thrown instanceof Failure ? thrown.code : String(thrown);

const events = async ({ person }: Browser): Promise<string> =>
  (await exportEverything(person)).text();

/** A pump that was read whole. */
async function readPump({ person }: Browser, days: number): Promise<void> {
  const { capture } = wornPump(days, NOW);
  const whole = { ...capture, id: await identify(capture, capture.sections) };
  await journal().ask((notebook) => notebook.take(person, whole));
  await absorb(person, whole);
}

async function type({ person }: Browser, text: string): Promise<void> {
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
  const preferences = await withView(desk.person.id, (view) => view.get('meta', 'preferences'));
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
  const { folder, laptop, desk } = await stage('counted');
  const inner = folderRemote(folder);
  const asked: string[] = [];
  const at = {
    list: (prefix: string) => (asked.push('list'), inner.list(prefix)),
    get: (name: string) => (asked.push('get'), inner.get(name)),
    put: (name: string, bytes: Uint8Array) => (asked.push('put'), inner.put(name, bytes)),
  };
  const place = { id: 'counted', at };
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
  const writer = `basalt-vault-writer-${laptop.person.id}`;
  const busy = await navigator.locks.request(writer, () =>
    sync(laptop, place).then(() => 'done', codeOf),
  );
  await (await navigator.storage.getDirectory()).removeEntry(folder.name, { recursive: true });
  const gone = await sync(laptop, place).then(() => 'done', codeOf);
  const demo = { ...laptop, person: { ...laptop.person, demo: true } };
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
    await (forgetting ??= forgetPerson(desk.person));
    return inner.get(name);
  };
  const code = await sync(desk, { id: place.id, at: { ...inner, get } }).then(() => 'done', codeOf);
  await forgetting;
  const people = await journal().ask((notebook) => notebook.people());
  const views = (await indexedDB.databases()).map((one) => one.name);
  return {
    code,
    hasJournal: people.some(({ person }) => person.id === desk.person.id),
    hasView: views.includes(`basalt-${desk.person.id}`),
  };
}

Object.assign(globalThis, { syncTests: { exchange, counted, refused, forgotten } });

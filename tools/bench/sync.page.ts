import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { exchangeBy } from '#actions/exchange.ts';
import { addPerson } from '#actions/change-people.ts';
import { addEntry } from '#actions/typed-entry.ts';
import { open, seal } from '#bundles/seal.ts';
import type { Remote } from '#bundles/sync/remote.ts';
import type { Person } from '#domain/preferences.ts';
import { instant, wallTimeText } from '#domain/time.ts';
import { keepPlace } from '#store/keys.ts';
import { identify } from '#store/sections.ts';
import { journal } from '#workers/clients.ts';
import { vault } from '#workers/syncing.ts';
import { wornPump } from './worn-pump.ts';

// Runs in Chromium with the workers of the app. Two people stand for the browsers of one; what is
// between them is the server of the page.

const NOW = Date.UTC(2026, 10, 25, 15, 42, 10);
const DAY = 86_400_000;
/** A pump is read every second week, and tells of the month before. */
const EVERY = 14;
const LOG = 30;

/** Two browsers that share the keys of a vault. */
async function browsers(): Promise<readonly [laptop: Person, desk: Person]> {
  const [laptop, desk] = [await addPerson('laptop'), await addPerson('desk')];
  const at = new Date(NOW).toISOString();
  const passphrase = 'green door, blue house';
  await vault.begin(remote, laptop, { name: 'laptop', at, passphrase });
  await vault.join(remote, desk, { name: 'desk', at, secret: passphrase, others: [] });
  const kept = { id: place.id, name: 'bench', computers: [], late: [], vault: 'bench' };
  for (const { id } of [laptop, desk]) await keepPlace(id, kept);
  return [laptop, desk];
}

const asked = { list: 0, get: 0, put: 0 };

/** What the server of the page keeps, asked as a remote is. */
const remote: Remote = {
  list: async (...prefixes) => {
    asked.list++;
    return (await (await fetch(`/store/?${prefixes.join('&')}`)).json()) as string[];
  },
  get: async (name) => {
    asked.get++;
    const answer = await fetch(`/store/${name}`);
    return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined;
  },
  put: async (name, bytes) => {
    asked.put++;
    const body = new Uint8Array(bytes);
    await fetch(`/store/${name}`, { method: 'PUT', body });
  },
};
const place = { id: 'bench', at: remote, own: undefined };

async function timed<T>(
  work: () => Promise<T>,
): Promise<{ readonly ms: number; readonly done: T }> {
  const start = performance.now();
  const done = await work();
  return { ms: performance.now() - start, done };
}

/** ms until all is exchanged, and of it until the last of what came is in the journal. */
async function sync(person: Person) {
  const start = performance.now();
  let kept = 0;
  const note = () => void (kept = performance.now() - start);
  const { ms, done } = await timed(() => exchangeBy(person, place, note));
  return { ms, kept, came: done.came };
}

/** Puts every read-out of these years into the journal, as if they had been made; their number of bytes. */
async function read(person: Person, years: number): Promise<number> {
  let bytes = 0;
  const last = Math.round((years * 365.25) / EVERY);
  for (let back = last; back >= 0; back--) {
    const { capture } = wornPump(LOG, NOW - back * EVERY * DAY);
    const whole = { ...capture, id: await identify(capture, capture.sections) };
    bytes += capture.sections.reduce((sum, section) => sum + section.bytes.length, 0);
    await journal().ask((notebook) => notebook.take(person, whole));
  }
  return bytes;
}

/** Ten years go and come, then one day; ms and requests of each. */
async function exchange(years: number) {
  const [laptop, desk] = await browsers();
  const bytes = await read(laptop, years);
  const first = { pushed: await sync(laptop), pulled: await sync(desk) };
  const wall = wallTimeText('2026-11-25T12:00:00');
  await addEntry(laptop, { wall, at: instant(NOW), fact: { kind: 'note', text: 'a walk' } });
  Object.assign(asked, { list: 0, get: 0, put: 0 });
  const pushed = await sync(laptop);
  const requests = { ...asked };
  const pulled = await sync(desk);
  return {
    bytes,
    captures: first.pulled.came,
    first: [first.pushed.ms, first.pulled.ms],
    kept: first.pulled.kept,
    day: [pushed.ms, pulled.ms],
    came: pulled.came,
    requests,
  };
}

const MEGABYTES = 32;
const ROUNDS = 5;
const middle = (all: readonly number[]): number => all.toSorted((a, b) => a - b)[all.length >> 1]!;

/** MB/s at which bundles are sealed and opened, and at which the library alone does it, in turn. */
async function rates() {
  const plain = new Uint8Array(MEGABYTES * 1_000_000);
  for (let at = 0; at < plain.length; at += 65_536)
    crypto.getRandomValues(plain.subarray(at, at + 65_536));
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const ms = {
    seal: [] as number[],
    open: [] as number[],
    encrypt: [] as number[],
    decrypt: [] as number[],
  };
  for (let round = 0; round < ROUNDS; round++) {
    const sealed = await timed(() => seal(plain, { recipients: [recipient] }));
    const encrypted = await timed(() => encrypter.encrypt(plain));
    ms.seal.push(sealed.ms);
    ms.encrypt.push(encrypted.ms);
    ms.open.push((await timed(() => open(sealed.done, { identity }))).ms);
    ms.decrypt.push((await timed(() => decrypter.decrypt(encrypted.done))).ms);
  }
  const rate = (all: readonly number[]) => MEGABYTES / (middle(all) / 1000);
  return {
    seal: rate(ms.seal),
    open: rate(ms.open),
    encrypt: rate(ms.encrypt),
    decrypt: rate(ms.decrypt),
  };
}

Object.assign(globalThis, { benchSync: { exchange, rates } });

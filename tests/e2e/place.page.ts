import { leavePlace, tryPlace } from '#actions/places.ts';
import type { NetworkPlace } from '#bundles/remotes/place.ts';
import { pull } from '#bundles/sync/pull.ts';
import { push } from '#bundles/sync/push.ts';
import { Failure } from '#domain/failure.ts';
import { allowPlace, openPlace } from '#workers/remotes.ts';
import { registerServiceWorker } from '#workers/service-worker.ts';
import type { Storage } from '../sync/browser.ts';
import { captureOf } from '../sync/fakes.ts';
import { stage } from './folder.page.ts';

// A page of the built app that does what setting up a place and syncing by it do, without their screens.

registerServiceWorker(() => {});

const seal = (text: string) =>
  new TextEncoder().encode(`age-encryption.org/v1\n-> X25519 a\nb\n--- c\n${text}`);
const codeOf = (thrown: unknown): string =>
  thrown instanceof Failure ? thrown.code : (thrown as Error).name;
const ends = (work: Promise<unknown>): Promise<string> => work.then(() => 'done', codeOf);

/** Puts, gets and lists there; what came back. */
async function exchange(place: NetworkPlace, name: string) {
  const remote = openPlace(place);
  try {
    await remote.put(name, seal('one'));
    const bytes = await remote.get(name);
    const missing = await remote.get(name.replace('a.age', 'b.age'));
    return {
      isSame: String(bytes) === String(seal('one')),
      missing,
      names: await remote.list('c/'),
    };
  } finally {
    remote.end();
  }
}

/** How a try to put something there ends. */
async function put(place: NetworkPlace, name: string, text?: string): Promise<string> {
  const bytes = text === undefined ? seal('one') : new TextEncoder().encode(text);
  return ends((async () => openPlace(place).put(name, bytes))());
}

/** How the page itself fares there. */
const fetchFrom = (address: string): Promise<string> => ends(fetch(address));

const numbersOf = ({ captures }: Storage): readonly number[] =>
  [...captures.keys()].map((id) => Number.parseInt(id, 16)).toSorted((a, b) => a - b);

/** Two browsers write there at once, then read each other; the numbers of what each has. */
async function sync(place: NetworkPlace) {
  const { anna, bert } = await stage('sync');
  const browsers = [anna, bert].map(({ storage, ports }) => {
    const remote = openPlace(place);
    return { storage, remote, ports: { ...ports, remote } };
  });
  for (const [first, { storage }] of browsers.entries())
    for (let number = first; number < 10; number += 2) storage.add(captureOf(number));
  await Promise.all(browsers.map(({ ports }) => push(ports)));
  const pulled = await Promise.all(browsers.map(({ ports }) => pull(ports)));
  for (const { remote } of browsers) remote.end();
  const numbers = browsers.map(({ storage }) => numbersOf(storage));
  return { numbers, findings: pulled.flatMap(({ findings }) => findings) };
}

type Stage = Awaited<ReturnType<typeof stage>>;
let staged: Promise<Stage> | undefined;

/** Does something as Anna or Bert, who stay the same until the page is opened anew, by way of that place. */
async function as<T>(
  who: 'anna' | 'bert',
  place: NetworkPlace,
  work: (one: Stage['anna']) => Promise<T>,
): Promise<T> {
  staged ??= stage('broken');
  const remote = openPlace(place);
  try {
    const { storage, ports } = (await staged)[who];
    return await work({ storage, ports: { ...ports, remote } });
  } finally {
    remote.end();
  }
}

/** Anna reads as many as that and sends what she has; how it ended. */
const send = (place: NetworkPlace, from: number, to: number): Promise<string> =>
  as('anna', place, ({ storage, ports }) => {
    for (let number = from; number < to; number++) storage.add(captureOf(number));
    return ends(push(ports));
  });

/** The numbers of what Bert has once he asked. */
const receive = (place: NetworkPlace): Promise<readonly number[]> =>
  as('bert', place, async ({ storage, ports }) => {
    await pull(ports);
    return numbersOf(storage);
  });

/** Puts so many bytes there; how it ended. */
async function putMuch(place: NetworkPlace, name: string, bytes: number): Promise<string> {
  const remote = openPlace(place);
  return ends(remote.put(name, seal('x'.repeat(bytes)))).finally(() => remote.end());
}

/** How many bytes there are of it. */
async function lengthOf(place: NetworkPlace, name: string): Promise<number | undefined> {
  const remote = openPlace(place);
  return remote
    .get(name)
    .then((bytes) => bytes?.length)
    .finally(() => remote.end());
}

const forSetUp = { allowPlace, tryPlace, leavePlace, fetchFrom, exchange, put };
Object.assign(globalThis, { places: { ...forSetUp, sync, send, receive, putMuch, lengthOf } });

import { Encrypter } from 'age-encryption';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { instant } from '#domain/time.ts';
import { removeView } from '#store/removal.ts';
import { removeAllKeys } from '#store/keys.ts';
import { shutOut } from '#workers/shutting-out.ts';
import { begin, join, newCode, type PrintedCode, trusted } from '#workers/vaulting.ts';
import { Machine, newKeys, noteAt } from './machine.ts';
import { Fuse, Server } from './server.ts';

// Three browsers that store as the app does, set up by way of one place. One of them is lost. Whatever imports
// this begins each of its tests with them.

export const at = '2026-11-27T03:05:00.000Z';
export const passphrase = 'green door, blue house';
export const another = 'yellow door, grey house';
export const ids = ['laptop', 'desk', 'lost', 'late'] as const;

export let server: Server;
export let machines: Readonly<Record<(typeof ids)[number], Machine>>;
let minute = 0;
export const remote = () => server.remote(new Fuse(Infinity), new Map());

/** Each has its own pair by the person's keys; those it is made with are put aside at its first exchange. */
beforeEach(async () => {
  fastPassphrases();
  server = new Server(() => 0.5);
  const [keys] = await newKeys(1);
  const machine = (id: string) => new Machine(id, keys!);
  machines = {
    laptop: machine('laptop'),
    desk: machine('desk'),
    lost: machine('lost'),
    late: machine('late'),
  };
  for (const id of ids) await machines[id].clear();
  const { identity } = await begin(remote(), 'laptop', { name: 'laptop', at, passphrase });
  for (const name of ['desk', 'lost'] as const)
    await join(remote(), name, { name, at, secret: identity, others: [] });
  for (const id of ['laptop', 'desk', 'lost', 'laptop', 'desk'] as const) await sync(id);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await removeAllKeys();
  for (const id of ids) await removeView(id);
});

/** What the strength of a passphrase costs is tried elsewhere. */
function fastPassphrases(): void {
  const plain = Object.getOwnPropertyDescriptor(Encrypter.prototype, 'setScryptWorkFactor')!;
  vi.spyOn(Encrypter.prototype, 'setScryptWorkFactor').mockImplementation(function (
    this: Encrypter,
  ) {
    Reflect.apply(plain.value, this, [2]);
  });
}

/** Somebody writes a note; its id. */
export async function write(id: (typeof ids)[number]): Promise<string> {
  const note = await noteAt(minute++ % 60);
  await machines[id].store(note);
  return note.id;
}

export async function sync(id: (typeof ids)[number]) {
  const machine = machines[id];
  const { keys, computers, warnings } = await machine.onView((view) =>
    trusted(remote(), id, view, { own: undefined, now: instant(0) }),
  );
  machine.keys = keys;
  const { findings } = await machine.sync(server);
  return {
    names: computers.map(({ name }) => name).toSorted(),
    warnings,
    found: findings.map(({ kind }) => kind),
  };
}

const shown = async () => {
  const { computers } = await machines.laptop.onView((view) =>
    trusted(remote(), 'laptop', view, { own: undefined, now: instant(0) }),
  );
  return computers;
};
export const idOf = async (name: string): Promise<string> =>
  (await shown()).find((computer) => computer.name === name)?.id ?? '';

/** Ids of those that the person is shown, but one. */
export const stayingWithout = async (lost: string | undefined): Promise<readonly string[]> =>
  (await shown()).flatMap(({ id }) => (id === lost ? [] : [id]));

export const shutOutLost = async (
  lost: string | undefined,
  by = remote(),
  printed?: PrintedCode,
) => {
  const code = printed ?? (await newCode());
  const staying = await stayingWithout(lost);
  const order = { lost: lost === undefined ? [] : [lost], staying, passphrase: another, code };
  expect(await shutOut(by, 'laptop', machines.laptop, order)).toBeUndefined();
  return code;
};

/** What an exchange says where all is well for the two who stay. */
export const whole = { names: ['desk', 'laptop'], warnings: [], found: [] };

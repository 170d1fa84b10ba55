import { Encrypter } from 'age-encryption';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { putDoor } from '#bundles/keys/doors.ts';
import { newEpoch } from '#bundles/keys/epoch.ts';
import type { Remote } from '#bundles/sync/remote.ts';
import { Failure } from '#domain/failure.ts';
import { instant } from '#domain/time.ts';
import { removeView } from '#store/removal.ts';
import { removeAllKeys, removeKeys } from '#store/keys.ts';
import { ownDevice } from '#workers/own-keys.ts';
import { shutOut } from '#workers/shutting-out.ts';
import {
  begin,
  isPassphrase,
  isTyped,
  join,
  newCode,
  opens,
  type PrintedCode,
  trusted,
} from '#workers/vaulting.ts';
import { Machine, newKeys, noteAt } from './sync/machine.ts';
import { Fuse, Server } from './sync/server.ts';

// Three browsers that store as the app does, set up by way of one place. One of them is lost.

const at = '2026-11-27T03:05:00.000Z';
const passphrase = 'green door, blue house';
const another = 'yellow door, grey house';
const ids = ['laptop', 'desk', 'lost', 'late'] as const;

let server: Server;
let machines: Readonly<Record<(typeof ids)[number], Machine>>;
let minute = 0;
const remote = () => server.remote(new Fuse(Infinity), new Map());

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
async function write(id: (typeof ids)[number]): Promise<string> {
  const note = await noteAt(minute++ % 60);
  await machines[id].store(note);
  return note.id;
}

async function sync(id: (typeof ids)[number]) {
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
const idOf = async (name: string): Promise<string> =>
  (await shown()).find((computer) => computer.name === name)?.id ?? '';

/** Folders of keys of which it is not known whose they are. */
const strange = async (id: (typeof ids)[number]) =>
  (
    await machines[id].onView((view) =>
      trusted(remote(), id, view, { own: undefined, now: instant(0) }),
    )
  ).strange;

/** A key of its own, with a door for one who stays. */
async function lostMakesKeyFor(id: (typeof ids)[number]): Promise<void> {
  const [device, { recipient, id: own }] = [await ownDevice('lost'), await ownDevice(id)];
  const forged = await newEpoch(9);
  const order = { epoch: forged, door: `dev-${own}`, lock: { recipients: [recipient] } } as const;
  await putDoor(remote(), order, [forged], device);
}

/** Ids of those that the person is shown, but one. */
const stayingWithout = async (lost: string | undefined): Promise<readonly string[]> =>
  (await shown()).flatMap(({ id }) => (id === lost ? [] : [id]));

const shutOutLost = async (lost: string | undefined, by = remote(), printed?: PrintedCode) => {
  const code = printed ?? (await newCode());
  const staying = await stayingWithout(lost);
  const order = { lost: lost === undefined ? [] : [lost], staying, passphrase: another, code };
  expect(await shutOut(by, 'laptop', machines.laptop, order)).toBeUndefined();
  return code;
};

const whole = { names: ['desk', 'laptop'], warnings: [], found: [] };

describe('a computer that is shut out', () => {
  it('reads nothing of what is written from then on, and is told', async () => {
    const before = await write('lost');
    await sync('lost');
    await sync('laptop');
    await shutOutLost(await idOf('lost'));
    const [here, there] = [await write('laptop'), await write('desk')];
    expect(await sync('laptop')).toEqual(whole);
    expect(await sync('desk')).toEqual(whole);
    expect(await sync('laptop')).toEqual(whole);
    const { warnings, found } = await sync('lost');
    expect(warnings).toEqual(['left-out']);
    expect(found).toContain('locked');
    expect(await machines.lost.ids()).toEqual([before]);
    for (const id of ['laptop', 'desk'] as const)
      expect((await machines[id].ids()).toSorted()).toEqual([before, here, there].toSorted());
  });

  it('writes for nobody any more', async () => {
    await shutOutLost(await idOf('lost'));
    await sync('laptop');
    const since = await write('lost');
    await sync('lost');
    for (const id of ['laptop', 'desk'] as const) {
      expect((await sync(id)).found).toEqual(['revoked']);
      expect(await machines[id].ids()).not.toContain(since);
    }
  });

  it('leaves doors behind that open nothing new: a new passphrase and a new code do', async () => {
    expect(await isPassphrase(remote(), passphrase)).toBe(true);
    expect(await isPassphrase(remote(), another)).toBe(false);
    const code = await shutOutLost(await idOf('lost'));
    const since = await write('laptop');
    await sync('laptop');
    await join(remote(), 'late', { name: 'late', at, secret: passphrase, others: [] });
    expect((await sync('late')).warnings).toEqual(['left-out']);
    expect(await machines.late.ids()).not.toContain(since);
    expect(await opens(remote(), code.identity)).toBe(true);
    for (const secret of [another, code.groups.join(' ')]) {
      await join(remote(), 'late', { name: 'late', at, secret, others: [] });
      expect((await sync('late')).warnings).toEqual([]);
      expect(await machines.late.ids()).toContain(since);
    }
  });
});

/** Two introductions, two doors of the person, two of browsers: each may come to nothing, or arrive unheard. */
const cuts = [1, 2, 3, 4, 5, 6].flatMap((nth) =>
  [false, true].map((arrives) => ({ nth, arrives })),
);

function cutRemote({ nth, arrives }: (typeof cuts)[number]): Remote {
  const real = remote();
  let puts = 0;
  return {
    list: (prefix) => real.list(prefix),
    get: (name) => real.get(name),
    async put(name, bytes) {
      const isCut = ++puts === nth;
      if (!isCut || arrives) await real.put(name, bytes);
      if (isCut) throw new Failure('remote-unreachable', 'cut');
    },
  };
}

it.each(cuts)('broken off at file $nth, $arrives, those who stay go on together', async (cut) => {
  const lost = await idOf('lost');
  await expect(shutOutLost(lost, cutRemote(cut))).rejects.toMatchObject({
    code: 'remote-unreachable',
  });
  for (const [one, other] of [
    ['laptop', 'desk'],
    ['desk', 'laptop'],
  ] as const) {
    const note = await write(one);
    for (const id of [one, other]) {
      const { warnings, found } = await sync(id);
      expect(found).toEqual([]);
      expect(warnings.filter((warning) => warning !== 'leaked')).toEqual([]);
    }
    expect(await machines[other].ids()).toContain(note);
  }
  await shutOutLost(lost);
  const since = await write('laptop');
  expect([await sync('laptop'), await sync('desk')]).toEqual([whole, whole]);
  expect((await sync('lost')).warnings).toEqual(['left-out']);
  expect(await machines.desk.ids()).toContain(since);
  expect(await machines.lost.ids()).not.toContain(since);
});

it('nobody comes to a key that broke off, by what was to open it', async () => {
  const [lost, code] = [await idOf('lost'), await newCode()];
  const joinWith = (secret: string) =>
    join(remote(), 'late', { name: 'late', at, secret, others: [] });
  // Two keys of one number, of which only chance would choose: so many that it chooses a wrong one.
  for (let i = 0; i < 8; i++)
    await expect(shutOutLost(lost, cutRemote({ nth: 5, arrives: false }), code)).rejects.toThrow(
      'cut',
    );
  expect(await opens(remote(), code.identity)).toBe(false);
  expect(await isPassphrase(remote(), another)).toBe(false);
  await expect(joinWith(another)).rejects.toMatchObject({ code: 'wrong-key' });
  await shutOutLost(lost, remote(), code);
  for (const secret of [another, code.identity]) {
    await joinWith(secret);
    const note = await write('late');
    expect((await sync('late')).warnings).toEqual([]);
    expect((await sync('laptop')).warnings).toEqual([]);
    expect(await machines.laptop.ids()).toContain(note);
  }
});

it('a lost computer that has the key in use all the same is left out of the next', async () => {
  const lost = await idOf('lost');
  const cut = cutRemote({ nth: 5, arrives: false });
  await expect(shutOutLost(lost, cut)).rejects.toThrow('cut');
  expect(await sync('laptop')).toEqual({ ...whole, warnings: ['leaked'] });
  await shutOutLost(undefined);
  expect([await sync('laptop'), await sync('desk')]).toEqual([whole, whole]);
  expect((await sync('lost')).warnings).toEqual(['left-out']);
});

it('is not done by one that was left out itself', async () => {
  await shutOutLost(await idOf('lost'));
  await sync('laptop');
  const code = await newCode();
  const desk = await idOf('desk');
  const staying = await stayingWithout(desk);
  const order = { lost: [desk], staying, passphrase: another, code };
  await expect(shutOut(remote(), 'lost', machines.lost, order)).rejects.toMatchObject({
    code: 'wrong-key',
  });
  expect(await sync('desk')).toEqual(whole);
});

describe('another that is introduced with the old key after the list was shown', () => {
  const keyFiles = async () => (await remote().list('keys/')).toSorted();

  /** The form is filled in while whoever has the lost computer lets another in. */
  async function orderBefore() {
    const lost = await idOf('lost');
    const staying = await stayingWithout(lost);
    await join(remote(), 'late', { name: 'late', at, secret: passphrase, others: [] });
    return { lost: [lost], staying, passphrase: another, code: await newCode() };
  }

  it('gets no new key: nothing is done, and who would stay is given', async () => {
    const order = await orderBefore();
    const before = await keyFiles();
    const wouldStay = await shutOut(remote(), 'laptop', machines.laptop, order);
    expect(wouldStay?.map(({ name }) => name).toSorted()).toEqual(['desk', 'laptop', 'late']);
    expect(await keyFiles()).toEqual(before);
    expect((await sync('laptop')).names).toEqual(['desk', 'laptop', 'late', 'lost']);
    expect(await isPassphrase(remote(), another)).toBe(false);
  });

  it('stays once the person was shown it', async () => {
    const order = await orderBefore();
    const wouldStay = await shutOut(remote(), 'laptop', machines.laptop, order);
    const staying = wouldStay?.map(({ id }) => id) ?? [];
    expect(
      await shutOut(remote(), 'laptop', machines.laptop, { ...order, staying }),
    ).toBeUndefined();
    expect((await sync('laptop')).names).toEqual(['desk', 'laptop', 'late']);
    expect((await sync('late')).warnings).toEqual([]);
  });

  it('is shut out with the lost one', async () => {
    const order = await orderBefore();
    const late = await idOf('late');
    const lost = [...order.lost, late];
    expect(await shutOut(remote(), 'laptop', machines.laptop, { ...order, lost })).toBeUndefined();
    expect(await sync('laptop')).toEqual(whole);
    for (const id of ['lost', 'late'] as const)
      expect((await sync(id)).warnings).toEqual(['left-out']);
  });

  it('is asked about as well where one is gone that was shown', async () => {
    const order = await orderBefore();
    const staying = [...order.staying, await idOf('late'), 'f'.repeat(16)];
    const wouldStay = await shutOut(remote(), 'laptop', machines.laptop, { ...order, staying });
    expect(wouldStay).toHaveLength(3);
  });
});

describe('doors of a stranger to a newer key', () => {
  const folder = `keys/9-${'a'.repeat(16)}/`;
  const bytes = Uint8Array.of(1);

  it('keep anybody from being shut out until they are removed, and are named', async () => {
    const lost = await idOf('lost');
    const desk = await idOf('desk');
    for (const file of [`dev-${desk}`, `dev-${'f'.repeat(16)}`, `who-${desk}`])
      await remote().put(`${folder}${file}.age`, bytes);
    await expect(shutOutLost(lost)).rejects.toMatchObject({ code: 'wrong-key' });
    expect(await strange('laptop')).toEqual([folder]);
    for (const name of await remote().list(folder)) server.files.delete(name);
    expect(await strange('laptop')).toEqual([]);
    await shutOutLost(lost);
    expect(await sync('laptop')).toEqual(whole);
  });

  it('are named as far as a person may read them', async () => {
    for (let i = 1; i < 100; i++)
      await remote().put(`keys/${i}-${'a'.repeat(16)}/dev-${'f'.repeat(16)}.age`, bytes);
    expect(await strange('laptop')).toHaveLength(8);
  });

  it('of one who was shut out keep nobody from it who has one of them', async () => {
    const [lost, desk] = [await idOf('lost'), await idOf('desk')];
    await shutOutLost(lost);
    await sync('laptop');
    await sync('desk');
    await lostMakesKeyFor('laptop');
    expect(await strange('laptop')).toEqual([]);
    await shutOutLost(desk);
    expect(await sync('laptop')).toEqual({ ...whole, names: ['laptop'] });
  });
});

it('nothing is kept for who left meanwhile, and they can begin anew', async () => {
  const lost = await idOf('lost');
  const real = remote();
  const leaving: Remote = {
    ...real,
    async put(name, bytes) {
      await removeKeys('laptop');
      await real.put(name, bytes);
    },
  };
  await shutOutLost(lost, leaving);
  const elsewhere = new Server(() => 0.5).remote(new Fuse(Infinity), new Map());
  const { vault } = await begin(elsewhere, 'laptop', { name: 'laptop', at, passphrase });
  expect(vault).not.toBe('');
});

it('a code counts as printed once it was typed', async () => {
  const code = await newCode();
  expect(await isTyped(code.groups.join(' ').toLowerCase(), code)).toBe(true);
  expect(await isTyped((await newCode()).identity, code)).toBe(false);
});

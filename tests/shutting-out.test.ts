import { describe, expect, it } from 'vitest';
import type { Remote } from '#bundles/sync/remote.ts';
import { Failure } from '#domain/failure.ts';
import { removeKeys } from '#store/keys.ts';
import { shutOut } from '#workers/shutting-out.ts';
import { begin, isPassphrase, isTyped, join, newCode, opens } from '#workers/vaulting.ts';
import { Fuse, Server } from './sync/server.ts';
import {
  another,
  at,
  idOf,
  machines,
  passphrase,
  remote,
  shutOutLost,
  stayingWithout,
  sync,
  whole,
  write,
} from './sync/three.ts';

// A lost computer is shut out; broken off at each file.

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

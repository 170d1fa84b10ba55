import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Remote } from '#bundles/sync/remote.ts';
import { keepPlace, keptIntroductions, removeAllKeys, removeKeys } from '#store/keys.ts';
import { begin, join } from '#workers/vaulting.ts';
import { Machine, newKeys, noteAt } from './sync/machine.ts';
import { Fuse, Server } from './sync/server.ts';

// What a whole exchange asks of a place, keys included: two browsers of one vault that store as the app does.

const at = '2026-11-27T03:05:00.000Z';
const [unused] = await newKeys(1);
const laptop = new Machine('laptop', unused!);
const desk = new Machine('desk', unused!);
let server: Server;
let asked: string[];
let remote: Remote;
let code: string;

/** What is asked, by folder: `put log`. */
function watched(inner: Remote): Remote {
  const note = (verb: string, names: readonly string[]) =>
    asked.push([verb, ...names.map((name) => name.split('/')[0])].join(' '));
  return {
    list: (...prefixes) => (note('list', prefixes), inner.list(...prefixes)),
    get: (name) => (note('get', [name]), inner.get(name)),
    put: (name, bytes) => (note('put', [name]), inner.put(name, bytes)),
  };
}

async function start(machine: Machine): Promise<void> {
  await machine.clear();
  const place = { id: 'one', name: '', computers: [], late: [], vault: '' };
  await keepPlace(machine.person.id, place);
}

/** With the printed code, which costs no time. */
async function joinAs(machine: Machine): Promise<void> {
  const { id } = machine.person;
  await join(remote, id, { name: id, at, secret: code, others: [] });
  await start(machine);
}

const exchange = async (machine: Machine) => {
  asked = [];
  const { came, sent, findings } = await machine.exchangeAt('one', remote);
  expect(findings).toEqual([]);
  return { came, sent, asked };
};

beforeEach(async () => {
  asked = [];
  server = new Server(() => 0.5);
  remote = watched(server.remote(new Fuse(Infinity), new Map()));
  const passphrase = 'green door, blue house';
  ({ identity: code } = await begin(remote, 'laptop', { name: 'laptop', at, passphrase }));
  await start(laptop);
  await joinAs(desk);
  await laptop.store(await noteAt(1));
  for (const machine of [laptop, desk]) await exchange(machine);
}, 60_000);
afterEach(removeAllKeys);

it('a new day goes with three requests, and comes with two', async () => {
  await laptop.store(await noteAt(2));
  expect(await exchange(laptop)).toEqual({
    came: 0,
    sent: 1,
    asked: ['list keys log', 'put log', 'get log'],
  });
  expect(await exchange(desk)).toEqual({
    came: 1,
    sent: 0,
    asked: ['list keys log', 'get log'],
  });
});

it('where nothing is new, one request says so', async () => {
  for (const machine of [laptop, desk])
    expect(await exchange(machine)).toEqual({ came: 0, sent: 0, asked: ['list keys log'] });
});

it('a browser that comes later is asked about once', async () => {
  const phone = new Machine('phone', unused!);
  await joinAs(phone);
  expect((await exchange(laptop)).asked).toEqual(['list keys log', 'get keys']);
  expect((await exchange(laptop)).asked).toEqual(['list keys log']);
});

it('nothing is sent or kept for who left while the keys were looked at', async () => {
  await laptop.store(await noteAt(3));
  await joinAs(new Machine('phone', unused!));
  const files = [...server.files.keys()];
  const leaving = {
    ...remote,
    list: async (...prefixes: readonly string[]) => {
      await removeKeys('laptop');
      return remote.list(...prefixes);
    },
  };
  await expect(laptop.exchangeAt('one', leaving)).rejects.toMatchObject({ code: 'cancelled' });
  expect([...server.files.keys()]).toEqual(files);
  expect(await keptIntroductions('laptop')).toBeUndefined();
});

import { afterEach, beforeEach, expect, it } from 'vitest';
import { hasPersonsDoor } from '#bundles/keys/doors.ts';
import { keyFileOf } from '#bundles/sync/names.ts';
import type { Remote } from '#bundles/sync/remote.ts';
import { withView } from '#store/database.ts';
import { removeView } from '#store/removal.ts';
import { changePlace, keepPlace, keptPlace, removeAllKeys, removeKeys } from '#store/keys.ts';
import { begin, join, type NewCode, opens, trusted } from '#workers/vaulting.ts';
import { Fuse, Server } from './sync/server.ts';

// Two browsers, each with the keys of a person of its own name, set up by way of one place.

const at = '2026-11-27T03:05:00.000Z';
const passphrase = 'green door, blue house';
let server: Server;
let remote: Remote;
beforeEach(() => {
  server = new Server(() => 0.5);
  remote = server.remote(new Fuse(Infinity), new Map());
});
afterEach(async () => {
  await removeAllKeys();
  for (const id of ['laptop', 'desk']) await removeView(id);
});

const beginAt = (from = remote): Promise<NewCode> =>
  begin(from, 'laptop', { name: 'Kitchen laptop', at, passphrase });
const joinWith = (secret: string, others: readonly string[] = []) =>
  join(remote, 'desk', { name: 'Desk', at, secret, others });
const known = async (id: string) => {
  const { computers, warnings } = await withView(id, (view) =>
    trusted(remote, id, view, undefined),
  );
  return [...warnings, ...computers.map(({ name }) => name).toSorted()];
};

it.each([
  ['the passphrase', () => passphrase],
  ['the printed code', ({ identity }: NewCode) => identity],
  ['the printed code, as it is typed', ({ groups }: NewCode) => groups.join(' ').toLowerCase()],
])('is joined with %s, and each then knows of the other', async (_, secretOf) => {
  const code = await beginAt();
  expect(await joinWith(secretOf(code))).toBe(code.vault);
  expect(await known('laptop')).toEqual(['Desk', 'Kitchen laptop']);
  expect(await known('desk')).toEqual(['Desk', 'Kitchen laptop']);
});

it('is joined with nothing else', async () => {
  await beginAt();
  await expect(joinWith('green door, red house')).rejects.toMatchObject({ code: 'wrong-key' });
  await expect(known('desk')).rejects.toMatchObject({ code: 'wrong-key' });
});

it('is opened by its printed code, and by no other', async () => {
  const { identity } = await beginAt();
  const { identity: other } = await begin(
    new Server(() => 0.5).remote(new Fuse(Infinity), new Map()),
    'desk',
    { name: 'Desk', at, passphrase },
  );
  expect(await opens(remote, identity)).toBe(true);
  expect(await opens(remote, other)).toBe(false);
  expect(await opens(remote, 'QQQQ')).toBe(false);
});

it('never mixes two people of one browser', async () => {
  const { vault } = await beginAt();
  await expect(joinWith(passphrase, ['another', vault])).rejects.toMatchObject({
    code: 'other-person',
  });
  expect((await remote.list('keys/')).filter((name) => name.includes('who-')).length).toBe(1);
});

it('counts as begun once somebody could join it', async () => {
  expect(await hasPersonsDoor(remote)).toBe(false);
  const broken: Remote = {
    ...remote,
    list: (prefix) => remote.list(prefix),
    get: (name) => remote.get(name),
    put: (name, bytes) =>
      keyFileOf(name)?.file === 'pass' ? Promise.reject(new Error('cut')) : remote.put(name, bytes),
  };
  await expect(beginAt(broken)).rejects.toThrow('cut');
  expect(await hasPersonsDoor(remote)).toBe(false);
  await beginAt();
  expect(await hasPersonsDoor(remote)).toBe(true);
  await joinWith(passphrase);
  expect(await known('laptop')).toEqual(['Desk', 'Kitchen laptop']);
});

it('makes a browser known again whose introduction the place has lost', async () => {
  await beginAt();
  await joinWith(passphrase);
  const own = (
    await withView('desk', (view) => trusted(remote, 'desk', view, undefined))
  ).computers.find(({ isOwn }) => isOwn);
  server.files.delete(
    (await remote.list('keys/')).find((name) => name.includes(`who-${own?.id}`)) ?? '',
  );
  expect(await known('laptop')).toEqual(['Kitchen laptop']);
  await withView('desk', (view) => trusted(remote, 'desk', view, own));
  expect(await known('laptop')).toEqual(['Desk', 'Kitchen laptop']);
});

it('remembers nothing of a place that was left or changed meanwhile', async () => {
  const place = { id: 'one', name: 'bucket', computers: [], late: [], vault: 'v' };
  await keepPlace('laptop', place);
  await changePlace('laptop', 'one', { trouble: 'remote-full' });
  expect(await keptPlace('laptop')).toMatchObject({ trouble: 'remote-full' });
  await keepPlace('laptop', { ...place, id: 'two' });
  await changePlace('laptop', 'one', { trouble: 'remote-full' });
  expect(await keptPlace('laptop')).not.toHaveProperty('trouble');
  await removeKeys('laptop');
  await changePlace('laptop', 'two', { trouble: 'remote-full' });
  expect(await keptPlace('laptop')).toBeUndefined();
});

import { afterEach, beforeEach, expect, it } from 'vitest';
import { hasPersonsDoor } from '#bundles/keys/doors.ts';
import { keyFileName, keyFileOf } from '#bundles/sync/names.ts';
import type { Remote } from '#bundles/sync/remote.ts';
import { instant } from '#domain/time.ts';
import { withView } from '#store/database.ts';
import { removeView } from '#store/removal.ts';
import { changePlace, keepPlace, keptPlace, removeAllKeys, removeKeys } from '#store/keys.ts';
import { introductionsAt } from '#workers/introductions.ts';
import { begin, join, type NewCode, opens, trusted } from '#workers/vaulting.ts';
import { Fuse, Server } from './sync/server.ts';

// Two browsers, each with the keys of a person of its own name, set up by way of one place.

const at = '2026-11-27T03:05:00.000Z';
let now = instant(Date.parse(at));
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
    trusted(remote, id, view, { own: undefined, now }),
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
    await withView('desk', (view) => trusted(remote, 'desk', view, { own: undefined, now }))
  ).computers.find(({ isOwn }) => isOwn);
  server.files.delete(
    (await remote.list('keys/')).find((name) => name.includes(`who-${own?.id}`)) ?? '',
  );
  expect(await known('laptop')).toEqual(['Kitchen laptop']);
  await withView('desk', (view) => trusted(remote, 'desk', view, { own, now }));
  expect(await known('laptop')).toEqual(['Desk', 'Kitchen laptop']);
});

/** Requests that a look at the keys takes. */
async function requestsOf(id: string): Promise<number> {
  const { requests } = server;
  await known(id);
  return server.requests - requests;
}
const DAY = 24 * 60 * 60_000;
const later = (days: number) => (now = instant(now + days * DAY));

it('reads an introduction once a week, and again where the clock was put back', async () => {
  await beginAt();
  await joinWith(passphrase);
  expect(await requestsOf('laptop')).toBe(3);
  expect(await requestsOf('laptop')).toBe(1);
  later(6.9);
  expect(await requestsOf('laptop')).toBe(1);
  later(0.2);
  expect(await requestsOf('laptop')).toBe(3);
  later(-1);
  expect(await requestsOf('laptop')).toBe(3);
});

it('looks at all of them again after a week, whoever came meanwhile', async () => {
  const { identity } = await beginAt();
  await known('laptop');
  later(6);
  await joinWith(identity);
  expect(await requestsOf('laptop')).toBe(2);
  later(1.1);
  expect(await requestsOf('laptop')).toBe(3);
});

it('reads an introduction again that was spoilt, until it is whole', async () => {
  await beginAt();
  await joinWith(passphrase);
  const names = (await remote.list('keys/')).filter((name) => name.includes('who-'));
  const [one, other] = names.map((name) => server.files.get(name)!);
  for (const name of names) server.files.set(name, one!.slice(0, 100));
  expect(await known('laptop')).toEqual([]);
  expect(await requestsOf('laptop')).toBe(3);
  server.files.set(names[0]!, one!);
  server.files.set(names[1]!, other!);
  expect(await known('laptop')).toEqual(['Desk', 'Kitchen laptop']);
  expect(await requestsOf('laptop')).toBe(1);
});

it('reads back from the place what is put there, though it is known', async () => {
  await beginAt();
  const name = keyFileName({ number: 1, tag: 'a'.repeat(16) }, `who-${'b'.repeat(16)}`);
  await remote.put(name, Uint8Array.of(1));
  const before = await introductionsAt(remote, 'laptop', now);
  await before.remote.get(name);
  await before.keep([]);
  const { remote: again } = await introductionsAt(remote, 'laptop', now);
  server.onPut = () => void server.files.set(name, Uint8Array.of(3));
  expect(await again.get(name)).toEqual(Uint8Array.of(1));
  await again.put(name, Uint8Array.of(2));
  expect(await again.get(name)).toEqual(Uint8Array.of(3));
});

it('knows nobody any more whose introduction is not shown', async () => {
  await beginAt();
  await joinWith(passphrase);
  expect(await known('laptop')).toEqual(['Desk', 'Kitchen laptop']);
  const names = (await remote.list('keys/')).filter((name) => name.includes('who-'));
  for (const name of names) server.files.delete(name);
  expect(await known('laptop')).toEqual([]);
});

it.each(['pass', 'recovery'])('says that nobody can join by %s once that is lost', async (door) => {
  await beginAt();
  expect(await known('laptop')).toEqual(['Kitchen laptop']);
  const name = (await remote.list('keys/')).find((one) => one.endsWith(`/${door}.age`));
  server.files.delete(name ?? '');
  expect(await known('laptop')).toEqual(['closed', 'Kitchen laptop']);
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

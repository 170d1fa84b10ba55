import { afterEach, expect, it, vi } from 'vitest';
import { forgetEverything, forgetPerson } from '#actions/forget-everything.ts';
import { deviceOf, newDeviceKeys } from '#bundles/keys/device.ts';
import { withPeople } from '#store/database.ts';
import { devicePairs, keepSealed, keptSealed, removeAllKeys } from '#store/keys.ts';

vi.mock('#workers/clients.ts', () => ({ journal: () => ({ ask: async () => [] }) }));
afterEach(removeAllKeys);

const idOf = async (person: string) =>
  (await deviceOf(await devicePairs(person, newDeviceKeys))).id;
const databases = async () => (await indexedDB.databases()).map(({ name }) => name);

it('makes the pairs of a browser once for each person', async () => {
  const id = await idOf('p-anna');
  expect(await idOf('p-anna')).toBe(id);
  expect(await idOf('p-ben')).not.toBe(id);
});

it('gives two tabs that ask at once the same', async () => {
  const ids = await Promise.all([idOf('p-anna'), idOf('p-anna'), idOf('p-anna')]);
  expect(new Set(ids).size).toBe(1);
});

it('never gives the private halves out', async () => {
  const { signing, opening } = await devicePairs('p-anna', newDeviceKeys);
  for (const key of [signing.privateKey, opening.privateKey])
    for (const format of ['pkcs8', 'jwk'] as const)
      await expect(crypto.subtle.exportKey(format, key)).rejects.toThrow(/not extractable/);
});

it('keeps what is sealed beside them', async () => {
  expect(await keptSealed('p-anna', 'door')).toBeUndefined();
  await keepSealed('p-anna', 'door', Uint8Array.of(1, 2));
  await keepSealed('p-anna', 'credential', Uint8Array.of(3));
  await devicePairs('p-anna', newDeviceKeys);
  expect(await keptSealed('p-anna', 'door')).toEqual(Uint8Array.of(1, 2));
  expect(await keptSealed('p-anna', 'credential')).toEqual(Uint8Array.of(3));
});

it('are gone with the person they are of', async () => {
  vi.stubGlobal('localStorage', undefined);
  for (const person of ['p-anna', 'p-ben']) await idOf(person);
  await forgetPerson({ id: 'p-anna', name: 'Anna', demo: false });
  expect(await databases()).not.toContain('basalt-keys-p-anna');
  expect(await databases()).toContain('basalt-keys-p-ben');
});

it('are gone when everything is forgotten, also of whom no list knows', async () => {
  vi.stubGlobal('localStorage', undefined);
  await withPeople((view) =>
    view.put('people', {
      id: 'p-ben',
      revision: 1,
      person: { id: 'p-ben', name: 'Ben', demo: false },
    }),
  );
  for (const person of ['p-ben', 'p-nobody']) await idOf(person);
  await forgetEverything();
  expect((await databases()).filter((name) => name?.startsWith('basalt'))).toEqual([]);
});

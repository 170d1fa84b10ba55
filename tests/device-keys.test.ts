import { afterEach, expect, it, vi } from 'vitest';
import { forgetEverything, forgetPerson } from '#actions/forget-everything.ts';
import { deviceOf, newDeviceKeys } from '#bundles/keys/device.ts';
import { newEpoch } from '#bundles/keys/epoch.ts';
import { withPeople } from '#store/database.ts';
import { devicePairs, keptSealed, removeAllKeys } from '#store/keys.ts';
import {
  keepCredential,
  keepEpochs,
  keptCredential,
  keptEpochs,
  ownDevice,
} from '#workers/own-keys.ts';

vi.mock('#workers/clients.ts', () => ({ journal: () => ({ ask: async () => [] }) }));
afterEach(removeAllKeys);

const idOf = async (person: string) => (await ownDevice(person)).id;
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

it('keeps keys of the vault and a password for itself, and neither in plain', async () => {
  const device = await ownDevice('p-anna');
  expect(await keptEpochs('p-anna', device)).toEqual([]);
  expect(await keptCredential('p-anna', device)).toBeUndefined();
  const epochs = [await newEpoch(1), await newEpoch(2)];
  const password = new TextEncoder().encode('swordfish');
  await keepEpochs('p-anna', device, epochs);
  await keepCredential('p-anna', device, password);
  expect(await keptEpochs('p-anna', await ownDevice('p-anna'))).toEqual(epochs);
  expect(await keptCredential('p-anna', await ownDevice('p-anna'))).toEqual(password);
  for (const name of ['door', 'credential'] as const) {
    const kept = new TextDecoder('latin1').decode(await keptSealed('p-anna', name));
    expect(kept).toMatch(/^age-encryption.org\/v1\n-> X25519 /);
    expect(kept).not.toMatch(/SECRET|swordfish/);
  }
});

it('cannot open what another browser of the same person kept', async () => {
  await keepEpochs('p-anna', await ownDevice('p-anna'), [await newEpoch(1)]);
  const other = await deviceOf(await newDeviceKeys());
  await expect(keptEpochs('p-anna', other)).rejects.toMatchObject({ code: 'wrong-key' });
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
  vi.stubGlobal('caches', { delete: async () => false });
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

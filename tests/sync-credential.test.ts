import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { changeCredential, knownServer } from '#actions/sync-credential.ts';
import type { NetworkPlace } from '#bundles/remotes/place.ts';
import type { ProbeProblem } from '#bundles/remotes/probe.ts';
import { keepPlace, keptPlace, removeAllKeys, removeKeys } from '#store/keys.ts';

// What comes of another name and password. Workers and the server are not asked here.

const bucket = { kind: 's3', endpoint: 'https://s3.example', bucket: 'anna', region: 'r' } as const;
const old: NetworkPlace = {
  ...bucket,
  style: 'path',
  accessKeyId: 'old',
  secretAccessKey: 'old secret',
};
const stub = vi.hoisted(() => ({
  problem: undefined as ProbeProblem | undefined,
  holds: true,
  probed: [] as unknown[],
  kept: undefined as unknown,
  meanwhile: async () => {},
}));
vi.mock('#workers/allowed-origin.ts', () => ({ allowNoOrigin: async () => {} }));
vi.mock('#workers/remotes.ts', () => ({
  allowPlace: async () => {},
  openPlace: () => ({ end() {} }),
  probePlace: async (place: unknown) => {
    stub.probed.push(place);
    await stub.meanwhile();
    return { problem: stub.problem, detail: '' };
  },
}));
vi.mock('#workers/syncing.ts', () => ({
  vault: {
    keptServer: async () => stub.kept,
    keepServer: async (_: unknown, server: unknown) => (stub.kept = server),
    holds: async () => stub.holds,
  },
}));

const anna = { id: 'p-anna', name: 'Anna', demo: false };
const place = { id: 'one', name: 's3', computers: [], late: [], vault: 'v' };
const change = () => changeCredential(anna, { user: 'new', secret: 'new secret' });

beforeEach(async () => {
  Object.assign(stub, { problem: undefined, holds: true, probed: [], kept: old });
  stub.meanwhile = async () => {};
  await keepPlace(anna.id, place);
});
afterEach(removeAllKeys);

it('knows who asks, and no secret', async () => {
  expect(await knownServer(anna)).toEqual({ kind: 's3', user: 'old' });
});

it('keeps a new key that does, of the same place', async () => {
  expect(await change()).toBeUndefined();
  const changed = { ...old, accessKeyId: 'new', secretAccessKey: 'new secret' };
  expect(stub.probed).toEqual([changed]);
  expect(stub.kept).toEqual(changed);
  expect(await keptPlace(anna.id)).toEqual(place);
});

it.each([
  ['is not let in', { problem: 'remote-denied' }, 'remote-denied'],
  ['is shown another folder', { holds: false }, 'elsewhere'],
])('keeps the old one where the new one %s', async (_, faults, problem) => {
  Object.assign(stub, faults);
  expect(await change()).toBe(problem);
  expect(stub.kept).toBe(old);
});

it('keeps nothing for somebody who left the place meanwhile', async () => {
  stub.meanwhile = () => removeKeys(anna.id);
  await expect(change()).rejects.toMatchObject({ code: 'cancelled' });
  expect(stub.kept).toBe(old);
});

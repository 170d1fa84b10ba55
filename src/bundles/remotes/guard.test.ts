import { expect, it } from 'vitest';
import type { Remote } from '../sync/remote.ts';
import { chunkName } from '../sync/names.ts';
import { guarded } from './guard.ts';

const NAME = chunkName('a'.repeat(64));
const SEALED = new TextEncoder().encode(
  'age-encryption.org/v1\n-> X25519 abc\ndef\n--- mac\nsealed',
);

function watched() {
  const taken: string[] = [];
  const remote: Remote = {
    list: async () => [],
    get: async (name) => void taken.push(name),
    put: async (name) => void taken.push(name),
  };
  return { taken, remote: guarded(remote) };
}

it('lets sealed files of ours pass', async () => {
  const { taken, remote } = watched();
  await remote.put(NAME, SEALED);
  await remote.get(NAME);
  expect(taken).toEqual([NAME, NAME]);
});

it.each([
  'readings.csv',
  '../up.age',
  'c/../../up.age',
  'c/a b.age',
  'https://evil.example/c/a.age',
  '//evil.example/a.age',
  'c/a.age?x=secret',
  `log/${'a'.repeat(31)}/a.age`,
])('lets nothing pass by the name of %s', async (name) => {
  const { taken, remote } = watched();
  await expect(remote.put(name, SEALED)).rejects.toMatchObject({ code: 'internal' });
  await expect(remote.get(name)).rejects.toMatchObject({ code: 'internal' });
  expect(taken).toEqual([]);
});

it.each(['', 'age-encryption.org/v1\n', '{"glucose":100}', 'age-encryption.org/v2\n--- '])(
  'lets no bytes pass that are not sealed: %j',
  async (text) => {
    const { taken, remote } = watched();
    const putting = remote.put(NAME, new TextEncoder().encode(text));
    await expect(putting).rejects.toMatchObject({ code: 'broken-bundle' });
    expect(taken).toEqual([]);
  },
);

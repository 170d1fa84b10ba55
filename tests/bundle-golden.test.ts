import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { open } from '#bundles/seal.ts';
import { unpackBundle } from '#bundles/unpack.ts';
import { identify, unpackSections } from '#store/sections.ts';

// Bundles of every released version of the format, with the keys to them: each must open for ever.

const folder = 'tests/golden/bundles';
const versions = readdirSync(folder).flatMap((name) => /^(v\d+)\.age$/.exec(name)?.[1] ?? []);

it('there is one of each version', () => {
  expect(versions).toEqual(['v1']);
});

it.each(versions)(
  'a bundle of %s opens, and its capture is the one it is named after',
  async (v) => {
    const identity = readFileSync(`${folder}/${v}.key.txt`, 'utf8').trim();
    const sealed = new Uint8Array(readFileSync(`${folder}/${v}.age`));
    const { captures, events, kind, app } = await unpackBundle(await open(sealed, { identity }));
    expect({ kind, app, events }).toEqual({
      kind: 'backup',
      app: 'Basalt 0.1.0',
      events: '{"kind":"note","text":"golden"}\n',
    });
    const [{ id, head, packed } = expect.fail('no capture')] = captures;
    expect(head.complete).toBe(true);
    expect(head.zone).toBe('Europe/Berlin');
    const sections = unpackSections(packed);
    expect(sections.map(({ name }) => name)).toEqual(['entry']);
    expect(await identify(head, sections)).toBe(id);
  },
);

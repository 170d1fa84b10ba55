import { spawnSync } from 'node:child_process';
import { array, assert, constantFrom, property, uint8Array } from 'fast-check';
import { expect, it } from 'vitest';
import { paddedSize } from './padme.ts';
import { readTar, sizeOfTar, writeTar } from './tar.ts';

const members = array(
  uint8Array({ maxLength: 1500 }).map((bytes) => bytes),
  { maxLength: 5 },
).map((all) => all.map((bytes, i) => ({ name: `captures/${i}.bin`, bytes })));

it('reads what it wrote, whatever is in it', () => {
  assert(
    property(members, (files) => {
      const archive = writeTar(files);
      expect(archive.length).toBe(sizeOfTar(files.map(({ bytes }) => bytes.length)));
      expect(readTar(archive, 5)).toEqual(files);
    }),
  );
});

it('is what tar reads', () => {
  const archive = writeTar([
    { name: 'chunk.json', bytes: new TextEncoder().encode('{"a":1}') },
    { name: 'captures/a.bin', bytes: new Uint8Array(700).fill(65) },
  ]);
  const tar = (...args: readonly string[]) =>
    spawnSync('tar', args, { input: archive, encoding: 'utf8' });
  expect(tar('-tf', '-').stdout).toBe('chunk.json\ncaptures/a.bin\n');
  expect(tar('-xOf', '-', 'chunk.json').stdout).toBe('{"a":1}');
  expect(tar('-xOf', '-', 'captures/a.bin')).toMatchObject({ stdout: 'A'.repeat(700), stderr: '' });
});

it('names what is no archive of plain files, and never reads beyond its end', () => {
  const archive = writeTar([{ name: 'a', bytes: new Uint8Array(600) }]);
  const changed = (at: number, to: number) => {
    const copy = archive.slice();
    copy[at] = to;
    return copy;
  };
  expect(() => readTar(archive.subarray(0, 1536), 9)).toThrow('a tar without an end');
  expect(() => readTar(new Uint8Array(), 9)).toThrow('a tar without an end');
  expect(() => readTar(archive, 0)).toThrow('more than 0 tar members');
  expect(() => readTar(changed(156, 0x32), 9)).toThrow('the sum of a tar header');
  expect(() => readTar(changed(archive.length - 1, 1), 9)).toThrow('behind the end');
});

it('answers any bytes with an archive or a failure', () => {
  assert(
    property(uint8Array({ maxLength: 2048 }), constantFrom(0, 1, 4), (bytes, most) => {
      try {
        readTar(bytes, most);
      } catch (thrown) {
        expect(thrown).toMatchObject({ code: 'broken-bundle' });
      }
    }),
  );
});

it('pads by at most an eighth, to few sizes', () => {
  const sizes = new Set<number>();
  for (let length = 9200; length < 10_000; length++) {
    const size = paddedSize(length);
    expect(size).toBeGreaterThanOrEqual(length);
    expect(size / length).toBeLessThan(1.12);
    expect(paddedSize(size)).toBe(size);
    sizes.add(size);
  }
  expect(sizes).toEqual(new Set([9216, 9728, 10_240]));
});

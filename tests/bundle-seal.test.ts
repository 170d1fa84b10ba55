import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { open, seal } from '#bundles/seal.ts';

const plain = new TextEncoder().encode('Fourteen days of somebody');
let identity: string;
let recipient: string;
beforeAll(async () => {
  identity = await generateX25519Identity();
  recipient = await identityToRecipient(identity);
});

it('opens with the key or the passphrase it was sealed for, and with no other', async () => {
  const sealed = await seal(plain, { recipients: [recipient] });
  expect(await open(sealed, { identity })).toEqual(plain);
  const other = await generateX25519Identity();
  await expect(open(sealed, { identity: other })).rejects.toMatchObject({ code: 'wrong-key' });
  const kept = await seal(plain, { passphrase: 'green door' });
  expect(await open(kept, { passphrase: 'green door' })).toEqual(plain);
  await expect(open(kept, { passphrase: 'Green door' })).rejects.toMatchObject({
    code: 'wrong-key',
  });
});

it('finds every single bit that is not as it was', { timeout: 120_000 }, async () => {
  const sealed = await seal(plain, { recipients: [recipient] });
  const codes = new Set<unknown>();
  for (let bit = 0; bit < sealed.length * 8; bit++) {
    const copy = sealed.slice();
    copy[bit >> 3] = copy[bit >> 3]! ^ (1 << (bit & 7));
    codes.add(
      await open(copy, { identity }).then(
        () => `bit ${bit} passed`,
        ({ code }) => code,
      ),
    );
  }
  expect(codes).toEqual(new Set(['broken-bundle', 'wrong-key']));
});

it('finds every cut, and what was put behind', async () => {
  const sealed = await seal(new Uint8Array(200_000), { recipients: [recipient] });
  for (const end of [0, 1, 100, 200, 300, 65_736, 131_288, sealed.length - 1])
    await expect(open(sealed.subarray(0, end), { identity })).rejects.toMatchObject({
      code: 'broken-bundle',
    });
  const longer = new Uint8Array([...sealed, 0]);
  await expect(open(longer, { identity })).rejects.toMatchObject({ code: 'broken-bundle' });
});

describe('does not work through a header that asks for too much', () => {
  const header = (...stanzas: readonly string[]) =>
    new TextEncoder().encode(
      ['age-encryption.org/v1', ...stanzas, `--- ${'A'.repeat(43)}`, ''].join('\n'),
    );
  const stanza = `-> X25519 ${'A'.repeat(43)}\n${'A'.repeat(43)}`;

  it.each([
    ['33 stanzas', header(...Array.from({ length: 33 }, () => stanza)), 'more than 32'],
    ['2^20 rounds', header(`-> scrypt ${'A'.repeat(22)} 20\n${'A'.repeat(43)}`), 'scrypt beyond'],
    ['20 kB', header(`-> x ${'A'.repeat(20_000)}`), 'without an end'],
    ['no age at all', new TextEncoder().encode('PK'), 'not an age file'],
  ])('%s', async (_, sealed, message) => {
    await expect(open(sealed, { identity })).rejects.toMatchObject({
      code: 'broken-bundle',
      message: expect.stringContaining(message),
    });
  });
});

const hasAge = spawnSync('age', ['--version']).status === 0;

describe.skipIf(!hasAge)('with the command age', () => {
  const folder = mkdtempSync(join(tmpdir(), 'basalt-age-'));
  const file = (name: string) => join(folder, name);
  afterAll(() => rmSync(folder, { recursive: true }));

  it('age opens what was sealed here', async () => {
    writeFileSync(file('key'), `${identity}\n`);
    writeFileSync(file('sealed.age'), await seal(plain, { recipients: [recipient] }));
    const { stdout } = spawnSync('age', ['-d', '-i', file('key'), file('sealed.age')]);
    expect(new Uint8Array(stdout)).toEqual(plain);
  });

  it('what age sealed is opened here', async () => {
    writeFileSync(file('plain'), plain);
    spawnSync('age', ['-r', recipient, '-o', file('theirs.age'), file('plain')]);
    expect(await open(new Uint8Array(readFileSync(file('theirs.age'))), { identity })).toEqual(
      plain,
    );
  });
});

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takesPassphrase } from '#bundles/age-header.ts';
import { fingerprintOf } from '#bundles/fingerprint.ts';
import {
  LONGEST_KEY_FILE,
  newPracticeKey,
  openPracticeKey,
  type PracticeKey,
  readRecipient,
} from '#bundles/practice-key.ts';
import { open, seal } from '#bundles/seal.ts';
import { readShare } from '../src/viewer/read-share.ts';
import { fill, shared } from './reports/shared-days.ts';

const PASSPHRASE = 'kiln-dune-otter-9';
const utf8 = (text: string) => new TextEncoder().encode(text);

let made: PracticeKey;
let identity: string;
beforeAll(async () => {
  made = await newPracticeKey(PASSPHRASE);
  identity = await openPracticeKey(made.file, PASSPHRASE);
});

describe('the key of a practice', () => {
  it('is in a short file that its passphrase opens', async () => {
    expect(made.file.length).toBeLessThan(LONGEST_KEY_FILE / 2);
    expect(takesPassphrase(made.file)).toBe(true);
    expect(await identityToRecipient(identity)).toBe(made.recipient);
    await expect(openPracticeKey(made.file, 'kiln-dune-otter-8')).rejects.toMatchObject({
      code: 'wrong-key',
    });
  });

  it('opens a share that was sealed for it, and no other', async () => {
    await fill();
    const lock = { recipients: [made.recipient] };
    const { file } = await shared({}, lock);
    expect(takesPassphrase(file)).toBe(false);
    expect(file.length).toBeGreaterThan(LONGEST_KEY_FILE);
    expect((await readShare(file, { identity })).head.whose).toBe('Kim');
    const other = await generateX25519Identity();
    await expect(readShare(file, { identity: other })).rejects.toMatchObject({ code: 'wrong-key' });
  }, 120_000);

  it.each([
    ['nothing', ''],
    ['a word', 'hello'],
    ['a public key alone', '# public key: age1\nage1qqqq\n'],
    ['a key with a wrong letter', 'wrong letter'],
    ['two keys', 'two'],
  ])('is not in a file with %s', async (what, text) => {
    const wrong = identity.replace(/.$/, (one) => (one === 'Q' ? 'P' : 'Q'));
    const other = await generateX25519Identity();
    const spelled = { 'wrong letter': wrong, two: `${identity}\n${other}` }[text] ?? text;
    const file = await seal(utf8(spelled), { passphrase: PASSPHRASE });
    await expect(openPracticeKey(file, PASSPHRASE), what).rejects.toMatchObject({
      code: 'broken-bundle',
    });
  });

  it('is also one that age-keygen wrote, with its comments and other line ends', async () => {
    const text = `# created: 2026-11-27T10:00:00Z\r\n# public key: ${made.recipient}\r\n${identity}\r\n`;
    const file = await seal(utf8(text), { passphrase: PASSPHRASE });
    expect(await openPracticeKey(file, PASSPHRASE)).toBe(identity);
  });

  it('is in no file that is longer, which costs no passphrase to tell', async () => {
    const file = await seal(new Uint8Array(2000), { passphrase: PASSPHRASE });
    await expect(openPracticeKey(file, 'whatever')).rejects.toMatchObject({
      code: 'broken-bundle',
    });
  });
});

describe('its public half', () => {
  it('is read in large letters too, and with blanks', async () => {
    const { recipient } = made;
    expect(await readRecipient(recipient)).toBe(recipient);
    expect(await readRecipient(` ${recipient.toUpperCase().slice(0, 30)}\n`)).toBeUndefined();
    expect(await readRecipient(`\n${recipient.slice(0, 30)} ${recipient.slice(30)} `)).toBe(
      recipient,
    );
    expect(await readRecipient(recipient.toUpperCase())).toBe(recipient);
  });

  it('is refused with any one letter wrong', async () => {
    const { recipient } = made;
    for (let at = 4; at < recipient.length; at++) {
      const letter = recipient[at] === 'q' ? 'p' : 'q';
      const wrong = recipient.slice(0, at) + letter + recipient.slice(at + 1);
      expect(await readRecipient(wrong), `letter ${at}`).toBeUndefined();
    }
  });

  it.each(['', 'age1', 'Practice Dr. Roe', 'https://example.org'])('is not "%s"', async (text) => {
    expect(await readRecipient(text)).toBeUndefined();
  });

  it('is never the private one', async () => {
    expect(await readRecipient(identity)).toBeUndefined();
  });
});

describe('its digits', () => {
  const RECIPIENT = 'age1lggyhqrw2nlhcxprm67z43rta597azn8gknawjehu9d9dl0jq3yqqvfafg';

  it('are these, for ever', async () => {
    expect(await fingerprintOf(RECIPIENT)).toEqual(GOLDEN);
  });

  it('are 24, in groups of four, and others for another key', async () => {
    const other = await fingerprintOf(made.recipient);
    expect(other.join(' ')).toMatch(/^(?:\d{4} ){5}\d{4}$/);
    expect(other).not.toEqual(await fingerprintOf(RECIPIENT));
  });
});

/** By `printf 'glucose-bundle practice 1\n<key>' | sha256sum`, its first 32 digits modulo 10^24. */
const GOLDEN = ['7488', '7832', '7580', '3756', '6688', '3737'];

const hasAge = spawnSync('age', ['--version']).status === 0;

describe.skipIf(!hasAge)('with the command age', () => {
  const folder = mkdtempSync(join(tmpdir(), 'basalt-practice-'));
  const file = (name: string) => join(folder, name);
  afterAll(() => rmSync(folder, { recursive: true }));

  it('opens what was sealed for it, as the identity file that it is', async () => {
    writeFileSync(
      file('key'),
      new TextDecoder().decode(await open(made.file, { passphrase: PASSPHRASE })),
    );
    writeFileSync(
      file('sealed.age'),
      await seal(utf8('ten days'), { recipients: [made.recipient] }),
    );
    const { stdout } = spawnSync('age', ['-d', '-i', file('key'), file('sealed.age')]);
    expect(String(stdout)).toBe('ten days');
  });
});

import { array, assert, asyncProperty, constantFrom, integer } from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { deviceOf, newDeviceKeys } from './device.ts';
import { invitationOf, readInvitation } from './invitation.ts';
import { newRecoveryCode, printedCode, readRecoveryCode } from './recovery-code.ts';

const LETTERS = Array.from('QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L');
let identity: string;
beforeAll(async () => {
  ({ identity } = await newRecoveryCode());
});

it('is printed as age spells it, in groups that are short enough to copy', () => {
  const groups = printedCode(identity);
  expect(groups.join('')).toBe(identity);
  expect(groups).toHaveLength(1 + 15);
  expect(groups[0]).toBe('AGE-SECRET-KEY-1');
  expect(Math.max(...groups.slice(1).map(({ length }) => length))).toBe(4);
});

it('has no letter that looks like another of an alphabet that it is not in', () => {
  expect(LETTERS.filter((one) => 'BIO1'.includes(one))).toEqual([]);
  for (const one of identity.slice(16)) expect(LETTERS).toContain(one);
});

it('is read from whatever people make of it', async () => {
  const [prefix = '', ...groups] = printedCode(identity);
  const spellings = [
    identity,
    identity.toLowerCase(),
    groups.join(' '),
    groups.join('-').toLowerCase(),
    ` ${prefix} ${groups.join('  ')}\n`,
    `${prefix}\n${groups.slice(0, 8).join(' ')}\n${groups.slice(8).join(' ')}`,
    prefix + groups.join('').replaceAll('0', 'O').replaceAll('8', 'b').replaceAll('L', '1'),
    groups.join(' ').toLowerCase().replaceAll('l', 'I').replaceAll('0', 'o'),
  ];
  for (const typed of spellings) expect(await readRecoveryCode(typed)).toBe(identity);
});

it('is not read with one letter wrong, missing or too many, or with two the wrong way round', async () => {
  const letters = identity.slice(16);
  for (let at = 0; at < letters.length; at++) {
    const [before, behind] = [letters.slice(0, at), letters.slice(at + 1)];
    for (const one of LETTERS)
      if (one !== letters[at])
        expect(await readRecoveryCode(before + one + behind)).toBeUndefined();
    expect(await readRecoveryCode(before + behind)).toBeUndefined();
    expect(await readRecoveryCode(`${before}Q${letters.slice(at)}`)).toBeUndefined();
    const turned = before + behind.slice(0, 1) + letters.charAt(at) + behind.slice(1);
    if (turned !== letters) expect(await readRecoveryCode(turned)).toBeUndefined();
  }
});

it('is not read with up to four letters wrong', async () => {
  const wrong = array(integer({ min: 16, max: 73 }), { minLength: 1, maxLength: 4 });
  const ones = array(constantFrom(...LETTERS), { minLength: 4, maxLength: 4 });
  await assert(
    asyncProperty(wrong, ones, async (places, letters) => {
      const typed = Array.from(identity);
      for (const [number, at] of places.entries()) typed[at] = letters[number] ?? '';
      const text = typed.join('');
      expect(await readRecoveryCode(text)).toBe(text === identity ? identity : undefined);
    }),
    { numRuns: 1000 },
  );
});

it('is nothing else', async () => {
  for (const typed of ['', 'green door', identity.replace('KEY', 'KEY-PQ'), identity + identity])
    expect(await readRecoveryCode(typed)).toBeUndefined();
});

it('an invitation is read as it was shown, and not with anything wrong', async () => {
  const device = await deviceOf(await newDeviceKeys());
  const { id, recipient } = device;
  const shown = invitationOf(device);
  expect(shown).toMatch(/^[A-Z\d/]+$/);
  expect(readInvitation(shown)).toEqual({ id, recipient });
  expect(readInvitation(` ${shown.toLowerCase()}\n`)).toEqual({ id, recipient });
  const wrong = shown.charAt(30) === 'Q' ? 'P' : 'Q';
  const texts = [
    '',
    shown.slice(1),
    shown.slice(0, -1),
    shown.replace('/', ' '),
    shown.replace('AGE1', 'AGE'),
  ];
  for (const text of [...texts, shown.slice(0, 30) + wrong + shown.slice(31)])
    expect(readInvitation(text)).toBeUndefined();
});

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { questions } from '#devices/paradigm/commands.ts';
import { commands } from '../tools/inspect/commands.ts';

/**
 * Every opcode that can reach a pump, reviewed one by one against the public lists of decocare and
 * the Tidepool uploader: 5D keeps the radio on, all others read. Whoever adds one reviews it here.
 */
const reviewed = [
  '5d 70 72 73 74 75 79 80 83 86 87 88 89 8a 8b 8c 8d 8e 8f 90 91 92 93 94 97 98 99 9a 9b 9c 9d 9f',
  'c0 c1 cd cf',
].join(' ');

it('a pump can be sent the reviewed opcodes and no other', () => {
  const opcodes = new Set(questions.map(({ opcode }) => opcode.toString(16)));
  expect([...opcodes].toSorted().join(' ')).toBe(reviewed);
});

it('what `inspect commands` prints for all families is what was reviewed, byte for byte', async () => {
  const printed = (await commands()).map((line) => `${line}\n`).join('');
  expect(printed).toBe(readFileSync('tests/golden/requests.jsonl', 'utf8'));
});

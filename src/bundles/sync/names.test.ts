import { expect, it } from 'vitest';
import { type KeyFileId, keyFileName, keyFileOf } from './names.ts';

const epoch = { number: 2, tag: '0123456789abcdef' };
const files: readonly KeyFileId[] = [
  'pass',
  'recovery',
  `dev-${'1'.repeat(16)}`,
  'passkey-89abcdef',
  `who-${'2'.repeat(16)}`,
];

it.each(files)('the name of %s says what it is', (file) => {
  const name = keyFileName(epoch, file);
  expect(name).toBe(`keys/2-0123456789abcdef/${file}.age`);
  expect(keyFileOf(name)).toEqual({ epoch, file });
});

it.each([
  'keys/0-0123456789abcdef/pass.age',
  'keys/02-0123456789abcdef/pass.age',
  'keys/123456789-0123456789abcdef/pass.age',
  'keys/2-0123456789ABCDEF/pass.age',
  'keys/2/pass.age',
  'keys/2-0123456789abcdef/pass (1).age',
  'keys/2-0123456789abcdef/pass.age.tmp',
  'keys/2-0123456789abcdef/dev-1.age',
  'keys/2-0123456789abcdef/passkey-1.age',
  'keys/2-0123456789abcdef/../pass.age',
  'Keys/2-0123456789abcdef/pass.age',
])('%s has nothing to do with keys', (name) => {
  expect(keyFileOf(name)).toBeUndefined();
});

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { READING_LOCK } from '#domain/reading-lock.ts';
import { WORK_LOCK } from './at-work.ts';
import { workOf } from './going-on.ts';

it.each([
  [[], undefined],
  [['basalt-journal-p-anna', 'basalt-owner'], undefined],
  [[READING_LOCK], 'used'],
  [[WORK_LOCK], 'used'],
  [['basalt-vault-writer-p-anna'], 'waits'],
  [['basalt-vault-writer-p-anna', READING_LOCK], 'used'],
])('of %j is %s', (names, work) => {
  expect(workOf(names)).toBe(work);
});

it('knows the lock of an exchange by the name it has there', () => {
  expect(readFileSync('src/workers/sync.worker.ts', 'utf8')).toContain(
    '`basalt-vault-writer-${id}`',
  );
});

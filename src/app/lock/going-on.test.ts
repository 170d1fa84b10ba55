import { expect, it } from 'vitest';
import { exchangeLock, liveLock } from '#domain/persons-locks.ts';
import { READING_LOCK } from '#domain/reading-lock.ts';
import { WORK_LOCK } from './at-work.ts';
import { workOf } from './going-on.ts';

it.each([
  [[], undefined],
  [['basalt-journal-p-anna', liveLock('p-anna'), 'basalt-owner'], undefined],
  [[READING_LOCK], 'used'],
  [[WORK_LOCK], 'used'],
  [[exchangeLock('p-anna')], 'waits'],
  [[exchangeLock('p-anna'), READING_LOCK], 'used'],
])('of %j is %s', (names, work) => {
  expect(workOf(names)).toBe(work);
});

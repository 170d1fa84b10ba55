import { expect, it } from 'vitest';
import { defaultPreferences } from '#domain/preferences.ts';
import { zone } from '#domain/time.ts';
import { autoLockOf, autoLockTimes, limitOf } from './auto-lock-times.ts';
import { isLockShortcut } from './shortcut.ts';

const usual = defaultPreferences(zone('Asia/Kolkata'));

it('locks after ten minutes where nothing was chosen', () => {
  expect(limitOf(usual)).toBe(600_000);
  expect(autoLockTimes).toContain(autoLockOf(usual));
});

it.each([
  [5, 300_000],
  [30, 1_800_000],
  [0, undefined],
])('of %d minutes is %s ms', (autoLock, ms) => {
  expect(limitOf({ ...usual, autoLock })).toBe(ms);
});

it.each([
  [{ ctrlKey: true, shiftKey: true, key: 'L' }, true],
  [{ ctrlKey: true, shiftKey: true, key: 'l' }, true],
  [{ ctrlKey: true, key: 'l' }, false],
  [{ shiftKey: true, key: 'L' }, false],
  [{ ctrlKey: true, shiftKey: true, altKey: true, key: 'L' }, false],
  [{ ctrlKey: true, shiftKey: true, key: 'K' }, false],
])('%j locks: %s', (pressed, isLock) => {
  const none = { ctrlKey: false, shiftKey: false, altKey: false, metaKey: false };
  expect(isLockShortcut({ ...none, ...pressed })).toBe(isLock);
});

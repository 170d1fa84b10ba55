import type { Preferences } from '#domain/preferences.ts';

const MINUTE = 60_000;

/** Minutes without a touch that can be chosen; 0 is never. */
export const autoLockTimes = [5, 10, 30, 0] as const;
/** What holds where nothing was chosen. */
const USUAL = 10;

export const autoLockOf = ({ autoLock }: Preferences): number => autoLock ?? USUAL;

/** The same in ms; undefined is never. */
export function limitOf(preferences: Preferences): number | undefined {
  const minutes = autoLockOf(preferences);
  return minutes > 0 ? minutes * MINUTE : undefined;
}

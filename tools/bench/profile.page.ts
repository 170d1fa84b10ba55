import { defaultPreferences } from '#domain/preferences.ts';
import { instant, localDate, zone } from '#domain/time.ts';
import { everything } from '#reports/period/chosen-days.ts';
import { Period } from '#reports/period/period.ts';
import { profileInSteps } from '#reports/profile/profile-view.ts';
import { inOneGo } from '#reports/steps.ts';
import { withView } from '#store/database.ts';
import { readWindow } from '#store/window.ts';

// Runs in the app's own origin: the parts of a profile without the page around it.

/** ms to read a stretch of dates from the store, and to make the profile of it with all its numbers. */
async function profile(from: string, to: string): Promise<readonly [read: number, made: number]> {
  const start = performance.now();
  const window = { from: localDate(from), to: localDate(to) };
  const read = await withView('p-bench', (view) => readWindow(view, window.from, window.to));
  const middle = performance.now();
  const preferences = defaultPreferences(zone('UTC'));
  const now = instant(Date.now());
  const input = { ...window, ...read, zone: preferences.zone, preferences, now };
  inOneGo(profileInSteps(new Period({ ...input, filter: everything })));
  return [middle - start, performance.now() - middle];
}

Object.assign(window, { benchProfile: profile });

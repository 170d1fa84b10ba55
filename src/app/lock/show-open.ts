import type { Person } from '#domain/preferences.ts';
import { nextFrame } from '#app/pause.ts';
import { go, type Route } from '#app/route.ts';
import { check, openPerson, report, trouble } from '#app/state.ts';

/**
 * Leaves the locked page for whoever is open; the keyboard and the screen reader start at the top of theirs.
 * Storage is looked at once more: before, it could not be.
 */
export async function showOpen(someone: Person): Promise<void> {
  await openPerson(someone);
  trouble.value = undefined;
  await nextFrame();
  document.getElementById('main')?.focus({ preventScroll: true });
  await check();
}

/** Who is locked too gets the locked page in their name. */
export function showOther(someone: Person, at: Route = { page: 'day' }): void {
  go(at);
  showOpen(someone).catch(report);
}

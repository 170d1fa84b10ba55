import { lockNow } from '#actions/lock.ts';
import type { Person } from '#domain/preferences.ts';
import { person } from '#app/state.ts';
import { say } from '#app/words.ts';

/** Nothing of anybody is left to be seen, printed or read aloud, nor in the name of the tab. */
export function blank(): void {
  document.title = say('basalt');
  document.body.replaceChildren();
}

/** Begins anew: what was decoded goes with the page, its workers and the keys in them too. */
export function startAnew(): void {
  blank();
  location.reload();
}

/**
 * Locks in every tab. Where somebody is among them whose readings are shown, the page is blanked before
 * anything has to be waited for.
 */
export async function lockAway(people: readonly Person[]): Promise<void> {
  const isShown = people.some(({ id }) => id === person.peek()?.id);
  if (isShown) blank();
  for (const whose of people) await lockNow(whose).catch(() => undefined);
  if (isShown) startAnew();
}

import { lockNow } from '#actions/lock.ts';
import type { Person } from '#domain/preferences.ts';
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

/** Locks a person's readings in every tab, and blanks this one before anything has to be waited for. */
export async function lockAway(whose: Person): Promise<void> {
  blank();
  await lockNow(whose).catch(() => undefined);
  startAnew();
}

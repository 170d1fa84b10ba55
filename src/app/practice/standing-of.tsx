import type { Person } from '#domain/preferences.ts';
import { usePractices } from './use-practices.ts';
import { say } from './words.ts';

/** That somebody who is not shown has a practice that may always read; which one is theirs to tell. */
export function StandingOf({ whose }: { readonly whose: Person }) {
  const isAny = usePractices(whose).some(({ standing }) => standing);
  return isAny ? <p>{say('standing.stop.other', { name: whose.name })}</p> : null;
}

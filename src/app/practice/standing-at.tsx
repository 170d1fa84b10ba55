import type { Person } from '#domain/preferences.ts';
import { usePractices } from './use-practices.ts';
import { say } from './words.ts';

interface Props {
  readonly whose: Person;
  /** The id of a place; left out for all. */
  readonly place?: string;
}

/** Practices that may always read what lies at a place that is about to be left, or forgotten. */
export const StandingAt = ({ whose, place }: Props) => (
  <>
    {usePractices(whose).map(
      ({ name, recipient, standing }) =>
        standing &&
        (place === undefined || standing.place === place) && (
          <p key={recipient}>{say('standing.stop', { name, place: standing.placeName })}</p>
        ),
    )}
  </>
);

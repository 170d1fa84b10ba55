import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { listPractices, type Practice } from '#actions/practices.ts';
import { report } from '#app/state.ts';
import type { Person } from '#domain/preferences.ts';
import { say } from './words.ts';

interface Props {
  readonly whose: Person;
  /** The id of a place; left out for all. */
  readonly place?: string;
}

/** Practices that may always read what lies at a place that is about to be left, or forgotten. */
export function StandingAt({ whose, place }: Props) {
  const practices = useSignal<readonly Practice[]>([]);
  useEffect(() => {
    listPractices(whose).then((found) => (practices.value = found), report);
  }, [whose.id]);
  return (
    <>
      {practices.value.map(
        ({ name, recipient, standing }) =>
          standing &&
          (place === undefined || standing.place === place) && (
            <p key={recipient}>{say('standing.stop', { name, place: standing.placeName })}</p>
          ),
      )}
    </>
  );
}

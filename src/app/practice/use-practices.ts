import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { listPractices, type Practice } from '#actions/practices.ts';
import { report } from '#app/state.ts';
import type { Person } from '#domain/preferences.ts';

/** The practices of a person, none until they are there. */
export function usePractices(whose: Person): readonly Practice[] {
  const practices = useSignal<readonly Practice[]>([]);
  useEffect(() => {
    listPractices(whose).then((found) => (practices.value = found), report);
  }, [whose.id]);
  return practices.value;
}

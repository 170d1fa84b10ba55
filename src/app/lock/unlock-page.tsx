import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { currentPerson, listPeople } from '#actions/people.ts';
import { firstPreferences } from '#actions/preferences.ts';
import type { Person } from '#domain/preferences.ts';
import { Mark } from '#app/icons.tsx';
import { speakAs } from '#app/speaking.ts';
import { people, person, report, trouble } from '#app/state.ts';
import { Forgotten } from './forgotten.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { showOther } from './show-open.ts';
import { UnlockForm } from './unlock-form.tsx';
import { say } from './words.ts';
import styles from './lock.module.css';

/** Stands in the place of everything while whoever is shown is locked: their name, and the way in. */
export function UnlockPage() {
  const whose = useLockedPerson();
  const others = people.value.filter(({ id }) => id !== whose?.id);
  return (
    <main id="main" class={styles.locked}>
      <div class={styles.head}>
        <Mark />
        <h1>{say('locked')}</h1>
      </div>
      {whose && (
        <>
          <UnlockForm key={whose.id} whose={whose} />
          {others.length > 0 && <Others others={others} />}
          <Forgotten key={`lost ${whose.id}`} whose={whose} />
        </>
      )}
      <div>
        <LanguageChoice />
      </div>
    </main>
  );
}

/** What they chose is sealed, the language too: at the start this page speaks the browser's. */
function useLockedPerson(): Person | undefined {
  const whose = useSignal<Person | undefined>(undefined);
  useEffect(() => {
    if (!person.value) speakAs(firstPreferences().language).catch(report);
  }, []);
  const locked = trouble.value;
  useEffect(() => {
    const look = async () => {
      [whose.value, people.value] = await Promise.all([currentPerson(), listPeople()]);
    };
    look().catch(report);
  }, [locked]);
  return whose.value;
}

const Others = ({ others }: { readonly others: readonly Person[] }) => (
  <section>
    <h2>{say('others')}</h2>
    <div class={styles.others}>
      {others.map((one) => (
        <button key={one.id} type="button" onClick={() => showOther(one)}>
          {one.name}
        </button>
      ))}
    </div>
  </section>
);

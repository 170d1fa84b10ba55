import { useSignal } from '@preact/signals';
import { addPerson, renamePerson } from '#actions/change-people.ts';
import type { Person } from '#domain/preferences.ts';
import { openPerson, people, person, refreshPeople, report } from '#app/state.ts';
import { say } from '#app/words-later.ts';
import page from '#app/style/page.module.css';
import styles from './settings.module.css';

export const PeopleSettings = () => (
  <section class={page.section}>
    <h2>{say('settings.people')}</h2>
    <p class="quiet">{say('person.note')}</p>
    <ul class={styles.people}>
      {people.value.map((one) => (
        <PersonRow key={one.id} one={one} />
      ))}
    </ul>
    <AddPerson />
  </section>
);

function PersonRow({ one }: { readonly one: Person }) {
  const shown = person.value?.id === one.id;
  const rename = (text: string) => {
    const name = text.trim();
    if (name === '' || name === one.name) return;
    renamePerson(one, name).then(refreshPeople).catch(report);
  };
  return (
    <li>
      <input
        aria-label={say('person.name')}
        value={one.name}
        maxLength={60}
        onChange={(event) => rename(event.currentTarget.value)}
      />
      {one.demo && <small>{say('person.demo')}</small>}
      {shown ? (
        <span class={styles.shown}>{say('person.shown')}</span>
      ) : (
        <button
          type="button"
          aria-label={`${say('person.open')} ${one.name}`}
          onClick={() => void openPerson(one).catch(report)}
        >
          {say('person.open')}
        </button>
      )}
    </li>
  );
}

const showNew = (added: Person): void => void openPerson(added).catch(report);

/** The new person is shown at once, unless something else is to be done with them. */
export function AddPerson({ onAdded = showNew }: { readonly onAdded?: (added: Person) => void }) {
  const name = useSignal('');
  const add = () => {
    const wanted = name.value.trim();
    if (wanted === '') return;
    name.value = '';
    addPerson(wanted).then(onAdded, report);
  };
  return (
    <div class={styles.add}>
      <input
        aria-label={`${say('person.add')}: ${say('person.name')}`}
        placeholder={say('person.name')}
        value={name.value}
        maxLength={60}
        onInput={(event) => (name.value = event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') add();
        }}
      />
      <button type="button" disabled={name.value.trim() === ''} onClick={add}>
        {say('person.add')}
      </button>
    </div>
  );
}

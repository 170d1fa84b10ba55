import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { askToPersist, isPersisted } from '#actions/persist.ts';
import { person, report } from '#app/state.ts';
import { useSyncedPlace } from '#app/sync/synced-place.ts';
import { say } from '#app/words-later.ts';
import page from '#app/style/page.module.css';

export function StorageSettings() {
  const kept = useSignal<boolean | undefined>(undefined);
  const refused = useSignal(false);
  useEffect(() => {
    isPersisted().then((answer) => (kept.value = answer), report);
  }, []);
  const ask = () => {
    askToPersist().then((answer) => {
      kept.value = answer === 'granted';
      return (refused.value = answer !== 'granted');
    }, report);
  };
  return (
    <section class={page.section}>
      <h2>{say('settings.storage')}</h2>
      <Where key={person.value?.id} />
      <output>
        {kept.value !== undefined && say(kept.value ? 'storage.persisted' : 'storage.loose')}
      </output>
      {kept.value === false && (
        <div class={page.actions}>
          <button type="button" onClick={ask}>
            {say('storage.ask')}
          </button>
        </div>
      )}
      {refused.value && <p class="quiet">{say('storage.refused')}</p>}
    </section>
  );
}

/** Who syncs has them at one place more. */
function Where() {
  const { place } = useSyncedPlace(person.value);
  if (place === undefined) return null;
  return <p>{place ? say('storage.synced', { place: place.name }) : say('storage.where')}</p>;
}

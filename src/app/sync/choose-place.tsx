import { canPickFolder, pickFolder, type Place } from '#actions/sync-place.ts';
import { isUsedPlace } from '#actions/sync-set-up.ts';
import page from '#app/style/page.module.css';
import { triedText, useTrying } from './setting-up.ts';
import { ServerForm } from './server-form.tsx';
import styles from './sync.module.css';
import { say } from './words.ts';

interface Props {
  /** `isUsed`: one of the person's computers began there. */
  readonly onFound: (place: Place, isUsed: boolean) => void;
}

/** Where the sealed files are to lie; what lies there already decides what comes next. */
export function ChoosePlace({ onFound }: Props) {
  const { state, run } = useTrying();
  const look = async (place: Place) => onFound(place, await isUsedPlace(place));
  const pick = () =>
    run(async () => {
      const folder = await pickFolder();
      if (folder) await look(folder);
    });
  return (
    <section class={page.section}>
      <h2>{say('place.title')}</h2>
      <h3 class={styles.part}>{say('place.folder')}</h3>
      <p>{say(canPickFolder() ? 'place.folder.text' : 'place.folder.missing')}</p>
      {canPickFolder() && (
        <div class={page.actions}>
          <button
            type="button"
            data-kind="primary"
            disabled={state.value === 'working'}
            onClick={pick}
          >
            {say('place.folder.go')}
          </button>
        </div>
      )}
      <output>{triedText(state.value)}</output>
      <h3 class={styles.part}>{say('place.server')}</h3>
      <p>{say('place.server.text')}</p>
      <ServerForm onTried={look} />
    </section>
  );
}

import { useSignal } from '@preact/signals';
import { lookThrough } from '#actions/sync.ts';
import type { SyncedPlace } from '#actions/sync-place.ts';
import { Dialog } from '#app/dialog.tsx';
import dialog from '#app/style/dialog.module.css';
import { say as sayApp } from '#app/words.ts';
import type { Person } from '#domain/preferences.ts';
import { triedText, useTrying } from './setting-up.ts';
import styles from './sync.module.css';
import { say } from './words.ts';

interface Props {
  readonly whose: Person;
  readonly place: SyncedPlace;
  readonly isBusy: boolean;
  /** An exchange is to follow: it does the work. */
  readonly onBegun: () => void;
}

/** For a place that lost files, after a question: it costs as much as a first exchange. */
export function SendAgain({ whose, place, isBusy, onBegun }: Props) {
  const isAsking = useSignal(false);
  const { state, run } = useTrying();
  const begin = () =>
    run(async () => {
      await lookThrough(whose, place);
      isAsking.value = false;
      onBegun();
    });
  return (
    <>
      <button type="button" disabled={isBusy} onClick={() => (isAsking.value = true)}>
        {say('again')}
      </button>
      {isAsking.value && (
        <Dialog title={say('again.title')} onClose={() => (isAsking.value = false)}>
          <ul class={styles.told}>
            <li>{say('again.text', { name: place.name })}</li>
            <li>{say('again.safe')}</li>
            <li>{say('again.others')}</li>
            <li>{say('again.known')}</li>
          </ul>
          <div class={dialog.actions}>
            <button type="button" onClick={() => (isAsking.value = false)}>
              {sayApp('cancel')}
            </button>
            <button type="button" data-kind="primary" onClick={begin}>
              {say('again.go')}
            </button>
          </div>
          <output>{triedText(state.value)}</output>
        </Dialog>
      )}
    </>
  );
}

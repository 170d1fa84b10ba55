import { useSignal } from '@preact/signals';
import { stopSyncing, type SyncedPlace } from '#actions/sync-place.ts';
import { Dialog } from '#app/dialog.tsx';
import page from '#app/style/page.module.css';
import { say as sayApp } from '#app/words.ts';
import type { Person } from '#domain/preferences.ts';
import { triedText, useTrying } from './setting-up.ts';
import { say } from './words.ts';

interface Props {
  readonly whose: Person;
  readonly place: SyncedPlace;
  readonly onStopped: () => void;
}

/** Ends syncing in this browser, after a question: keys that are forgotten cannot be had back. */
export function Stop({ whose, place, onStopped }: Props) {
  const isAsking = useSignal(false);
  const { state, run } = useTrying();
  const stop = () =>
    run(async () => {
      await stopSyncing(whose);
      isAsking.value = false;
      onStopped();
    });
  return (
    <>
      <div class={page.actions}>
        <button type="button" onClick={() => (isAsking.value = true)}>
          {say('stop')}
        </button>
      </div>
      {isAsking.value && (
        <Dialog title={say('stop')} onClose={() => (isAsking.value = false)}>
          <p>{say('stop.text', { name: place.name })}</p>
          <div class={page.actions}>
            <button type="button" data-kind="primary" onClick={stop}>
              {say('stop.go')}
            </button>
            <button type="button" onClick={() => (isAsking.value = false)}>
              {sayApp('cancel')}
            </button>
          </div>
          <output>{triedText(state.value)}</output>
        </Dialog>
      )}
    </>
  );
}

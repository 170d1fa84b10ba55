import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { addPasskey, canUsePasskeys, type NewPasskey, passkeyFor } from '#actions/sync-passkeys.ts';
import { report } from '#app/state.ts';
import page from '#app/style/page.module.css';
import type { Person } from '#domain/preferences.ts';
import { triedText, useTrying } from './setting-up.ts';
import styles from './sync.module.css';
import { say } from './words.ts';

interface Props {
  readonly whose: Person;
  readonly isBusy: boolean;
}

/** Whether this browser knows passkeys that open what is sealed; not until that was found out. */
export function useCanUsePasskeys(): boolean {
  const can = useSignal(false);
  useEffect(() => {
    canUsePasskeys().then((found) => (can.value = found), report);
  }, []);
  return can.value;
}

/** Another door for the person: a passkey. Nothing of it is shown where this browser knows none that could. */
export const Passkeys = (props: Props) => (useCanUsePasskeys() ? <AddPasskey {...props} /> : null);

function AddPasskey({ whose, isBusy }: Props) {
  /** One that was made and has no door yet is used when it is tried again. */
  const passkey = useRef<NewPasskey | undefined>(undefined);
  const isAdded = useSignal(false);
  const { state, run } = useTrying();
  const add = () =>
    run(async () => {
      isAdded.value = false;
      passkey.current ??= await passkeyFor(whose);
      await addPasskey(whose, passkey.current);
      passkey.current = undefined;
      isAdded.value = true;
    });
  const isWorking = state.value === 'working';
  return (
    <>
      <h3 class={styles.part}>{say('passkey.title')}</h3>
      <p>{say('passkey.text')}</p>
      <p class="quiet">{say('passkey.note', { host: location.hostname })}</p>
      <div class={page.actions}>
        <button type="button" disabled={isBusy || isWorking} onClick={add}>
          {say(isWorking ? 'passkey.working' : 'passkey.add')}
        </button>
      </div>
      <output>
        {isAdded.value ? say('passkey.added') : triedText(state.value, say('out.behind'))}
      </output>
    </>
  );
}

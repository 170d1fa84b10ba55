import { useSignal } from '@preact/signals';
import { turnOnLock } from '#actions/lock.ts';
import type { Person } from '#domain/preferences.ts';
import page from '#app/style/page.module.css';
import { BackupFirst } from './backup-first.tsx';
import { lookUpLocks } from './locking.ts';
import { lockFailureText, NewPassphraseFields } from './new-passphrase-fields.tsx';
import { Progress } from './progress.tsx';
import { useNewPassphrase } from './use-new-passphrase.ts';
import { WhatItHelps } from './what-it-helps.tsx';
import { say } from './words.ts';
import styles from './lock.module.css';

/** What a lock is good for and what not, and the way to one. */
export function LockOff({ whose }: { readonly whose: Person }) {
  const isAsked = useSignal(false);
  return (
    <>
      <p>{say('about', { name: whose.name })}</p>
      <WhatItHelps />
      {isAsked.value ? (
        <TurnOn whose={whose} />
      ) : (
        <div class={page.actions}>
          <button type="button" onClick={() => (isAsked.value = true)}>
            {say('begin')}
          </button>
        </div>
      )}
    </>
  );
}

function TurnOn({ whose }: { readonly whose: Person }) {
  const share = useSignal(0);
  const chosen = useNewPassphrase(whose, async (passphrase) => {
    share.value = 0;
    await turnOnLock(whose, passphrase, (done) => (share.value = done));
    await lookUpLocks();
  });
  const isWorking = chosen.state.value === 'working';
  return (
    <>
      <BackupFirst whose={whose} />
      <div class={`${styles.fields} ${styles.chosen}`}>
        <NewPassphraseFields label={say('passphrase')} chosen={chosen} />
      </div>
      <div class={page.actions}>
        <button type="button" data-kind="primary" disabled={isWorking} onClick={chosen.run}>
          {say('turn-on')}
        </button>
      </div>
      {isWorking && <Progress share={share.value} text={say('turning-on')} />}
      <output class={styles.told}>{lockFailureText(chosen.state.value)}</output>
    </>
  );
}

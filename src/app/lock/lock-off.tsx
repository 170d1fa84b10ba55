import { useSignal } from '@preact/signals';
import { turnOnLock } from '#actions/lock.ts';
import type { Person } from '#domain/preferences.ts';
import page from '#app/style/page.module.css';
import { BackupFirst } from './backup-first.tsx';
import { lookUpLocks } from './locking.ts';
import { lockFailureText, NewPassphraseFields } from './new-passphrase-fields.tsx';
import { Progress } from './progress.tsx';
import { useNewPassphrase } from './use-new-passphrase.ts';
import { say } from './words.ts';
import styles from './lock.module.css';

/** What a lock is good for and what not, and the way to one. */
export function LockOff({ whose }: { readonly whose: Person }) {
  const isAsked = useSignal(false);
  return (
    <>
      <p>{say('about', { name: whose.name })}</p>
      <Sides />
      <p class={styles.lost}>{say('forgotten')}</p>
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

const helps = ['helps.browser', 'helps.disk'] as const;
const helpsNot = [
  'helps.not.open',
  'helps.not.watch',
  'helps.not.program',
  'helps.not.outside',
] as const;

const Sides = () => (
  <div class={styles.sides}>
    {(
      [
        ['helps', helps],
        ['helps.not', helpsNot],
      ] as const
    ).map(([side, cases]) => (
      <div key={side}>
        <h3>{say(side)}</h3>
        <ul>
          {cases.map((one) => (
            <li key={one}>{say(one)}</li>
          ))}
        </ul>
      </div>
    ))}
  </div>
);

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

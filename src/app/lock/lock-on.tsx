import { useSignal } from '@preact/signals';
import type { Person } from '#domain/preferences.ts';
import { Choice, Row } from '#app/settings/fields.tsx';
import { save } from '#app/settings/saving.tsx';
import { closeLock, preferences, report } from '#app/state.ts';
import { autoLockOf, autoLockTimes } from './auto-lock-times.ts';
import { say as sayFirst } from '#app/words.ts';
import { ChangePassphrase } from './change-passphrase.tsx';
import { LOCK_KEY } from './shortcut.ts';
import { TurnOff } from './turn-off.tsx';
import { WhatItHelps } from './what-it-helps.tsx';
import { say } from './words.ts';
import styles from './lock.module.css';

/** What can be done about a lock that is on. */
export const LockOn = ({ whose }: { readonly whose: Person }) => (
  <>
    <p>{say('about.on', { name: whose.name })}</p>
    <details class={styles.good}>
      <summary>{say('good')}</summary>
      <WhatItHelps />
    </details>
    <LockNow />
    <Row label={say('auto')} note={say('auto.note')}>
      <Choice
        label={say('auto')}
        value={String(autoLockOf(preferences.value))}
        options={autoLockTimes.map((n) => [
          String(n),
          n === 0 ? say('never') : say('minutes', { n }),
        ])}
        onChange={(minutes) => save({ autoLock: Number(minutes) })}
      />
    </Row>
    <ChangePassphrase whose={whose} />
    <TurnOff whose={whose} />
  </>
);

/** What goes on is waited for: then the page is still here, and says so. */
function LockNow() {
  const waits = useSignal(false);
  const lock = () => {
    closeLock.value?.().then(() => (waits.value = true), report);
  };
  return (
    <Row label={sayFirst('lock.now')} note={say('now.note', { key: LOCK_KEY })}>
      <button type="button" onClick={lock}>
        {sayFirst('lock.now')}
      </button>
      <output class={styles.told}>{waits.value && say('now.waits')}</output>
    </Row>
  );
}

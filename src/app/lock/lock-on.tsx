import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { isLockWhole } from '#actions/lock.ts';
import type { Person } from '#domain/preferences.ts';
import { Choice, Row } from '#app/settings/fields.tsx';
import { save } from '#app/settings/saving.tsx';
import { closeLock, preferences, report } from '#app/state.ts';
import { autoLockOf, autoLockTimes } from './auto-lock-times.ts';
import { say as sayFirst } from '#app/words.ts';
import { ChangePassphrase } from './change-passphrase.tsx';
import { lookUntil } from './look-until.ts';
import { LOCK_SHORTCUT } from './shortcut.ts';
import { TurnOff } from './turn-off.tsx';
import { WhatItHelps } from './what-it-helps.tsx';
import { say } from './words.ts';
import styles from './lock.module.css';

/** What can be done about a lock that is on. */
export const LockOn = ({ whose }: { readonly whose: Person }) => (
  <>
    <AllSealed whose={whose} />
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

/** Turning it on or off may have broken off half-way: then not all is sealed, and nobody may believe so. */
function AllSealed({ whose }: { readonly whose: Person }) {
  const isWhole = useSignal<boolean | undefined>(undefined);
  useEffect(() => {
    const left = new AbortController();
    const onLooked = (is: boolean) => (isWhole.value = is);
    lookUntil(() => isLockWhole(whose), onLooked, left.signal).catch(report);
    return () => left.abort();
  }, [whose.id]);
  if (isWhole.value === undefined) return null;
  return <p>{say(isWhole.value ? 'about.on' : 'about.half', { name: whose.name })}</p>;
}

/** What goes on is waited for: then the page is still here, and says so. */
function LockNow() {
  const waits = useSignal(false);
  const lock = () => {
    closeLock.value?.().then(() => (waits.value = true), report);
  };
  return (
    <Row label={sayFirst('lock.now')} note={say('now.note', { key: LOCK_SHORTCUT })}>
      <button type="button" onClick={lock}>
        {sayFirst('lock.now')}
      </button>
      <output class={styles.told}>{waits.value && say('now.waits')}</output>
    </Row>
  );
}

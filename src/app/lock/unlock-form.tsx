import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Person } from '#domain/preferences.ts';
import { spanText } from '#app/measures.ts';
import { triedText } from '#app/sync/setting-up.ts';
import { TextField } from '#app/text-field.tsx';
import { type Unlocking, useUnlocking } from './use-unlocking.ts';
import { say } from './words.ts';
import styles from './lock.module.css';

/** The passphrase, and what came of it. What is wrong is said once; the seconds are only seen. */
export function UnlockForm({ whose }: { readonly whose: Person }) {
  const passphrase = useSignal('');
  const { state, left, tryWith } = useUnlocking(whose);
  const form = useRef<HTMLDivElement>(null);
  const focus = () => form.current?.querySelector('input')?.focus();
  useEffect(() => focus(), []);
  const now = state.value;
  useEffect(() => {
    if (now !== 'wrong' && now !== 'missing') return;
    passphrase.value = '';
    focus();
  }, [now]);
  const open = () => tryWith(passphrase.value);
  return (
    <div class={styles.form} ref={form}>
      <TextField
        label={say('locked.label', { name: whose.name })}
        isSecret
        wrong={now === 'missing' && say('missing')}
        value={passphrase.value}
        onInput={(typed) => (passphrase.value = typed)}
        onEnter={open}
      />
      <button
        type="button"
        data-kind="primary"
        aria-disabled={now === 'working' || left > 0}
        onClick={open}
      >
        {say(now === 'working' ? 'unlocking' : 'unlock')}
      </button>
      <p role="alert" class={`${styles.said} ${now === 'over' ? '' : styles.wrong}`}>
        {textOf(now)}
      </p>
      {left > 0 && <p>{say('pause', { time: spanText(left * 1000) })}</p>}
    </div>
  );
}

function textOf(state: Unlocking): string {
  if (state === 'wrong') return say('wrong');
  if (state === 'over') return say('pause.over');
  return typeof state === 'string' ? '' : triedText(state);
}

import type { ComponentChildren } from 'preact';
import { failureText } from '#app/failures.ts';
import page from '#app/style/page.module.css';
import styles from './files.module.css';
import { PassphraseField } from './passphrase-field.tsx';
import { SHORTEST } from './passphrase.ts';
import { StrengthMeter } from './strength-meter.tsx';
import type { Sealing, State } from './use-sealing.ts';
import { say } from './words.ts';

interface Props<Saved> {
  readonly sealing: Sealing<Saved>;
  /** What to do with the passphrase. */
  readonly hint: string;
  readonly button: string;
  readonly isPrimary?: boolean;
  /** What is said once the file is saved. */
  readonly told: (saved: Saved) => string;
  /** Other fields, before the passphrase. */
  readonly children?: ComponentChildren;
  /** Of what is sealed for a key: there is no passphrase. */
  readonly isForKey?: boolean;
}

/** The passphrase of a file unless a key opens it, how strong it is, the button that seals, and what came of it. */
export function SealForm<Saved>(props: Props<Saved>) {
  const { sealing, hint, button, isPrimary = false, told, children, isForKey = false } = props;
  const { state, passphrase, strength, type, suggest, run } = sealing;
  const isWorking = state.value === 'working';
  return (
    <>
      <div class={styles.fields}>
        {children}
        {!isForKey && (
          <>
            <PassphraseField
              value={passphrase.value}
              wrong={wrongOf(state.value)}
              hint={hint}
              onInput={type}
              onEnter={run}
              onSuggest={suggest}
            />
            <StrengthMeter strength={strength.value} />
          </>
        )}
      </div>
      <div class={page.actions}>
        <button
          type="button"
          {...(isPrimary && { 'data-kind': 'primary' })}
          disabled={isWorking}
          onClick={run}
        >
          {isWorking ? say('sealing') : button}
        </button>
      </div>
      <output>{textOf(state.value, told)}</output>
    </>
  );
}

function wrongOf(state: State<unknown>): string | false {
  if (state === 'short') return say('passphrase.short', { n: SHORTEST });
  return state === 'easy' && say('passphrase.easy');
}

function textOf<Saved>(state: State<Saved>, told: (saved: Saved) => string): string {
  if (typeof state === 'string') return '';
  if ('saved' in state) return told(state.saved);
  const { title, next } = failureText(state.code);
  return `${title}. ${next}`;
}

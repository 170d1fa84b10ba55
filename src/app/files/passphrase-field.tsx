import { useId } from 'preact/hooks';
import styles from './files.module.css';
import { say } from './words.ts';

interface Props {
  readonly value: string;
  readonly wrong?: string | undefined;
  readonly hint?: string;
  readonly onInput: (value: string) => void;
  readonly onEnter: () => void;
  readonly onSuggest?: () => void;
}

/** Readable while it is typed: a slip that nobody saw would close the file for good. */
export function PassphraseField({ value, wrong, hint, onInput, onEnter, onSuggest }: Props) {
  const id = useId();
  const says = `${id}-says`;
  const text = wrong ?? hint;
  return (
    <div class={styles.field}>
      <label for={id}>{say('passphrase')}</label>
      <div class={styles.line}>
        <input
          id={id}
          value={value}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          aria-invalid={wrong !== undefined}
          aria-describedby={text ? says : undefined}
          onInput={({ currentTarget }) => onInput(currentTarget.value)}
          onKeyDown={({ key }) => key === 'Enter' && onEnter()}
        />
        {onSuggest && (
          <button type="button" onClick={onSuggest}>
            {say('passphrase.suggest')}
          </button>
        )}
      </div>
      {text && (
        <p id={says} class={wrong ? styles.wrong : 'quiet'}>
          {text}
        </p>
      )}
    </div>
  );
}

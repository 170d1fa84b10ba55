import { Labelled } from '#app/labelled.tsx';
import styles from './files.module.css';
import { say } from './words.ts';

interface Props {
  readonly value: string;
  readonly wrong?: string | false;
  readonly hint?: string | undefined;
  readonly onInput: (value: string) => void;
  readonly onEnter: () => void;
  readonly onSuggest?: () => void;
}

/** Readable while it is typed: a slip that nobody saw would close the file for good. */
export const PassphraseField = ({ value, wrong, hint, onInput, onEnter, onSuggest }: Props) => (
  <Labelled label={say('passphrase')} wrong={wrong} hint={hint}>
    {(ids) => (
      <div class={styles.line}>
        <input
          {...ids}
          value={value}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          onInput={({ currentTarget }) => onInput(currentTarget.value)}
          onKeyDown={({ key, isComposing }) => key === 'Enter' && !isComposing && onEnter()}
        />
        {onSuggest && (
          <button type="button" onClick={onSuggest}>
            {say('passphrase.suggest')}
          </button>
        )}
      </div>
    )}
  </Labelled>
);

import { Labelled } from '#app/labelled.tsx';
import styles from './files.module.css';
import { say } from './words.ts';

interface Props {
  readonly label?: string;
  readonly value: string;
  readonly wrong?: string | false;
  readonly hint?: string | undefined;
  readonly onInput: (value: string) => void;
  readonly onEnter: () => void;
  readonly onSuggest?: () => void;
}

/** Readable while it is typed: a slip that nobody saw would close what it seals for good. */
export const PassphraseField = ({
  label = say('passphrase'),
  value,
  wrong,
  hint,
  onInput,
  onEnter,
  onSuggest,
}: Props) => (
  <Labelled label={label} wrong={wrong} hint={hint}>
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

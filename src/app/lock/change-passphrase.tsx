import { useSignal } from '@preact/signals';
import { changeLock } from '#actions/lock.ts';
import type { Person } from '#domain/preferences.ts';
import { Row } from '#app/settings/fields.tsx';
import { TextField } from '#app/text-field.tsx';
import { lockFailureText, NewPassphraseFields } from './new-passphrase-fields.tsx';
import { useNewPassphrase } from './use-new-passphrase.ts';
import { say } from './words.ts';
import styles from './lock.module.css';

interface Props {
  readonly whose: Person;
}

export function ChangePassphrase({ whose }: Props) {
  const isAsked = useSignal(false);
  const isDone = useSignal(false);
  const done = () => {
    isAsked.value = false;
    isDone.value = true;
  };
  const ask = () => {
    isAsked.value = true;
    isDone.value = false;
  };
  return (
    <Row label={say('passphrase')}>
      {isAsked.value ? (
        <Fields whose={whose} onDone={done} />
      ) : (
        <button type="button" onClick={ask}>
          {say('change')}
        </button>
      )}
      <output class={styles.told}>{isDone.value && say('changed')}</output>
    </Row>
  );
}

function Fields({ whose, onDone }: Props & { readonly onDone: () => void }) {
  const from = useSignal('');
  const chosen = useNewPassphrase(whose, async (to) => {
    await changeLock(whose, from.value, to);
    onDone();
  });
  const isWorking = chosen.state.value === 'working';
  return (
    <div class={styles.fields}>
      <TextField
        label={say('from')}
        isSecret
        value={from.value}
        onInput={(typed) => (from.value = typed)}
        onEnter={chosen.run}
      />
      <NewPassphraseFields label={say('to')} chosen={chosen} />
      <div>
        <button type="button" data-kind="primary" disabled={isWorking} onClick={chosen.run}>
          {say(isWorking ? 'changing' : 'change.go')}
        </button>
      </div>
      <output class={styles.told}>{lockFailureText(chosen.state.value)}</output>
    </div>
  );
}

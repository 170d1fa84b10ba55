import { useSignal } from '@preact/signals';
import { turnOffLock } from '#actions/lock.ts';
import type { Person } from '#domain/preferences.ts';
import { Row } from '#app/settings/fields.tsx';
import { useTrying } from '#app/sync/setting-up.ts';
import { TextField } from '#app/text-field.tsx';
import { atWork } from './at-work.ts';
import { lookUpLocks } from './locking.ts';
import { lockFailureText } from './new-passphrase-fields.tsx';
import { Progress } from './progress.tsx';
import { say } from './words.ts';
import styles from './lock.module.css';

interface Props {
  readonly whose: Person;
}

export function TurnOff({ whose }: Props) {
  const isAsked = useSignal(false);
  return (
    <Row label={say('turn-off')} note={say('turn-off.note')}>
      {isAsked.value ? (
        <Fields whose={whose} />
      ) : (
        <button type="button" onClick={() => (isAsked.value = true)}>
          {say('turn-off')}
        </button>
      )}
    </Row>
  );
}

function Fields({ whose }: Props) {
  const passphrase = useSignal('');
  const isPressed = useSignal(false);
  const share = useSignal(0);
  const { state, run } = useTrying();
  const turnOff = () => {
    isPressed.value = true;
    if (!passphrase.value) return;
    share.value = 0;
    const work = () => turnOffLock(whose, passphrase.value, (done) => (share.value = done));
    run(async () => {
      await atWork(work);
      await lookUpLocks();
    });
  };
  const isWorking = state.value === 'working';
  return (
    <div class={styles.fields}>
      <TextField
        label={say('passphrase')}
        isSecret
        wrong={isPressed.value && !passphrase.value && say('missing')}
        value={passphrase.value}
        onInput={(typed) => (passphrase.value = typed)}
        onEnter={turnOff}
      />
      <div>
        <button type="button" data-kind="danger" disabled={isWorking} onClick={turnOff}>
          {say('turn-off.go')}
        </button>
      </div>
      {isWorking && <Progress share={share.value} text={say('turning-off')} />}
      <output class={styles.told}>{lockFailureText(state.value)}</output>
    </div>
  );
}

import { useSignal } from '@preact/signals';
import type { Place } from '#actions/sync-place.ts';
import { joinSync } from '#actions/sync-set-up.ts';
import { person } from '#app/state.ts';
import { say as sayApp } from '#app/words.ts';
import page from '#app/style/page.module.css';
import { TextField } from '#app/text-field.tsx';
import { AskToBeLetIn } from './ask-to-be-let-in.tsx';
import { ComputerField } from './computer-field.tsx';
import { joinAsOwner } from './joining.ts';
import { triedText, type Trying, useTrying } from './setting-up.ts';
import styles from './sync.module.css';
import { say } from './words.ts';

interface Props {
  readonly place: Place;
  readonly onDone: () => void;
}

/** Opens the vault that others of the person's computers made there, and makes this one known. */
export function Join({ place, onDone }: Props) {
  const isAsking = useSignal(false);
  return (
    <section class={page.section}>
      <h2>{say('join.title')}</h2>
      <p>{say('join.text')}</p>
      <p>{say('join.whose', { name: person.value?.name ?? sayApp('person.mine') })}</p>
      {isAsking.value ? (
        <AskToBeLetIn place={place} onDone={onDone} />
      ) : (
        <JoinBySecret place={place} onDone={onDone} />
      )}
      <p>
        <button type="button" data-kind="link" onClick={() => (isAsking.value = !isAsking.value)}>
          {say(isAsking.value ? 'ask.back' : 'ask')}
        </button>
      </p>
    </section>
  );
}

function JoinBySecret({ place, onDone }: Props) {
  const name = useSignal('');
  const secret = useSignal('');
  const isPressed = useSignal(false);
  const { state, run } = useTrying();
  const join = () => {
    isPressed.value = true;
    if (!name.value.trim() || !secret.value) return;
    run(async () => {
      const about = { name: name.value.trim(), secret: secret.value };
      await joinAsOwner((whose) => joinSync(whose, place, about));
      onDone();
    });
  };
  const isWorking = state.value === 'working';
  return (
    <>
      <div class={styles.fields}>
        <ComputerField
          value={name.value}
          isMissing={isPressed.value && !name.value.trim()}
          onInput={(typed) => (name.value = typed)}
        />
        <TextField
          label={say('join.secret')}
          wrong={isPressed.value && !secret.value && say('join.missing')}
          value={secret.value}
          onInput={(typed) => (secret.value = typed)}
          onEnter={join}
        />
      </div>
      <div class={page.actions}>
        <button type="button" data-kind="primary" disabled={isWorking} onClick={join}>
          {say(isWorking ? 'join.working' : 'join.go')}
        </button>
      </div>
      <output>{joinedText(state.value)}</output>
    </>
  );
}

/** A passphrase that opens nothing is not one of a file. */
const joinedText = (state: Trying): string =>
  typeof state === 'object' && state.code === 'wrong-key' ? say('join.wrong') : triedText(state);

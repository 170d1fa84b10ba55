import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { joinByPasskey, takesPasskey } from '#actions/sync-passkeys.ts';
import type { Place } from '#actions/sync-place.ts';
import { joinSync } from '#actions/sync-set-up.ts';
import { person } from '#app/state.ts';
import { say as sayApp } from '#app/words.ts';
import page from '#app/style/page.module.css';
import { TextField } from '#app/text-field.tsx';
import { AskToBeLetIn } from './ask-to-be-let-in.tsx';
import { ComputerField } from './computer-field.tsx';
import { joinAsOwner } from './joining.ts';
import { useCanUsePasskeys } from './passkeys.tsx';
import { triedText, useTrying } from './setting-up.ts';
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

/** What was typed, or a passkey. */
type By = { readonly secret: string } | 'passkey';

function JoinBySecret({ place, onDone }: Props) {
  const name = useSignal('');
  const secret = useSignal('');
  const isPressed = useSignal(false);
  const tried = useSignal<By>('passkey');
  const hasPasskey = useTakesPasskey(place);
  const { state, run } = useTrying();
  const joinBy = (by: By) => {
    tried.value = by;
    isPressed.value = true;
    const named = name.value.trim();
    if (!named || (by !== 'passkey' && !by.secret)) return;
    run(async () => {
      await joinAsOwner((whose) =>
        by === 'passkey'
          ? joinByPasskey(whose, place, named)
          : joinSync(whose, place, { name: named, ...by }),
      );
      onDone();
    });
  };
  const join = () => joinBy({ secret: secret.value });
  const isWorking = state.value === 'working';
  return (
    <>
      <p>{say('join.opens')}</p>
      <div class={styles.fields}>
        <ComputerField
          value={name.value}
          isMissing={isPressed.value && !name.value.trim()}
          onInput={(typed) => (name.value = typed)}
        />
        <TextField
          label={say('join.secret')}
          wrong={
            isPressed.value && tried.value !== 'passkey' && !secret.value && say('join.missing')
          }
          value={secret.value}
          onInput={(typed) => (secret.value = typed)}
          onEnter={join}
        />
      </div>
      <div class={page.actions}>
        <button type="button" data-kind="primary" disabled={isWorking} onClick={join}>
          {say(isWorking ? 'join.working' : 'join.go')}
        </button>
        {hasPasskey && (
          <button type="button" disabled={isWorking} onClick={() => joinBy('passkey')}>
            {say('join.passkey')}
          </button>
        )}
      </div>
      <output>{triedText(state.value, wrongText(tried.value))}</output>
    </>
  );
}

/** Whether a passkey is asked for there that this browser could use. */
function useTakesPasskey(place: Place): boolean {
  const can = useCanUsePasskeys();
  const takes = useSignal(false);
  useEffect(() => {
    // Without an answer it is not offered; that the place does not answer is said by the other ways.
    if (can)
      takesPasskey(place).then(
        (found) => (takes.value = found),
        () => undefined,
      );
  }, [can, place]);
  return takes.value;
}

const wrongText = (by: By): string => say(by === 'passkey' ? 'join.passkey.wrong' : 'join.wrong');

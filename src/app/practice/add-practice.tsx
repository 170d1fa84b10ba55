import { useSignal } from '@preact/signals';
import { addPractice, type Practice, type PublicKey, readPublicKey } from '#actions/practices.ts';
import { Labelled } from '#app/labelled.tsx';
import { report } from '#app/state.ts';
import { TextField } from '#app/text-field.tsx';
import type { Person } from '#domain/preferences.ts';
import { Digits } from './digits.tsx';
import styles from './practice.module.css';
import { say } from './words.ts';

interface Props {
  readonly whose: Person;
  readonly isAsked: boolean;
  readonly onAdded: (practice: Practice) => void;
}

/** What was pasted is: not looked at, being looked at, no key, or one. */
type Found = 'unseen' | 'working' | 'none' | PublicKey;

/** A key that somebody pasted, and the digits that have to be compared before it is used. */
export function AddPractice({ whose, isAsked, onAdded }: Props) {
  const typed = useSignal('');
  const found = useSignal<Found>('unseen');
  const check = () => {
    found.value = 'working';
    readPublicKey(typed.value).then(
      (key) => (found.value = key ?? 'none'),
      (thrown: unknown) => {
        found.value = 'unseen';
        report(thrown);
      },
    );
  };
  const key = typeof found.value === 'object' ? found.value : undefined;
  return (
    <div class={styles.add}>
      <p>{say('add.text')}</p>
      <KeyField
        typed={typed.value}
        isWrong={found.value === 'none'}
        onType={(text) => {
          typed.value = text;
          found.value = 'unseen';
        }}
      />
      <p>
        <button type="button" disabled={found.value === 'working'} onClick={check}>
          {say(found.value === 'working' ? 'add.checking' : 'add.check')}
        </button>
      </p>
      {key && (
        <Compare
          key={key.recipient}
          digits={key.digits}
          onSame={(name) => {
            addPractice(whose, name, key).then(onAdded, report);
          }}
        />
      )}
      {isAsked && (
        <p role="alert" class={styles.wrong}>
          {say('add.first')}
        </p>
      )}
    </div>
  );
}

interface FieldProps {
  readonly typed: string;
  readonly isWrong: boolean;
  readonly onType: (typed: string) => void;
}

const KeyField = ({ typed, isWrong, onType }: FieldProps) => (
  <Labelled label={say('add.key')} wrong={isWrong && say('add.wrong')}>
    {(ids) => (
      <textarea
        {...ids}
        rows={2}
        value={typed}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        onInput={({ currentTarget }) => onType(currentTarget.value)}
      />
    )}
  </Labelled>
);

interface CompareProps {
  readonly digits: readonly string[];
  readonly onSame: (name: string) => void;
}

/** Characters of a name. */
const LONGEST_NAME = 100;

/** Nothing is remembered before somebody says that the digits are the same. */
function Compare({ digits, onSame }: CompareProps) {
  const name = useSignal('');
  const isSame = useSignal(false);
  const isMissed = useSignal(false);
  const remember = () => {
    isMissed.value = name.value.trim() === '' || !isSame.value;
    if (!isMissed.value) onSame(name.value.trim());
  };
  return (
    <>
      <p>{say('add.compare')}</p>
      <Digits digits={digits} />
      <label class={styles.tick}>
        <input
          type="checkbox"
          checked={isSame.value}
          onChange={({ currentTarget }) => (isSame.value = currentTarget.checked)}
        />
        {say('add.same')}
      </label>
      {isMissed.value && !isSame.value && (
        <p role="alert" class={styles.wrong}>
          {say('add.untold')}
        </p>
      )}
      <TextField
        maxLength={LONGEST_NAME}
        label={say('add.name')}
        wrong={isMissed.value && name.value.trim() === '' && say('add.unnamed')}
        value={name.value}
        onInput={(text) => (name.value = text)}
        onEnter={remember}
      />
      <p>
        <button type="button" onClick={remember}>
          {say('add.go')}
        </button>
      </p>
    </>
  );
}

import { type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { digitsOf, listPractices, type Practice, removePractice } from '#actions/practices.ts';
import { Labelled } from '#app/labelled.tsx';
import { whenText } from '#app/measures.ts';
import { preferences, report } from '#app/state.ts';
import type { Person } from '#domain/preferences.ts';
import { instant } from '#domain/time.ts';
import { AddPractice } from './add-practice.tsx';
import styles from './practice.module.css';
import { StandingAccess } from './standing-access.tsx';
import { say } from './words.ts';

/** What opens a file; `another`: a practice that has yet to be remembered. */
export type OpenedWith = 'passphrase' | 'another' | Practice;

interface Props {
  readonly whose: Person;
  readonly chosen: OpenedWith;
  /** A file was asked for before the practice was remembered. */
  readonly isAsked: boolean;
  /** The person’s name, as it was typed. */
  readonly signedAs: string;
  readonly onChoose: (chosen: OpenedWith) => void;
}

/** Whether a passphrase opens it or the key of a practice; new practices are added here. */
export function OpenedWithChoice({ whose, chosen, isAsked, signedAs, onChoose }: Props) {
  const practices = useSignal<readonly Practice[]>([]);
  const look = () => {
    listPractices(whose).then((found) => (practices.value = found), report);
  };
  useEffect(look, [whose.id]);
  const added = (practice: Practice) => {
    look();
    onChoose(practice);
  };
  const changed = async ({ recipient }: Practice) => {
    practices.value = await listPractices(whose);
    onChoose(chosenOf(recipient, practices.value));
  };
  const forgotten = () => {
    look();
    onChoose('passphrase');
  };
  return (
    <>
      <Labelled label={say('by.label')} hint={say('by.hint')}>
        {(ids) => (
          <select
            {...ids}
            value={typeof chosen === 'string' ? chosen : chosen.recipient}
            onChange={({ currentTarget: { value } }) => onChoose(chosenOf(value, practices.value))}
          >
            <option value="passphrase">{say('by.passphrase')}</option>
            {practicesWith(practices.value, chosen).map(({ name, recipient }) => (
              <option key={recipient} value={recipient}>
                {say('by.practice', { name })}
              </option>
            ))}
            <option value="another">{say('by.another')}</option>
          </select>
        )}
      </Labelled>
      {chosen === 'another' && <AddPractice whose={whose} isAsked={isAsked} onAdded={added} />}
      {typeof chosen === 'object' && (
        <Known
          key={chosen.recipient}
          whose={whose}
          practice={chosen}
          signedAs={signedAs}
          onChanged={changed}
          onForgotten={forgotten}
        />
      )}
    </>
  );
}

/** The one that was just added is in no list until that was read again. */
const practicesWith = (all: readonly Practice[], chosen: OpenedWith): readonly Practice[] =>
  typeof chosen === 'object' && !all.some(({ recipient }) => recipient === chosen.recipient)
    ? [...all, chosen]
    : all;

const chosenOf = (value: string, practices: readonly Practice[]): OpenedWith =>
  practices.find(({ recipient }) => recipient === value) ??
  (value === 'another' ? 'another' : 'passphrase');

interface KnownProps {
  readonly whose: Person;
  readonly practice: Practice;
  readonly signedAs: string;
  readonly onChanged: (practice: Practice) => Promise<void>;
  readonly onForgotten: () => void;
}

/** The digits that were compared, and the way to forget the practice. */
function Known({ whose, practice, signedAs, onChanged, onForgotten }: KnownProps) {
  const digits: Signal<readonly string[]> = useSignal([]);
  useEffect(() => {
    digitsOf(practice.recipient).then((found) => (digits.value = found), report);
  }, [practice.recipient]);
  const when = whenText(practice.confirmed, instant(Date.now()), preferences.value);
  return (
    <>
      <div class={styles.line}>
        <p class="quiet">{say('by.digits', { digits: digits.value.join(' '), when })}</p>
        {!practice.standing && (
          <button
            type="button"
            onClick={() => {
              removePractice(whose, practice).then(onForgotten, report);
            }}
          >
            {say('by.forget')}
          </button>
        )}
      </div>
      <StandingAccess
        whose={whose}
        practice={practice}
        signedAs={signedAs}
        onChanged={() => onChanged(practice)}
      />
    </>
  );
}

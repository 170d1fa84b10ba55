import { useSignal } from '@preact/signals';
import { forgetEverything, forgetPerson } from '#actions/forget-everything.ts';
import type { Person } from '#domain/preferences.ts';
import { asFailure, type Failure } from '#domain/failure.ts';
import { Dialog } from '#app/dialog.tsx';
import { saveExport } from '#app/files/save-export.ts';
import { StandingAt } from '#app/practice/standing-at.tsx';
import { StandingOf } from '#app/practice/standing-of.tsx';
import { go } from '#app/route.ts';
import { people, report } from '#app/state.ts';
import { say } from '#app/words-later.ts';
import dialog from '#app/style/dialog.module.css';

/** What is to be forgotten, and of whom. */
export interface Asked {
  readonly what: 'person' | 'everything';
  readonly whose: Person | undefined;
}

interface ConfirmProps extends Asked {
  /** Of what is locked there is nothing to export. */
  readonly isLocked?: boolean;
  readonly onClose: () => void;
}

/** The second step: a word to type, so that nothing is deleted by a slip. */
export function ConfirmForgetting({ what, whose, isLocked = false, onClose }: ConfirmProps) {
  const typed = useSignal('');
  const failure = useSignal<Failure | undefined>(undefined);
  const word = say('forget.word');
  const name = whose?.name ?? '';
  const title =
    what === 'person' ? say('forget.person.title', { name }) : say('forget.everything.title');
  const text =
    what === 'person' ? say('forget.person.text', { name }) : say('forget.everything.text');
  const forget = () => {
    const done = what === 'person' && whose ? forgetPerson(whose) : forgetEverything();
    failure.value = undefined;
    done.then(startOver, (thrown: unknown) => (failure.value = asFailure(thrown)));
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{text}</p>
      {whose && !isLocked && <StandingAt whose={whose} />}
      {what === 'everything' &&
        people.value
          .filter(({ id }) => id !== whose?.id)
          .map((other) => <StandingOf key={other.id} whose={other} />)}
      {whose && !isLocked && (
        <button type="button" data-kind="link" onClick={() => void saveExport(whose).catch(report)}>
          {say('forget.export')}
        </button>
      )}
      <label class={dialog.field}>
        <span>{say('forget.type', { word })}</span>
        <input
          autocomplete="off"
          spellcheck={false}
          value={typed.value}
          onInput={(event) => (typed.value = event.currentTarget.value)}
        />
      </label>
      {failure.value && <p role="alert">{say('forget.failed', { why: failure.value.message })}</p>}
      <div class={dialog.actions}>
        <button type="button" onClick={onClose}>
          {say('cancel')}
        </button>
        <button
          type="button"
          data-kind="danger"
          disabled={typed.value.trim().toLowerCase() !== word}
          onClick={forget}
        >
          {title.replace('?', '')}
        </button>
      </div>
    </Dialog>
  );
}

/** Nothing of what was shown may stay in memory. */
function startOver(): void {
  go({ page: 'day' }, 'replace');
  location.reload();
}

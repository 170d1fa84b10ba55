import { useSignal } from '@preact/signals';
import type { Computer } from '#actions/sync.ts';
import { isTypedCode, newCodeWith, type PrintedCode } from '#actions/sync-shut-out.ts';
import { SealForm } from '#app/files/seal-form.tsx';
import { useSealing } from '#app/files/use-sealing.ts';
import page from '#app/style/page.module.css';
import { say as sayApp } from '#app/words.ts';
import type { Person } from '#domain/preferences.ts';
import { CodeForm } from './code-form.tsx';
import { MakeKey } from './make-key.tsx';
import { type Leaver, leaverText } from './leaver.ts';
import { say } from './words.ts';

/** Each step has all that the ones before it gave. */
type Step =
  | { readonly at: 'passphrase' }
  | { readonly at: 'code' | 'key'; readonly passphrase: string; readonly code: PrintedCode };

interface Props {
  readonly whose: Person;
  readonly leaver: Leaver;
  /** The others, as they are shown when this begins. */
  readonly staying: readonly Computer[];
  readonly onEnd: () => void;
}

/** A new passphrase, a new code on paper, and then the new key: nothing is done before its last step. */
export function ShuttingOut({ whose, leaver, staying, onEnd }: Props) {
  const step = useSignal<Step>({ at: 'passphrase' });
  const shown = useSignal(staying).value;
  const now = step.value;
  if (now.at === 'key') {
    const { passphrase, code } = now;
    const about = { whose, leaver, shown, opening: { passphrase, code } };
    return <MakeKey {...about} onEnd={onEnd} />;
  }
  return (
    <section class={page.section}>
      {now.at === 'passphrase' ? (
        <NewPassphrase
          whose={whose}
          leaver={leaver}
          onChosen={(passphrase, code) => (step.value = { at: 'code', passphrase, code })}
        />
      ) : (
        <CodeForm
          code={now.code}
          button={leaverText(leaver)}
          then={say('out.last')}
          onTyped={async (typed) => {
            const isRight = await isTypedCode(typed, now.code);
            if (isRight) step.value = { ...now, at: 'key' };
            return isRight;
          }}
        />
      )}
      <p>
        <button type="button" data-kind="link" onClick={onEnd}>
          {sayApp('cancel')}
        </button>
      </p>
    </section>
  );
}

interface ChoiceProps extends Pick<Props, 'whose' | 'leaver'> {
  readonly onChosen: (passphrase: string, code: PrintedCode) => void;
}

function NewPassphrase({ whose, leaver, onChosen }: ChoiceProps) {
  const sealing = useSealing(whose, async (passphrase) => {
    const code = await newCodeWith(whose, passphrase);
    if (code) onChosen(passphrase, code);
  });
  return (
    <>
      <h2>{leaverText(leaver)}</h2>
      <p>{say('out.passphrase')}</p>
      <SealForm
        sealing={sealing}
        isPrimary
        hint={say('begin.passphrase')}
        button={say('begin.go')}
        told={() => say('out.used')}
      />
    </>
  );
}

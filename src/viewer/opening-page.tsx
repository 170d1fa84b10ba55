import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { PassphraseField } from '#app/files/passphrase-field.tsx';
import { Labelled } from '#app/labelled.tsx';
import { Brand } from './brand.tsx';
import { isAgain } from './link.ts';
import { type State, useOpening } from './opening.ts';
import { Outcome } from './outcome.tsx';
import styles from './viewer.module.css';
import { say } from './words.ts';

/** Where the file and its passphrase go in. */
export function OpeningPage() {
  const { state, afresh, run } = useOpening();
  const file = useSignal<File | undefined>(undefined);
  const passphrase = useSignal('');
  const choose = (chosen: File | undefined) => {
    file.value = chosen ?? file.value;
    afresh();
  };
  useDrop(choose);
  const isWorking = state.value.is === 'working';
  const open = () => run(file.value, passphrase.value);
  return (
    <main class={styles.opening}>
      <Brand />
      <h1>{say('open.title')}</h1>
      {isAgain && <p class={styles.wrong}>{say('open.again')}</p>}
      <p>{say('open.text')}</p>
      <FileField chosen={file.value} wrong={wrongOf(state.value, 'no-file')} onChoose={choose} />
      <PassphraseField
        value={passphrase.value}
        wrong={wrongOf(state.value, 'no-passphrase') || wrongOf(state.value, 'wrong-key')}
        onInput={(typed) => {
          passphrase.value = typed;
          afresh();
        }}
        onEnter={open}
      />
      <p>
        <button type="button" data-kind="primary" disabled={isWorking} onClick={open}>
          {say(isWorking ? 'open.working' : 'open.go')}
        </button>
      </p>
      <Outcome state={state.value} />
      <p class={`quiet ${styles.keeps}`}>{say('open.keeps')}</p>
    </main>
  );
}

const wrongOf = (state: State, what: 'no-file' | 'no-passphrase' | 'wrong-key'): string | false =>
  state.is === 'wrong' && state.what === what && say(`wrong.${what}`);

interface FileProps {
  readonly chosen: File | undefined;
  readonly wrong: string | false;
  readonly onChoose: (file: File | undefined) => void;
}

const FileField = ({ chosen, wrong, onChoose }: FileProps) => (
  <Labelled
    label={say('open.file')}
    wrong={wrong}
    hint={chosen && say('open.dropped', { name: chosen.name })}
  >
    {(ids) => (
      <input
        {...ids}
        type="file"
        accept=".age"
        class={styles.file}
        onChange={({ currentTarget }) => onChoose(currentTarget.files?.[0])}
      />
    )}
  </Labelled>
);

/** A file that is dropped anywhere is chosen. */
function useDrop(choose: (file: File | undefined) => void): void {
  const latest = useRef(choose);
  latest.current = choose;
  useEffect(() => {
    const drop = (event: DragEvent) => latest.current(event.dataTransfer?.files[0]);
    addEventListener('drop', drop);
    return () => removeEventListener('drop', drop);
  }, []);
}

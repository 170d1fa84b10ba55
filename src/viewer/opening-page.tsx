import { useSignal } from '@preact/signals';
import type { ComponentProps } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { PassphraseField } from '#app/files/passphrase-field.tsx';
import { Labelled } from '#app/labelled.tsx';
import { Brand } from './brand.tsx';
import { brought } from './bringing.ts';
import { useChosen } from './chosen.ts';
import { isAgain } from './link.ts';
import { type State, useOpening, type WrongField } from './opening.ts';
import { Outcome } from './outcome.tsx';
import styles from './viewer.module.css';
import { say } from './words.ts';

/** Where the file and its passphrase go in. */
export function OpeningPage() {
  const { state, afresh, run } = useOpening();
  const { chosen, choose, chooseKey, settled } = useChosen();
  const passphrase = useSignal('');
  const take = (files: Iterable<File>) => {
    void choose(files).then(afresh);
  };
  useDrop(take);
  useBrought(take);
  const { share, key, isForKey } = chosen.value;
  const wrong = (...what: readonly WrongField[]) => wrongOf(state.value, what);
  const isWorking = state.value.is === 'working';
  const open = () => {
    void settled().then(() => run(chosen.value, passphrase.value));
  };
  return (
    <main class={styles.opening}>
      <Brand />
      <h1>{say('open.title')}</h1>
      {isAgain && <p class={styles.wrong}>{say('open.again')}</p>}
      <HowToOpen share={share} />
      <FileField
        label={say('open.file')}
        chosen={share}
        wrong={wrong('no-file')}
        multiple
        onChoose={take}
      />
      {(isForKey || key) && (
        <FileField
          label={say('open.key')}
          chosen={key}
          hint={say('open.key.hint')}
          wrong={wrong('no-key', 'key-broken', 'other-key')}
          onChoose={([file]) => {
            chooseKey(file);
            afresh();
          }}
        />
      )}
      <PassphraseField
        value={passphrase.value}
        hint={isForKey ? say('open.key.passphrase') : undefined}
        wrong={wrong('no-passphrase', 'wrong-key', 'no-key-passphrase', 'key-passphrase')}
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

/** Of what a link brought only where it lies: until another file is chosen. */
function HowToOpen({ share }: { readonly share: File | undefined }) {
  const { file, place } = brought.value ?? {};
  if (!place || (share && share !== file)) return <p>{say('open.text')}</p>;
  return <output>{say('open.brought', { place })}</output>;
}

function wrongOf(state: State, of: readonly WrongField[]): string | false {
  const what = state.is === 'wrong' && of.find((one) => one === state.what);
  return what ? say(`wrong.${what}`) : false;
}

interface FileProps extends Pick<ComponentProps<'input'>, 'multiple'> {
  readonly label: string;
  readonly chosen: File | undefined;
  /** While none is chosen. */
  readonly hint?: string;
  readonly wrong: string | false;
  readonly onChoose: (files: Iterable<File>) => void;
}

function FileField({ label, chosen, hint, wrong, multiple, onChoose }: FileProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (input.current && chosen) input.current.files = listOf(chosen);
  }, [chosen]);
  return (
    <Labelled
      label={label}
      wrong={wrong}
      hint={chosen ? say('open.dropped', { name: chosen.name }) : hint}
    >
      {(ids) => (
        <input
          {...ids}
          ref={input}
          type="file"
          accept=".age"
          multiple={multiple}
          class={styles.file}
          onChange={({ currentTarget }) => onChoose(currentTarget.files ?? [])}
        />
      )}
    </Labelled>
  );
}

/** For the browser's own field, which else says of a file that was dropped or fetched that there is none. */
function listOf(file: File): FileList {
  const { items, files } = new DataTransfer();
  items.add(file);
  return files;
}

/** What a link brought is chosen. */
function useBrought(choose: (files: Iterable<File>) => void): void {
  useEffect(() => {
    if (brought.value) choose([brought.value.file]);
  }, []);
}

/** What is dropped anywhere is chosen. */
function useDrop(choose: (files: Iterable<File>) => void): void {
  const latest = useRef(choose);
  latest.current = choose;
  useEffect(() => {
    const drop = (event: DragEvent) => latest.current(event.dataTransfer?.files ?? []);
    addEventListener('drop', drop);
    return () => removeEventListener('drop', drop);
  }, []);
}

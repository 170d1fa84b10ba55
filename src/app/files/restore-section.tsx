import { useSignal } from '@preact/signals';
import { useId, useRef } from 'preact/hooks';
import { type Restored, restoreBackups } from '#actions/backup.ts';
import { asFailure, type Failure } from '#domain/failure.ts';
import { failureText } from '#app/failures.ts';
import { hrefOf } from '#app/route.ts';
import { openPerson, owner } from '#app/state.ts';
import page from '#app/style/page.module.css';
import styles from './files.module.css';
import { PassphraseField } from './passphrase-field.tsx';
import { count, say } from './words.ts';

/** How far it is; nothing taken in yet while files are still being opened. */
interface Working {
  readonly done: number;
  readonly of: number;
}
type State =
  | 'idle'
  | 'no-file'
  | 'no-passphrase'
  | Working
  | { readonly restored: Restored }
  | { readonly failure: Failure; readonly after: number };

async function restore(
  files: readonly File[],
  passphrase: string,
  onProgress: (done: number, of: number) => void,
): Promise<Restored> {
  const whose = await owner();
  const restored = await restoreBackups(whose, files, passphrase, onProgress);
  await openPerson(whose);
  return restored;
}

/** The readings of backups, added to those that are here. */
export function RestoreSection() {
  const state = useSignal<State>('idle');
  const passphrase = useSignal('');
  const chosen = useRef<HTMLInputElement>(null);
  const now = state.value;
  const isWorking = typeof now === 'object' && 'done' in now;
  const run = () => {
    if (isWorking) return undefined;
    const files = [...(chosen.current?.files ?? [])];
    if (files.length === 0) return void (state.value = 'no-file');
    if (!passphrase.value) return void (state.value = 'no-passphrase');
    let after = 0;
    state.value = { done: 0, of: 0 };
    restore(files, passphrase.value, (done, of) => {
      after = done;
      state.value = { done, of };
    }).then(
      (restored) => (state.value = { restored }),
      (thrown: unknown) => (state.value = { failure: asFailure(thrown), after }),
    );
    return undefined;
  };
  return (
    <section class={page.section}>
      <h2>{say('restore.title')}</h2>
      <p>{say('restore.text')}</p>
      <FileField
        into={chosen}
        wrong={now === 'no-file' ? say('restore.choose') : undefined}
        onChoose={() => (state.value = 'idle')}
      />
      <PassphraseField
        value={passphrase.value}
        wrong={now === 'no-passphrase' ? say('restore.type') : undefined}
        onInput={(typed) => (passphrase.value = typed)}
        onEnter={run}
      />
      <div class={page.actions}>
        <button type="button" disabled={isWorking} onClick={run}>
          {say('restore.go')}
        </button>
      </div>
      <output>{textOf(now)}</output>
      {typeof now === 'object' && 'restored' in now && (
        <p>
          <a href={hrefOf({ page: 'day' })}>{say('restore.show')}</a>
        </p>
      )}
    </section>
  );
}

interface FileProps {
  readonly into: { current: HTMLInputElement | null };
  readonly wrong: string | undefined;
  readonly onChoose: () => void;
}

function FileField({ into, wrong, onChoose }: FileProps) {
  const id = useId();
  const says = `${id}-says`;
  return (
    <div class={styles.field}>
      <label for={id}>{say('restore.files')}</label>
      <input
        id={id}
        ref={into}
        type="file"
        accept=".age"
        multiple
        class={styles.file}
        aria-invalid={wrong !== undefined}
        aria-describedby={wrong ? says : undefined}
        onChange={onChoose}
      />
      {wrong && (
        <p id={says} class={styles.wrong}>
          {wrong}
        </p>
      )}
    </div>
  );
}

function textOf(state: State): string {
  if (typeof state === 'string') return '';
  if ('failure' in state) return failedText(state.failure, state.after);
  if ('restored' in state) return restoredText(state.restored);
  const { done, of } = state;
  return of === 0 ? say('restore.opening') : say('restore.progress', { done: done + 1, n: of });
}

function failedText({ code }: Failure, after: number): string {
  const { title, next } = failureText(code);
  return [`${title}.`, next, after > 0 && say('restore.broke')].filter(Boolean).join(' ');
}

const restoredText = ({ readings, known }: Restored): string =>
  [count('restore.done', readings - known), known > 0 && count('restore.known', known)]
    .filter(Boolean)
    .join(' ');

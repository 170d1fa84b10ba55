import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Restored } from '#actions/backup.ts';
import { failureText } from '#app/failures.ts';
import { Labelled } from '#app/labelled.tsx';
import { hrefOf } from '#app/route.ts';
import page from '#app/style/page.module.css';
import styles from './files.module.css';
import { PassphraseField } from './passphrase-field.tsx';
import { type Broken, isWorking, type State, useRestoring } from './restoring.ts';
import { count, say } from './words.ts';

/** The readings of backups, added to those that are here. */
export function RestoreSection() {
  const { state, run } = useRestoring();
  const passphrase = useSignal('');
  const chosen = useRef<HTMLInputElement>(null);
  const now = state.value;
  const start = () => run([...(chosen.current?.files ?? [])], passphrase.value);
  const afresh = () => {
    if (!isWorking(state.value)) state.value = 'idle';
  };
  const type = (typed: string) => {
    passphrase.value = typed;
    afresh();
  };
  return (
    <section class={page.section}>
      <h2>{say('restore.title')}</h2>
      <p>{say('restore.text')}</p>
      <div class={styles.fields}>
        <Labelled label={say('restore.files')} wrong={now === 'no-file' && say('restore.choose')}>
          {(ids) => (
            <input
              {...ids}
              ref={chosen}
              type="file"
              accept=".age"
              multiple
              class={styles.file}
              onChange={afresh}
            />
          )}
        </Labelled>
        <PassphraseField
          value={passphrase.value}
          wrong={now === 'no-passphrase' && say('restore.type')}
          onInput={type}
          onEnter={start}
        />
      </div>
      <div class={page.actions}>
        <button type="button" disabled={isWorking(now)} onClick={start}>
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

function textOf(state: State): string {
  if (typeof state === 'string') return '';
  if ('failure' in state) return failedText(state);
  if ('restored' in state) return restoredText(state.restored);
  const { done, of } = state;
  return of === 0 ? say('restore.opening') : say('restore.progress', { done: done + 1, n: of });
}

function failedText({ failure, after, settings }: Broken): string {
  const { title, next } = failureText(failure.code);
  const came = [settings && say('restore.broke.settings'), after > 0 && say('restore.broke')];
  return [`${title}.`, next, ...came].filter(Boolean).join(' ');
}

const restoredText = ({ readings, known, settings }: Restored): string =>
  [
    count('restore.done', readings - known),
    known > 0 && count('restore.known', known),
    settings && say('restore.settings'),
  ]
    .filter(Boolean)
    .join(' ');

import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type LastBackup, lastBackup } from '#actions/backup.ts';
import { asFailure, type Failure } from '#domain/failure.ts';
import type { Person } from '#domain/preferences.ts';
import { instant } from '#domain/time.ts';
import { failureText } from '#app/failures.ts';
import { sizeText, whenText } from '#app/measures.ts';
import { days, person, preferences, report } from '#app/state.ts';
import page from '#app/style/page.module.css';
import styles from './files.module.css';
import { PassphraseField } from './passphrase-field.tsx';
import { SHORTEST, suggestPassphrase } from './passphrase.ts';
import { type SavedBackup, saveBackup } from './save-backup.ts';
import { count, say } from './words.ts';

type State = 'idle' | 'short' | 'working' | { readonly saved: SavedBackup } | Failure;

/** All readings in one file that only its passphrase opens. */
export function BackupSection() {
  const whose = person.value;
  const isEmpty = (days.value?.length ?? 0) === 0;
  return (
    <section class={page.section}>
      <h2>{say('backup.title')}</h2>
      {!whose || isEmpty ? (
        <p class="quiet">{say('backup.none')}</p>
      ) : whose.demo ? (
        <p class="quiet">{say('backup.simulated')}</p>
      ) : (
        <Backup key={whose.id} whose={whose} />
      )}
    </section>
  );
}

function Backup({ whose }: { readonly whose: Person }) {
  const state = useSignal<State>('idle');
  const passphrase = useSignal('');
  const isWorking = state.value === 'working';
  const run = () => {
    if (isWorking) return undefined;
    if (passphrase.value.length < SHORTEST) return void (state.value = 'short');
    state.value = 'working';
    saveBackup(whose, passphrase.value).then(
      (saved) => (state.value = { saved }),
      (thrown: unknown) => (state.value = asFailure(thrown)),
    );
    return undefined;
  };
  const change = (typed: string) => {
    passphrase.value = typed;
    if (!isWorking) state.value = 'idle';
  };
  return (
    <>
      <p>{say('backup.text', { name: whose.name })}</p>
      <p class="quiet">{say('backup.without')}</p>
      <LastMade whose={whose} after={state.value} />
      <div class={styles.fields}>
        <PassphraseField
          value={passphrase.value}
          wrong={state.value === 'short' && say('passphrase.short', { n: SHORTEST })}
          hint={say('passphrase.keep')}
          onInput={change}
          onEnter={run}
          onSuggest={() => change(suggestPassphrase())}
        />
      </div>
      <div class={page.actions}>
        <button type="button" data-kind="primary" disabled={isWorking} onClick={run}>
          {say(isWorking ? 'backup.working' : 'backup.go')}
        </button>
      </div>
      <output>{textOf(state.value)}</output>
    </>
  );
}

/** A reminder where something stands in no backup; looked up again after each. */
function LastMade({ whose, after }: { readonly whose: Person; readonly after: State }) {
  const last = useSignal<LastBackup | undefined>(undefined);
  const isNew = typeof after === 'object';
  useEffect(() => {
    lastBackup(whose).then((found) => (last.value = found), report);
  }, [whose.id, isNew, days.value]);
  return last.value ? <p>{lastText(last.value)}</p> : null;
}

function lastText({ made, since }: LastBackup): string {
  if (made === undefined) return say('backup.never');
  const when = whenText(made, instant(Date.now()), preferences.value);
  const later = since > 0 ? count('backup.since', since) : say('backup.all');
  return `${say('backup.last', { when })} ${later}`;
}

function textOf(state: State): string {
  if (typeof state === 'string') return '';
  if ('code' in state) {
    const { title, next } = failureText(state.code);
    return `${title}. ${next}`;
  }
  return savedText(state.saved);
}

function savedText({ files, readings, missing, bytes }: SavedBackup): string {
  const size = sizeText(bytes);
  const [file = ''] = files;
  const saved =
    files.length > 1
      ? count('backup.parts', readings, { files: files.length, size })
      : count('backup.done', readings, { file, size });
  return missing > 0 ? `${saved} ${count('backup.missing', missing)}` : saved;
}

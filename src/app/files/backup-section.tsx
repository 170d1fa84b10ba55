import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type LastBackup, lastBackup } from '#actions/backup.ts';
import type { Person } from '#domain/preferences.ts';
import { instant } from '#domain/time.ts';
import { failureText } from '#app/failures.ts';
import { sizeText, whenText } from '#app/measures.ts';
import { days, person, preferences, report } from '#app/state.ts';
import page from '#app/style/page.module.css';
import styles from './files.module.css';
import { PassphraseField } from './passphrase-field.tsx';
import { SHORTEST } from './passphrase.ts';
import type { SavedBackup } from './save-backup.ts';
import { StrengthMeter } from './strength-meter.tsx';
import { type State, useBackup } from './use-backup.ts';
import { count, say } from './words.ts';

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
  const { state, passphrase, strength, type, suggest, run } = useBackup(whose);
  const isWorking = state.value === 'working';
  return (
    <>
      <p>{say('backup.text', { name: whose.name })}</p>
      <p class="quiet">{say('backup.without')}</p>
      <LastMade whose={whose} after={state.value} />
      <div class={styles.fields}>
        <PassphraseField
          value={passphrase.value}
          wrong={wrongOf(state.value)}
          hint={say('passphrase.keep')}
          onInput={type}
          onEnter={run}
          onSuggest={suggest}
        />
        <StrengthMeter strength={strength.value} />
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

function wrongOf(state: State): string | false {
  if (state === 'short') return say('passphrase.short', { n: SHORTEST });
  return state === 'easy' && say('passphrase.easy');
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

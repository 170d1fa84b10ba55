import { useSignal } from '@preact/signals';
import type { Person } from '#domain/preferences.ts';
import { ConfirmForgetting } from '#app/settings/confirm-forgetting.tsx';
import { AddPerson } from '#app/settings/people-settings.tsx';
import { say as sayLater } from '#app/words-later.ts';
import { showOther } from './show-open.ts';
import { say } from './words.ts';
import styles from './lock.module.css';

/** What is left to whoever has lost the passphrase. */
export function Forgotten({ whose }: { readonly whose: Person }) {
  const isAsked = useSignal(false);
  return (
    <details class={styles.forgotten}>
      <summary>{say('lost')}</summary>
      <p>{say('lost.nobody')}</p>
      <p>{say('lost.backup')}</p>
      <p>{say('lost.sync')}</p>
      <p>{say('lost.device')}</p>
      <AddPerson onAdded={(added) => showOther(added, { page: 'files' })} />
      <p>{say('lost.forget')}</p>
      <div class={styles.others}>
        <button type="button" data-kind="danger" onClick={() => (isAsked.value = true)}>
          {sayLater('forget.person', { name: whose.name })}
        </button>
      </div>
      {isAsked.value && (
        <ConfirmForgetting
          what="person"
          whose={whose}
          isLocked
          onClose={() => (isAsked.value = false)}
        />
      )}
    </details>
  );
}

import type { Computer } from '#actions/sync.ts';
import { whenText } from '#app/measures.ts';
import { preferences } from '#app/state.ts';
import { instant } from '#domain/time.ts';
import styles from './sync.module.css';
import { say } from './words.ts';

/** Who can read along: for the person to see that nobody else does. */
export function Computers({ computers }: { readonly computers: readonly Computer[] }) {
  if (computers.length === 0) return null;
  return (
    <>
      <h3 class={styles.part}>{say('computers')}</h3>
      <ul class={styles.computers}>
        {computers.map((computer) => (
          <li key={computer.id}>
            {computer.name} {computer.isOwn && <b>({say('computers.own')})</b>}{' '}
            <span class="quiet">{sinceText(computer)}</span>
          </li>
        ))}
      </ul>
      <p class="quiet">{say('computers.note')}</p>
    </>
  );
}

const sinceText = ({ since }: Computer): string =>
  say('computers.since', { when: whenText(since, instant(Date.now()), preferences.value) });

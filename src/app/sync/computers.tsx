import { useSignal } from '@preact/signals';
import type { Computer } from '#actions/sync.ts';
import { whenText } from '#app/measures.ts';
import { preferences } from '#app/state.ts';
import page from '#app/style/page.module.css';
import { instant } from '#domain/time.ts';
import { AskToShutOut } from './ask-to-shut-out.tsx';
import styles from './sync.module.css';
import { say } from './words.ts';

interface Props {
  readonly computers: readonly Computer[];
  readonly isBusy: boolean;
  /** Whether this computer belongs itself, with the key in use. */
  readonly belongs: boolean;
  readonly onShutOut: (computer: Computer) => void;
  readonly onLetIn: () => void;
}

/** Who can read along: for the person to see that nobody else does, to shut out whoever shall not, and to let others in. */
export function Computers({ computers, isBusy, belongs, onShutOut, onLetIn }: Props) {
  const asked = useSignal<Computer | undefined>(undefined);
  if (computers.length === 0) return null;
  return (
    <>
      <h3 class={styles.part}>{say('computers')}</h3>
      <ul class={styles.computers}>
        {computers.map((computer) => (
          <li key={computer.id}>
            <span>
              {computer.name} {computer.isOwn && <b>({say('computers.own')})</b>}{' '}
              <span class="quiet">{sinceText(computer)}</span>
            </span>
            {belongs && !computer.isOwn && (
              <button
                type="button"
                disabled={isBusy}
                aria-label={`${say('out')} ${computer.name}`}
                onClick={() => (asked.value = computer)}
              >
                {say('out')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <p class="quiet">{say('computers.note')}</p>
      {belongs && (
        <div class={page.actions}>
          <button type="button" disabled={isBusy} onClick={onLetIn}>
            {say('let-in')}
          </button>
        </div>
      )}
      {asked.value && (
        <AskToShutOut
          computer={asked.value}
          onAnswer={(isMeant) => {
            const computer = asked.value;
            asked.value = undefined;
            if (isMeant && computer) onShutOut(computer);
          }}
        />
      )}
    </>
  );
}

export const sinceText = ({ since }: Computer): string =>
  say('computers.since', { when: whenText(since, instant(Date.now()), preferences.value) });

import type { Computer } from '#actions/sync.ts';
import page from '#app/style/page.module.css';
import { sinceText } from './computers.tsx';
import styles from './sync.module.css';
import { say } from './words.ts';

interface Props {
  readonly wouldStay: readonly Computer[];
  /** Ids of those that the person was shown before. */
  readonly shown: readonly string[];
  /** Goes on: the new key is for these, and those others are shut out too. */
  readonly onGo: (staying: readonly Computer[], others: readonly Computer[]) => void;
  readonly onLeave: () => void;
}

/** Others belong than were shown: asks once more whom the new key is for. */
export function OthersStay({ wouldStay, shown, onGo, onLeave }: Props) {
  const isNew = ({ id, isOwn }: Computer) => !isOwn && !shown.includes(id);
  const others = wouldStay.filter(isNew);
  return (
    <>
      <p role="alert">{say('out.changed')}</p>
      <ul class={styles.computers}>
        {wouldStay.map((computer) => (
          <li key={computer.id}>
            <span>
              {computer.name} {computer.isOwn && <b>({say('computers.own')})</b>}
              {isNew(computer) && <b>({say('out.changed.new')})</b>}{' '}
              <span class="quiet">{sinceText(computer)}</span>
            </span>
          </li>
        ))}
      </ul>
      <p>{say('out.changed.text')}</p>
      <div class={page.actions}>
        {others.length > 0 && (
          <button
            type="button"
            data-kind="primary"
            onClick={() =>
              onGo(
                wouldStay.filter((one) => !isNew(one)),
                others,
              )
            }
          >
            {say('out.changed.without')}
          </button>
        )}
        <button type="button" onClick={() => onGo(wouldStay, [])}>
          {say('out.changed.all')}
        </button>
        <button type="button" onClick={onLeave}>
          {say('out.leave')}
        </button>
      </div>
    </>
  );
}

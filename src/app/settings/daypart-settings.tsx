import { useSignal } from '@preact/signals';
import { type Daypart, usualDayparts } from '#domain/preferences.ts';
import { preferences } from '#app/state.ts';
import { clockOf, minuteOf, withBegin } from './dayparts.ts';
import { Row } from './fields.tsx';
import { say } from './report-words.ts';
import { save } from './saving.tsx';
import styles from './settings.module.css';

/** When night, the meals and the evening begin. */
export function DaypartSettings() {
  const { dayparts } = preferences.value;
  const wrong = useSignal(-1);
  const change = (index: number, text: string) => {
    const from = minuteOf(text);
    const moved = from === undefined ? undefined : withBegin(dayparts, index, from);
    wrong.value = moved ? -1 : index;
    if (moved) save({ dayparts: moved });
  };
  const again = () => {
    wrong.value = -1;
    save({ dayparts: usualDayparts });
  };
  return (
    <Row label={say('dayparts')} note={say('dayparts.note')}>
      <div class={styles.parts}>
        {dayparts.map((part, i) => (
          <Begin
            key={part.id}
            part={part}
            wrong={wrong.value === i}
            onChange={(text) => change(i, text)}
          />
        ))}
      </div>
      {wrong.value >= 0 && <p class={styles.wrong}>{say('dayparts.wrong')}</p>}
      {dayparts.some(({ from }, i) => from !== usualDayparts[i]?.from) && (
        <button type="button" data-kind="link" onClick={again}>
          {say('dayparts.usual')}
        </button>
      )}
    </Row>
  );
}

interface BeginProps {
  readonly part: Daypart;
  readonly wrong: boolean;
  readonly onChange: (text: string) => void;
}

const Begin = ({ part, wrong, onChange }: BeginProps) => (
  <label>
    <span>{say(part.id)}</span>
    <input
      type="time"
      aria-label={say('dayparts.begins', { part: say(part.id) })}
      aria-invalid={wrong}
      value={clockOf(part.from)}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  </label>
);

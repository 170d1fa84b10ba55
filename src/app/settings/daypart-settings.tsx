import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { type Daypart, usualDayparts } from '#domain/preferences.ts';
import { minuteOf, minuteText } from '#reports/period/time-text.ts';
import { preferences } from '#app/state.ts';
import { TimeInput } from '#app/time-input.tsx';
import { withBegin } from './dayparts.ts';
import { Row } from './fields.tsx';
import { say } from './report-words.ts';
import { save } from './saving.tsx';
import styles from './settings.module.css';

/** Which of the parts was not taken, and what is wrong with it. */
interface Wrong {
  readonly index: number;
  readonly text: string;
}

/** When night, the meals and the evening begin. */
export function DaypartSettings() {
  const { dayparts, hours } = preferences.value;
  const wrong = useSignal<Wrong | undefined>(undefined);
  const round = useSignal(0);
  const says = useId();
  const change = (index: number, time: string): boolean => {
    const from = minuteOf(time, '24');
    const moved = from === undefined ? undefined : withBegin(dayparts, index, from);
    wrong.value = moved ? undefined : { index, text: wrongText(from, hours) };
    if (moved) save({ dayparts: moved });
    return moved !== undefined;
  };
  const again = () => {
    wrong.value = undefined;
    round.value++;
    save({ dayparts: usualDayparts });
  };
  return (
    <Row label={say('dayparts')} note={say('dayparts.note')}>
      <div class={styles.parts}>
        {dayparts.map((part, i) => (
          <Begin
            key={`${part.id} ${round.value}`}
            part={part}
            says={wrong.value?.index === i ? says : undefined}
            onDone={(time) => change(i, time)}
          />
        ))}
      </div>
      {wrong.value && (
        <p id={says} class={styles.wrong} role="alert">
          {wrong.value.text}
        </p>
      )}
      {dayparts.some(({ from }, i) => from !== usualDayparts[i]?.from) && (
        <button type="button" data-kind="link" onClick={again}>
          {say('dayparts.usual')}
        </button>
      )}
    </Row>
  );
}

const wrongText = (from: number | undefined, hours: '12' | '24'): string =>
  from === undefined
    ? say(`dayparts.no-time.${hours}`, { example: minuteText(390, hours) })
    : say('dayparts.wrong');

interface BeginProps {
  readonly part: Daypart;
  /** What says what is wrong with it. */
  readonly says: string | undefined;
  readonly onDone: (time: string) => boolean;
}

const Begin = ({ part, says, onDone }: BeginProps) => (
  <label>
    <span>{say(part.id)}</span>
    <TimeInput
      aria-label={say('dayparts.begins', { part: say(part.id) })}
      aria-invalid={says !== undefined}
      aria-describedby={says}
      value={minuteText(part.from, '24')}
      onDone={onDone}
    />
  </label>
);

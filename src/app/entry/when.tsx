import { useId } from 'preact/hooks';
import { meaningOf } from '#reports/entry/moment.ts';
import { wallOf } from '#reports/entry/read-form.ts';
import { preferences } from '#app/state.ts';
import { TimeInput } from '#app/time-input.tsx';
import labelled from '#app/style/labelled.module.css';
import styles from './entry.module.css';
import { Labelled } from '#app/labelled.tsx';
import { type PartProps, Text } from './fields.tsx';
import { say } from './words.ts';
import { wrongText } from './wrong-text.ts';

/** A choice of one of two passes holds for the time it was made for alone. */
export function When({ form, wrong, change, onEnter }: PartProps) {
  const { zone } = preferences.value;
  const told = (field: 'date' | 'time') => wrong[field] && wrongText(wrong[field], form);
  return (
    <>
      <div class={styles.pair}>
        <Text
          label={say('date')}
          type="date"
          value={form.date}
          wrong={told('date')}
          onInput={(date) => change({ date, pass: '' })}
          onEnter={onEnter}
        />
        <Labelled label={say('time')} wrong={told('time')}>
          {(ids) => (
            <TimeInput
              {...ids}
              value={form.time}
              onTyped={(time) => change({ time, pass: '' })}
              onEnter={onEnter}
            />
          )}
        </Labelled>
      </div>
      <small>{say('zone', { zone })}</small>
      <Pass form={form} wrong={wrong} change={change} />
    </>
  );
}

function Pass({ form, wrong, change }: Omit<PartProps, 'onEnter'>) {
  const name = useId();
  const wall = wallOf(form);
  const meaning = wall && meaningOf(wall, preferences.value.zone);
  if (meaning?.is !== 'twice') return null;
  return (
    <fieldset
      class={styles.pass}
      role="radiogroup"
      aria-invalid={wrong.pass !== undefined && form.pass === ''}
      aria-describedby={`${name}-wrong`}
    >
      <legend>{say('pass')}</legend>
      {meaning.passes.map(({ offset }, i) => {
        const pass = i === 0 ? 'first' : 'second';
        return (
          <label key={pass}>
            <input
              type="radio"
              name={name}
              checked={form.pass === pass}
              onChange={() => change({ pass })}
            />
            <span>{say(`pass.${pass}`, { offset })}</span>
          </label>
        );
      })}
      <p id={`${name}-wrong`} class={labelled.wrong}>
        {wrong.pass && form.pass === '' && wrongText(wrong.pass, form)}
      </p>
    </fieldset>
  );
}

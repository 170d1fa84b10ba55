import { useSignal } from '@preact/signals';
import type { PerUnit } from '#domain/preferences.ts';
import { preferences } from '#app/state.ts';
import { NumberField, Row } from './fields.tsx';
import { isLimit, setLimit, settable, stepOf } from './limits.ts';
import { say } from './report-words.ts';
import { save } from './saving.tsx';
import styles from './settings.module.css';

type End = 'veryLow' | 'veryHigh';

/** The outer limits of the five ranges: very low below the target, very high above it. */
export function Extremes() {
  const { veryLow, veryHigh, target, unit } = preferences.value;
  const wrong = useSignal<End | undefined>(undefined);
  const [low, high] = target[unit];
  const [min, max] = settable[unit];
  const fits = (end: End, value: number) =>
    isLimit(value, unit) && (end === 'veryLow' ? value <= low : value >= high);
  const type = (end: End, now: PerUnit<number>) => (value: number) => {
    wrong.value = fits(end, value) ? undefined : end;
    if (fits(end, value)) save({ [end]: setLimit(now, unit, value) });
  };
  const field = (end: End, now: PerUnit<number>) => ({
    label: `${say(end === 'veryLow' ? 'extremes.low' : 'extremes.high')} (${unit})`,
    value: now[unit],
    step: stepOf[unit],
    wrong: wrong.value === end,
    onChange: type(end, now),
  });
  return (
    <Row label={say('extremes')} note={say('extremes.note')}>
      <div class={styles.fromTo} key={unit}>
        <span>{say('extremes.low')}</span>
        <NumberField {...field('veryLow', veryLow)} />
        <span>{say('extremes.high')}</span>
        <NumberField {...field('veryHigh', veryHigh)} />
        <small>{unit}</small>
      </div>
      {wrong.value && <p class={styles.wrong}>{say('extremes.wrong', { min, max, unit })}</p>}
    </Row>
  );
}

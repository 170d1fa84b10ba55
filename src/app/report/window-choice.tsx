import { useState } from 'preact/hooks';
import { isDate } from '#app/report-address.ts';
import { localDate, type LocalDate } from '#domain/time.ts';
import type { Window } from './report.ts';
import styles from './report.module.css';
import { daysIn, lastDays, usualWindows } from './window.ts';
import { count, say } from './words.ts';

interface Props {
  readonly window: Window;
  readonly latest: LocalDate;
  readonly onChoose: (window: Window) => void;
}

/** 7, 14, 30 or 90 days up to the end that is shown, or any two dates. */
export function WindowChoice({ window, latest, onChoose }: Props) {
  const [isCustom, setCustom] = useState(false);
  const days = daysIn(window);
  const usual = usualWindows.some((n) => n === days) && !isCustom;
  const choose = (value: string) => {
    setCustom(value === 'custom');
    if (value !== 'custom') onChoose(lastDays(Number(value), window.to));
  };
  return (
    <>
      <select
        aria-label={say('window')}
        value={usual ? String(days) : 'custom'}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        {usualWindows.map((n) => (
          <option key={n} value={String(n)}>
            {count('window.days', n)}
          </option>
        ))}
        <option value="custom">{say('window.custom')}</option>
      </select>
      {!usual && <Dates window={window} latest={latest} onChoose={onChoose} />}
    </>
  );
}

/** Any two dates. */
export function Dates({ window, latest, onChoose }: Props) {
  const change = (end: 'from' | 'to') => (event: Event) => {
    const { value } = event.currentTarget instanceof HTMLInputElement ? event.currentTarget : {};
    if (!isDate(value)) return;
    const changed = { ...window, [end]: localDate(value) };
    onChoose(changed.from <= changed.to ? changed : { from: changed[end], to: changed[end] });
  };
  return (
    <span class={styles.dates}>
      <input
        type="date"
        aria-label={say('window.from')}
        value={window.from}
        max={latest}
        onChange={change('from')}
      />
      <span aria-hidden="true">–</span>
      <input type="date" aria-label={say('window.to')} value={window.to} onChange={change('to')} />
    </span>
  );
}

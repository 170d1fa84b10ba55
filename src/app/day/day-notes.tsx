import type { Footnote, LegendEntry } from '#reports/daily-summary.ts';
import styles from './day.module.css';
import { Symbol } from './symbols.tsx';
import { say } from './words.ts';

export const DayLegend = ({ entries }: { readonly entries: readonly LegendEntry[] }) => (
  <ul class={styles.legend} aria-label={say('legend')}>
    {entries.map(({ symbol, label }) => (
      <li key={symbol}>
        <Symbol of={symbol} />
        {label}
      </li>
    ))}
  </ul>
);

/** What a reader must know to read this day rightly; warnings carry a word, not a colour alone. */
export function DayNotes({ notes }: { readonly notes: readonly Footnote[] }) {
  if (notes.length === 0) return null;
  return (
    <ol class={styles.notes} aria-label={say('notes')}>
      {notes.map(({ id, level, text }) => (
        <li key={id} data-level={level}>
          {level === 'warning' && <b>{say('warning')}</b>}
          {text}
        </li>
      ))}
    </ol>
  );
}

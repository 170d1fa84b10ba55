import { useState } from 'preact/hooks';
import { Hows } from '#app/day-table/hows.tsx';
import { lazy } from '#app/lazy.tsx';
import type { BodyProps } from '#app/report/report.ts';
import { Scroller } from '#app/report/scroller.tsx';
import type { LocalDate } from '#domain/time.ts';
import type { TypedEvent } from '#domain/typed-entry.ts';
import type { LogbookView } from '#reports/logbook/view.ts';
import { say } from '#reports/logbook/words.ts';
import { signs } from './mark.tsx';
import { LogbookRow } from './row.tsx';
import styles from './logbook.module.css';

const EntryDialog = lazy(async () => (await import('../entry/entry-dialog.tsx')).EntryDialog);

/** What the form is opened for: an entry to correct, or a date to add one on. */
type Form = { readonly entry: TypedEvent } | { readonly at: LocalDate };

/** A row for each day: what was written into each hour or part of it, and the day's totals. */
export function Logbook({ view, person, isCopy }: BodyProps<LogbookView>) {
  const [form, setForm] = useState<Form | null>(null);
  return (
    <>
      <p class={styles.caption} aria-hidden="true">
        {view.caption}
      </p>
      <Scroller label={view.caption} class={styles.scroll}>
        <table class={styles.book} data-show={view.show}>
          <caption class="spoken">{view.caption}</caption>
          <Head view={view} />
          <tbody>
            {view.rows.map((row) => (
              <LogbookRow
                key={row.date}
                row={row}
                show={view.show}
                {...(!isCopy && { onAdd: () => setForm({ at: row.date }) })}
                onCorrect={(entry) => setForm({ entry })}
              />
            ))}
          </tbody>
        </table>
      </Scroller>
      <Legend view={view} />
      <Hows hows={view.totals.map(({ id, head, how }) => ({ id, name: head, how }))} />
      {form && <EntryDialog person={person} {...form} onClose={() => setForm(null)} />}
    </>
  );
}

const Head = ({ view }: { readonly view: LogbookView }) => (
  <thead>
    <tr>
      <th scope="col">{say('day')}</th>
      {view.columns.map(({ id, head, name }) => (
        <th key={id} scope="col" title={name}>
          {head}
          {view.show === 'diary' && <small>{name}</small>}
        </th>
      ))}
      {view.totals.map(({ id, head, unit, how }) => (
        <th key={id} scope="col" title={how.rule} data-total>
          {head} {unit && <small>{unit}</small>}
        </th>
      ))}
    </tr>
  </thead>
);

const Legend = ({ view: { legend } }: { readonly view: LogbookView }) =>
  legend.length === 0 ? null : (
    <ul class={styles.legend}>
      {legend.map(({ level, label }) => (
        <li key={level}>
          <span class={styles.mark} data-level={level} aria-hidden="true">
            {signs[level]}
          </span>{' '}
          {label}
        </li>
      ))}
    </ul>
  );

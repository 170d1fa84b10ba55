import { useState } from 'preact/hooks';
import type { DeviceEvent } from '#domain/event.ts';
import type { Person } from '#domain/preferences.ts';
import { isTyped, type TypedEvent } from '#domain/typed-entry.ts';
import { useLater } from '#app/report/later.ts';
import type { DailySummary, TableRow } from '#reports/daily-summary.ts';
import { lazy } from '../lazy.tsx';
import { say as sayLate } from './late-words.ts';
import styles from './table.module.css';
import { say } from './words.ts';

const EntryDialog = lazy(async () => (await import('./late.ts')).EntryDialog);

interface RowProps {
  readonly row: TableRow;
  /** Of what a person typed: opens the form for it. */
  readonly onCorrect?: (() => void) | undefined;
}

const Row = ({ row, onCorrect }: RowProps) => (
  <tr data-sort={row.sort}>
    <th scope="row">{row.clock}</th>
    <td>{row.name}</td>
    <td>{row.value}</td>
    <td>
      {row.remark} {onCorrect && <Correct row={row} onCorrect={onCorrect} />}
    </td>
  </tr>
);

/** Says which one to who hears the buttons one after the other. */
const Correct = ({ row, onCorrect }: Required<RowProps>) => (
  <button type="button" data-kind="link" onClick={onCorrect}>
    {sayLate('correct')}
    <span class="spoken">{` ${row.clock} ${row.name} ${row.value}`}</span>
  </button>
);

interface Props {
  readonly view: DailySummary;
  readonly person: Person;
  /** Those of the day, among them what a person typed. */
  readonly events?: readonly DeviceEvent[] | undefined;
}

/** The day as rows, for who cannot or will not read the chart: always there for a screen reader. */
export function DayTable({ view, person, events = [] }: Props) {
  const [shown, setShown] = useState(false);
  const [form, setForm] = useState<TypedEvent>();
  const rows = useLater(view.table);
  // Nobody reaches by the keyboard what they cannot see.
  const typed = shown ? events.filter(isTyped) : [];
  const correct = ({ event }: TableRow) => {
    const entry = typed.find(({ id }) => id === event);
    return entry && (() => setForm(entry));
  };
  return (
    <section class={styles.twin}>
      <button
        type="button"
        data-kind="link"
        aria-expanded={shown}
        onClick={() => setShown((before) => !before)}
      >
        {shown ? say('tableHide') : say('tableShow')}
      </button>
      <div class={shown ? styles.shown : 'spoken'} data-shown={shown}>
        <table aria-busy={rows !== view.table || undefined}>
          <caption>
            {say('tableCaption', { date: view.header.title, unit: view.header.unit })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{say('time')}</th>
              <th scope="col">{say('what')}</th>
              <th scope="col">{say('value')}</th>
              <th scope="col">{say('remark')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => (
              <Row key={i} row={row} onCorrect={correct(row)} />
            ))}
          </tbody>
        </table>
      </div>
      {form && <EntryDialog person={person} entry={form} onClose={() => setForm(undefined)} />}
    </section>
  );
}

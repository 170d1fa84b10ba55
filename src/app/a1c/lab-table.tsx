import { Scroller } from '#app/report/scroller.tsx';
import { hrefOf, route } from '#app/route.ts';
import type { LabRow } from '#reports/a1c/view.ts';
import { say } from '#reports/a1c/words.ts';
import styles from './a1c.module.css';
import { correct } from '#app/entry/opened.tsx';

interface Props {
  readonly rows: readonly LabRow[];
}

/** Each lab value, the latest first. */
export const LabTable = ({ rows }: Props) => (
  <Scroller label={say('caption')}>
    <table class={styles.table}>
      <caption class="spoken">{say('caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('date')}</th>
          <th scope="col">{say('lab')}</th>
          <th scope="col">{say('gmi')}</th>
          <th scope="col">{say('difference')}</th>
          <th scope="col" class={styles.change}>
            <span class="spoken">{say('correct')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  </Scroller>
);

const Row = ({ row }: { readonly row: LabRow }) => (
  <tr>
    <th scope="row">
      <a href={hrefOf({ page: 'day', date: row.date })}>{row.day}</a>
    </th>
    <td class={styles.number}>{row.lab}</td>
    <td>
      <span class={styles.number}>{row.gmi}</span>
      {row.reason && <small class={styles.reason}>{row.reason}</small>}
    </td>
    <td class={styles.number}>{row.difference}</td>
    <td class={styles.change}>
      <Correct entry={row.entry} />
    </td>
  </tr>
);

/** On its own page; a packet is for reading. */
const Correct = ({ entry }: Pick<LabRow, 'entry'>) =>
  entry && route.value.page === 'a1c' ? (
    <button type="button" data-kind="link" onClick={() => correct(entry)}>
      {say('correct')}
    </button>
  ) : null;

import { Scroller } from '#app/report/scroller.tsx';
import { say as sayPage } from '#app/words.ts';
import { route } from '#app/route.ts';
import { useEffect, useState } from 'preact/hooks';
import type { BodyProps } from '#app/report/report.ts';
import type { DataView } from '#reports/data-table/data-view.ts';
import { type DataRow, rowsOf } from '#reports/data-table/rows.ts';
import styles from './data.module.css';
import { correct } from '#app/entry/opened.tsx';
import { say as sayEntry } from '#app/entry/words.ts';
import type { TypedEvent } from '#domain/typed-entry.ts';
import { say } from './words.ts';

const STEP = 500;

/** The newest records as a table, more of them on demand: a year would be too many to draw. */
export function DataPage({ view }: BodyProps<DataView>) {
  const [limit, setLimit] = useState(STEP);
  useEffect(() => setLimit(STEP), [view]);
  const total = view.entries.length;
  if (total === 0) return <p>{say('none')}</p>;
  return (
    <>
      <Scroller class={styles.scroll} label={sayPage('data')}>
        <DataTable rows={rowsOf(view, limit)} total={total} />
      </Scroller>
      {limit < total && (
        <button type="button" class={styles.more} onClick={() => setLimit(limit + STEP)}>
          {say('more')}
        </button>
      )}
    </>
  );
}

const heads = ['time', 'record', 'value', 'details', 'device', 'placement'] as const;

const DataTable = ({
  rows,
  total,
}: {
  readonly rows: readonly DataRow[];
  readonly total: number;
}) => (
  <table>
    <caption>{say('shown', { shown: rows.length, total })}</caption>
    <thead>
      <tr>
        {heads.map((head) => (
          <th key={head} scope="col">
            {say(head)}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row, i) => (
        <Row key={i} row={row} />
      ))}
    </tbody>
  </table>
);

const Row = ({ row }: { readonly row: DataRow }) => (
  <tr>
    <th scope="row" class={styles.fixed}>
      {row.date} {row.clock}
    </th>
    <td class={styles.fixed}>{row.kind}</td>
    <td class={styles.fixed}>{row.value}</td>
    <td class={styles.details}>{row.details}</td>
    <td class={styles.fixed}>{row.entry ? <Correct entry={row.entry} /> : row.device}</td>
    <td class={styles.fixed}>{row.placement}</td>
  </tr>
);

/** On its own page; a packet is for reading. */
const Correct = ({ entry }: { readonly entry: TypedEvent }) =>
  route.value.page === 'data' ? (
    <button type="button" data-kind="link" onClick={() => correct(entry)}>
      {sayEntry('title.correct')}
    </button>
  ) : (
    <>{sayEntry('by-hand')}</>
  );

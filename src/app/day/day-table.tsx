import { useEffect, useState } from 'preact/hooks';
import type { DailySummary, TableRow } from '#reports/daily-summary.ts';
import styles from './table.module.css';
import { say } from './words.ts';

const Row = ({ row }: { readonly row: TableRow }) => (
  <tr data-sort={row.sort}>
    <th scope="row">{row.clock}</th>
    <td>{row.name}</td>
    <td>{row.value}</td>
    <td>{row.remark}</td>
  </tr>
);

/** The day as rows, for who cannot or will not read the chart: always there for a screen reader. */
export function DayTable({ view }: { readonly view: DailySummary }) {
  const [shown, setShown] = useState(false);
  const rows = useLater(view);
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
        <table>
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
              <Row key={i} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** The rows a moment after the picture, which comes first; never those of another day. */
function useLater({ table }: DailySummary): readonly TableRow[] {
  const [ready, setReady] = useState<readonly TableRow[]>();
  useEffect(() => {
    const handle = requestIdleCallback(() => setReady(table), { timeout: 300 });
    return () => cancelIdleCallback(handle);
  }, [table]);
  return ready === table ? table : [];
}

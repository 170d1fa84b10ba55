import { Scroller } from '#app/report/scroller.tsx';
import { say as sayPage } from '#app/words.ts';
import { route } from '#app/route.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { BodyProps } from '#app/report/report.ts';
import { type DataView, isFiltered } from '#reports/data-table/data-view.ts';
import { type DataRow, rowsOf } from '#reports/data-table/rows.ts';
import styles from './data.module.css';
import { correct } from '#app/entry/opened.tsx';
import { say as sayEntry } from '#app/entry/words.ts';
import type { TypedEvent } from '#domain/typed-entry.ts';
import { count, say } from './words.ts';

const STEP = 500;

/** So many records at a time, the newest first: ten thousand rows in one table would scroll slowly. */
export function DataPage({ view }: BodyProps<DataView>) {
  const [skip, setSkip] = useState(0);
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => setSkip(0), [view]);
  const total = view.entries.length;
  if (total === 0) return <p>{say('none')}</p>;
  const turn = (to: number) => {
    setSkip(to);
    top.current?.scrollIntoView();
    top.current?.querySelector('section')?.focus({ preventScroll: true });
  };
  return (
    <div ref={top}>
      {route.value.page === 'data' && <FileNote view={view} />}
      <Scroller class={styles.scroll} label={sayPage('data')}>
        <DataTable rows={rowsOf(view, STEP, skip)} skip={skip} total={total} />
      </Scroller>
      {total > STEP && <Turning skip={skip} total={total} turn={turn} />}
    </div>
  );
}

interface TurningProps {
  readonly skip: number;
  readonly total: number;
  readonly turn: (to: number) => void;
}

/** Both ways; the way that ends here stays in its place. */
const Turning = ({ skip, total, turn }: TurningProps) => (
  <div class={styles.turning}>
    <button type="button" disabled={skip === 0} onClick={() => turn(skip - STEP)}>
      {say('newer', { n: STEP })}
    </button>
    <button type="button" disabled={skip + STEP >= total} onClick={() => turn(skip + STEP)}>
      {say('older', { n: Math.min(STEP, Math.max(0, total - skip - STEP)) || STEP })}
    </button>
  </div>
);

/** What the file will hold, before it is made: what stands here, shown or not yet. */
const FileNote = ({ view }: Pick<BodyProps<DataView>, 'view'>) => (
  <p class={styles.note}>
    {count(isFiltered(view) ? 'file.chosen' : 'file.all', view.entries.length)}
  </p>
);

const heads = ['time', 'record', 'value', 'details', 'device', 'placement'] as const;

interface TableProps {
  readonly rows: readonly DataRow[];
  readonly skip: number;
  readonly total: number;
}

const DataTable = ({ rows, skip, total }: TableProps) => (
  <table>
    <caption>{shownText(rows.length, skip, total)}</caption>
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

const shownText = (shown: number, skip: number, total: number): string =>
  skip === 0
    ? say('shown', { shown, total })
    : say('shown.from', { first: skip + 1, last: skip + shown, total });

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

import { Scroller } from '#app/report/scroller.tsx';
import type { BodyProps } from '#app/report/report.ts';
import { hrefOf } from '#app/route.ts';
import type { DayRow, DayTableView } from '#reports/day-table/view.ts';
import { say } from '#reports/day-table/words.ts';
import { Hows } from './hows.tsx';
import styles from './day-table.module.css';

/** A row for each day, and under it how each column is computed. */
export const DayTable = ({ view }: BodyProps<DayTableView>) => (
  <>
    <Scroller label={view.caption} class={styles.scroll}>
      <table class={styles.table}>
        <caption class="spoken">{view.caption}</caption>
        <Head view={view} />
        <tbody>
          {view.rows.map((row) => (
            <Row key={row.date + row.part} row={row} />
          ))}
        </tbody>
        <tfoot>
          {view.foot.map(({ id, label, cells }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              <Cells cells={cells} />
            </tr>
          ))}
        </tfoot>
      </table>
    </Scroller>
    {view.rows.some(({ isPartial }) => isPartial) && <p class={styles.note}>{say('partial')}</p>}
    {view.note && <p class={styles.note}>{view.note}</p>}
    <Hows hows={howsOf(view)} />
  </>
);

const Head = ({ view: { groups } }: { readonly view: DayTableView }) => (
  <thead>
    <tr>
      <th scope="col" rowSpan={2}>
        {say('day')}
      </th>
      {groups.map(({ title, columns }) => (
        <th key={title} scope="colgroup" colSpan={columns.length}>
          {title}
        </th>
      ))}
    </tr>
    <tr>
      {groups.flatMap(({ columns }) =>
        columns.map(({ id, head, unit, how }) => (
          <th key={id} scope="col" title={how.rule}>
            {head} {unit && <small>{unit}</small>}
          </th>
        )),
      )}
    </tr>
  </thead>
);

const Row = ({ row: { date, day, part, isPartial, cells } }: { readonly row: DayRow }) => (
  <tr>
    <th scope="row">
      <a href={hrefOf({ page: 'day', date })}>{day}</a>
      {part && ` ${part}`}
      {isPartial && <abbr title={say('partial.short')}>*</abbr>}
    </th>
    <Cells cells={cells} />
  </tr>
);

const Cells = ({ cells }: { readonly cells: readonly string[] }) => (
  <>
    {cells.map((cell, i) => (
      <td key={i}>{cell}</td>
    ))}
  </>
);

/** Columns of two devices bear the same names: each with what it belongs to. */
const howsOf = ({ groups }: DayTableView) =>
  groups.flatMap(({ title, columns }) =>
    columns.map(({ id, head, how }) => ({ id, name: `${title}: ${head}`, how })),
  );

import { HowText } from '#app/day/day-figures.tsx';
import type {
  CompareRow,
  CompareTable,
  CompareWindow,
  Pair,
} from '#reports/compare/compare-view.ts';
import { say } from '#reports/compare/words.ts';
import styles from './compare.module.css';
import { Swatch } from './window-names.tsx';

type Windows = Pair<CompareWindow>;

interface Props {
  readonly table: CompareTable;
  readonly windows: Windows;
}

/** Numbers of both windows and their difference; each row opens to say how they were computed. */
export const CompareRows = ({ table: { title, rows }, windows }: Props) => (
  <section class={styles.table}>
    <h2 class={styles.head}>
      <span>{title}</span>
      {windows.map(({ name }, i) => (
        <span key={i} class={styles.column} aria-hidden="true">
          <Swatch place={i} />
          <span>{name}</span>
        </span>
      ))}
      <span class={styles.column} aria-hidden="true">
        {say('difference')}
      </span>
    </h2>
    {rows.map((row) => (
      <Row key={row.id} row={row} windows={windows} />
    ))}
  </section>
);

const Row = ({ row, windows }: { readonly row: CompareRow; readonly windows: Windows }) => (
  <details class={styles.row} data-row={row.id}>
    <summary>
      <span>
        {row.label} {row.unit && <span class={styles.unit}>{row.unit}</span>}
      </span>
      {row.cells.map(({ text }, i) => (
        <span key={i} class={styles.number}>
          <span class="spoken">{windows[i]?.name}: </span>
          {text}
        </span>
      ))}
      <span class={styles.difference}>
        <span class="spoken">{say('difference')}: </span>
        {row.difference} <span class={styles.unit}>{row.differenceUnit}</span>
      </span>
    </summary>
    {row.cells.map(({ how }, i) => (
      <div key={i} class={styles.how}>
        <b>{windows[i]?.name}</b>
        <HowText how={how} />
      </div>
    ))}
  </details>
);

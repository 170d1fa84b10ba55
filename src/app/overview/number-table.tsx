import { HowText } from '#app/day/day-figures.tsx';
import type { Row, Table } from '#reports/overview/overview.ts';
import styles from './overview.module.css';
import { count, say } from './words.ts';

/** Windows side by side; each row opens to say how its numbers were computed. */
export const NumberTable = ({ table: { title, rows } }: { readonly table: Table }) => (
  <section class={styles.table}>
    <h2 class={styles.head}>
      <span>{title}</span>
      {rows[0]?.cells.map(({ days }) => (
        <span key={days} class={styles.window} aria-hidden="true">
          {count('days', days)}
        </span>
      ))}
    </h2>
    {rows.map((row) => (
      <NumberRow key={row.id} row={row} />
    ))}
  </section>
);

const NumberRow = ({ row: { id, label, unit, remark, cells } }: { readonly row: Row }) => (
  <details class={styles.row} data-row={id}>
    <summary>
      <span class={styles.label}>
        {label} {unit && <span class={styles.unit}>{unit}</span>}
        {remark && <span class={styles.remark}>{remark}</span>}
      </span>
      {cells.map(({ days, text }) => (
        <span key={days} class={styles.number}>
          <span class="spoken">{say('cell', { days: count('days', days) })} </span>
          {text}
        </span>
      ))}
    </summary>
    {cells.map(({ days, how }) => (
      <div key={days} class={styles.how}>
        <b>{count('days', days)}</b>
        <HowText how={how} />
      </div>
    ))}
  </details>
);

import { NumberTable } from '#app/report/number-table.tsx';
import { hrefOf } from '#app/route.ts';
import type { MealsView } from '#reports/meals/view.ts';
import { say } from '#reports/meals/words.ts';
import styles from './meals.module.css';

/** Every meal, or every night, as a row; each leads to its day. */
export const AlignedRows = ({ view }: { readonly view: MealsView }) => (
  <NumberTable caption={view.caption} head={view.head} class={styles.rows} hasRemarks>
    {view.rows.map(({ date, name, cells }, i) => (
      <tr key={i}>
        <th scope="row">
          <a href={hrefOf({ page: 'day', date })} aria-label={say('open.day', { date: name })}>
            {name}
          </a>
        </th>
        {cells.map((cell, k) => (
          <td key={view.head[k + 1]}>{cell}</td>
        ))}
      </tr>
    ))}
  </NumberTable>
);

import { Scroller } from '#app/report/scroller.tsx';
import type { ModalView } from '#reports/modal-day/view.ts';
import styles from './modal-day.module.css';

/** Each hour or part of the day as a row. */
export const ColumnRows = ({ view }: { readonly view: ModalView }) => (
  <Scroller class={styles.rows} label={view.caption}>
    <table>
      <caption>{view.caption}</caption>
      <thead>
        <tr>
          {view.head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {view.columns.map(({ name, cells }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells.map((cell, i) => (
              <td key={view.head[i + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </Scroller>
);

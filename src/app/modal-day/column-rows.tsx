import { NumberTable } from '#app/report/number-table.tsx';
import type { ModalView } from '#reports/modal-day/view.ts';

/** Each hour or part of the day as a row. */
export const ColumnRows = ({ view }: { readonly view: ModalView }) => (
  <NumberTable caption={view.caption} head={view.head}>
    {view.columns.map(({ name, cells }) => (
      <tr key={name}>
        <th scope="row">{name}</th>
        {cells.map((cell, i) => (
          <td key={view.head[i + 1]}>{cell}</td>
        ))}
      </tr>
    ))}
  </NumberTable>
);

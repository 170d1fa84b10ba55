import { useState } from 'preact/hooks';
import type { Twin } from '#reports/twin.ts';
import styles from '#app/day/table.module.css';
import { useLater } from './later.ts';
import { say } from './words.ts';

/**
 * The numbers of the picture above it, for who cannot or will not read that: always there for a
 * screen reader. The twin is part of the view model, made once, so that it stays while others change.
 */
export function TableTwin({ twin }: { readonly twin: Twin }) {
  const [shown, setShown] = useState(false);
  const rows = useLater(twin.rows);
  return (
    <section class={styles.twin}>
      <button
        type="button"
        data-kind="link"
        aria-expanded={shown}
        onClick={() => setShown((before) => !before)}
      >
        {say(shown ? 'table.hide' : 'table.show')}
      </button>
      <div class={shown ? styles.shown : 'spoken'} data-shown={shown}>
        <table aria-busy={rows !== twin.rows || undefined}>
          <caption>{twin.caption}</caption>
          <thead>
            <Cells cells={twin.head} scope="col" />
          </thead>
          <tbody>
            {rows.map((cells, i) => (
              <Cells key={i} cells={cells} scope="row" />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface CellsProps {
  readonly cells: readonly string[];
  /** `col` where all cells are headings, `row` where only the first is. */
  readonly scope: 'col' | 'row';
}

const Cells = ({ cells, scope }: CellsProps) => (
  <tr>
    {cells.map((cell, i) =>
      scope === 'col' || i === 0 ? (
        <th key={i} scope={scope}>
          {cell}
        </th>
      ) : (
        <td key={i}>{cell}</td>
      ),
    )}
  </tr>
);

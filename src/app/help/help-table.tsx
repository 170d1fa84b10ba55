import { kept } from './kept.ts';
import styles from './help.module.css';

interface Props {
  readonly caption: string;
  readonly head: readonly string[];
  /** The first cell of each names the row. */
  readonly rows: readonly (readonly string[])[];
}

/** A table whose cells wrap, so that it fits a phone. */
export const HelpTable = ({ caption, head, rows }: Props) => (
  <table class={styles.table}>
    <caption>{caption}</caption>
    <thead>
      <tr>
        {head.map((cell) => (
          <th key={cell} scope="col">
            {cell}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(([name = '', ...cells]) => (
        <tr key={name}>
          <th scope="row">{kept(name)}</th>
          {cells.map((cell, i) => (
            <td key={i}>{kept(cell)}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

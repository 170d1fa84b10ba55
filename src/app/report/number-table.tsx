import type { ComponentChildren } from 'preact';
import { Scroller } from './scroller.tsx';
import styles from './scroller.module.css';

interface Props {
  readonly caption: string;
  readonly head: readonly string[];
  /** The last column is text, not a number. */
  readonly hasRemarks?: boolean;
  readonly class?: string | undefined;
  /** Rows: a heading and its cells. */
  readonly children: ComponentChildren;
}

/** The numbers under a picture: the first column names the row. */
export const NumberTable = ({ caption, head, hasRemarks = false, class: own, children }: Props) => (
  <Scroller label={caption} class={own}>
    <table class={styles.numbers} data-remarks={hasRemarks}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  </Scroller>
);

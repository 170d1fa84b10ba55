import styles from './report.module.css';

interface Props {
  readonly title: string;
  readonly window: string;
}

/** Which report, of which days: its head on paper. The margins of the sheet say whose it is. */
export const PrintHead = ({ title, window }: Props) => (
  <div class={styles.printHead} aria-hidden="true">
    <b>{title}</b>
    <span>{window}</span>
  </div>
);

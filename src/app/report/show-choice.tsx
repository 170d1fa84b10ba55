import { hrefOf, type ReportRoute } from '#app/route.ts';
import styles from './show-choice.module.css';

interface Props {
  readonly route: ReportRoute;
  readonly label: string;
  /** What is shown now. */
  readonly shown: string;
  readonly choices: readonly { readonly show: string; readonly label: string }[];
}

/** What of a report is shown: a link for each, since each has an address. */
export const ShowChoice = ({ route, label, shown, choices }: Props) => (
  <nav class={styles.choice} aria-label={label}>
    {choices.map(({ show, label: name }) => (
      <a
        key={show}
        href={hrefOf({ ...route, show })}
        aria-current={show === shown ? 'true' : undefined}
      >
        {name}
      </a>
    ))}
  </nav>
);

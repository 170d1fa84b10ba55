import { HowText } from '#app/day/day-figures.tsx';
import type { How } from '#reports/daily-summary.ts';
import { say } from '#reports/day-table/words.ts';
import styles from './hows.module.css';

interface Props {
  readonly hows: readonly { readonly id: string; readonly name: string; readonly how: How }[];
}

/** Under a table: how each of its columns is computed. */
export const Hows = ({ hows }: Props) => (
  <details class={styles.hows}>
    <summary>{say('how')}</summary>
    <dl>
      {hows.map(({ id, name, how }) => (
        <div key={id}>
          <dt>{name}</dt>
          <dd>
            <HowText how={how} />
          </dd>
        </div>
      ))}
    </dl>
  </details>
);

import type { MealsView } from '#reports/meals/view.ts';
import { say } from '#reports/meals/words.ts';
import styles from './meals.module.css';

/** What the lines are; only those that are there. */
export const Legend = ({ view }: { readonly view: MealsView }) => (
  <ul class={styles.legend}>
    <li>
      <Line kind={styles.trace} />
      {say(view.show === 'night' ? 'legend.night' : 'legend.trace')}
    </li>
    {view.hasUncounted && (
      <li>
        <Line kind={styles.trace} isCounted={false} />
        {say('legend.followed')}
      </li>
    )}
    <li>
      <Line kind={styles.median} />
      {say('legend.median')}
    </li>
    <li>
      <svg width="36" height="14" viewBox="0 0 36 14" aria-hidden="true">
        <rect class={styles.band} x="1" y="1" width="34" height="12" />
      </svg>
      {say('legend.middle')}
    </li>
  </ul>
);

interface LineProps {
  readonly kind: string | undefined;
  readonly isCounted?: boolean;
}

const Line = ({ kind, isCounted = true }: LineProps) => (
  <svg width="36" height="14" viewBox="0 0 36 14" aria-hidden="true">
    <path class={kind} data-counted={isCounted} d="M1 7H35" />
  </svg>
);

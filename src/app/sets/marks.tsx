import type { SetsView, UpkeepMarkSort } from '#reports/sets/view.ts';
import { say } from '#reports/sets/words.ts';
import styles from './sets.module.css';

/** A shape for each: a drop, a tube, a turn, a level, a cell. */
const paths: Readonly<Record<UpkeepMarkSort, string>> = {
  cannula: 'M7 1.5c2.4 3 4 5 4 7a4 4 0 0 1-8 0c0-2 1.6-4 4-7z',
  tubing: 'M2 11.5c0-4 4-2.5 4-5.5s2-3.5 6-3.5',
  rewind: 'M12 3v8l-5-4zM7 3v8l-5-4z',
  reservoir: 'M3.5 1.5h7v11h-7zM3.5 9.5h7',
  battery: 'M1.5 4.5h9v5h-9zM12.5 6v2',
};

export const MarkSign = ({ sort }: { readonly sort: UpkeepMarkSort }) => (
  <svg viewBox="0 0 14 14" class={styles.mark} data-sort={sort} aria-hidden="true">
    <path d={paths[sort]} />
  </svg>
);

export const MarkLegend = ({ legend }: Pick<SetsView, 'legend'>) => (
  <ul class={styles.legend} aria-label={say('legend')}>
    {legend.map(({ sort, name }) => (
      <li key={sort}>
        <MarkSign sort={sort} />
        {name}
      </li>
    ))}
  </ul>
);

/** A set that was worn for long: the shape, and the word. */
export const LateSign = () => (
  <span class={styles.late}>
    <svg viewBox="0 0 12 12" class={styles.sign} aria-hidden="true">
      <path d="M6 1l5.5 10h-11z" />
    </svg>
    {say('long')}
  </span>
);

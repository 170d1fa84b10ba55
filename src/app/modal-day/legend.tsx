import type { ModalView } from '#reports/modal-day/view.ts';
import { say } from '#reports/modal-day/words.ts';
import { Dot } from './dot.tsx';
import styles from './modal-day.module.css';

/** What the shapes are; only those that are there. */
export const Legend = ({ view }: { readonly view: ModalView }) => (
  <ul class={styles.legend}>
    {view.legend.map(({ shape, label }) => (
      <li key={shape}>
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
          <Dot shape={shape} x={7} y={7} />
        </svg>
        {label}
      </li>
    ))}
    {view.hasMeter && (
      <li>
        <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
          <path class={styles.whisker} d="M9 1V17M5 1H13M5 17H13" />
          <path class={styles.mean} d="M3 9H15" />
        </svg>
        {say('legend.mean')}
      </li>
    )}
    {view.hasSensor && (
      <li>
        <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
          <rect class={styles.box} x="1" y="3" width="16" height="12" />
          <path class={styles.median} d="M1 9H17" />
        </svg>
        {say('legend.sensor')}
      </li>
    )}
  </ul>
);

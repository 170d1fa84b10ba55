import type { OverlayDay } from '#reports/overlay/view.ts';
import styles from './overlay.module.css';

/** The line of a day as it is drawn, beside its name. */
export const DayLine = ({ day }: { readonly day: OverlayDay }) => (
  <svg class={styles.swatch} width="36" height="12" viewBox="0 0 36 12" aria-hidden="true">
    <path class={styles.trace} data-style={day.style} data-earlier={day.isEarlier} d="M1 6H35" />
  </svg>
);

/** The line of the mean. */
export const MeanLine = () => (
  <svg class={styles.swatch} width="36" height="12" viewBox="0 0 36 12" aria-hidden="true">
    <path class={styles.mean} d="M2 6H35" />
  </svg>
);

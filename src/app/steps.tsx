import type { ComponentChildren } from 'preact';
import styles from './style/header.module.css';

/** A way to what lies before or after. */
interface Step {
  readonly href: string;
  readonly label: string;
}

interface Props {
  /** What a screen reader calls both arrows together. */
  readonly label: string;
  readonly before: Step;
  readonly after: Step;
  /** The title, beside them. */
  readonly children: ComponentChildren;
}

const Arrow = ({ to: { href, label }, d }: { readonly to: Step; readonly d: string }) => (
  <a href={href} class={styles.step} aria-label={label}>
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={d} class={styles.arrow} />
    </svg>
  </a>
);

/** The arrows that turn the page, and the title beside them. */
export const Steps = ({ label, before, after, children }: Props) => (
  <nav class={styles.steps} aria-label={label}>
    <Arrow to={before} d="M12 4l-6 6 6 6" />
    <Arrow to={after} d="M8 4l6 6-6 6" />
    {children}
  </nav>
);

import type { ComponentChildren } from 'preact';
import styles from './scroller.module.css';

interface Props {
  readonly label: string;
  readonly class?: string | undefined;
  readonly children: ComponentChildren;
}

/** What scrolls must be reached by the keyboard, though nothing in it may be pressed. */
const reachable = (section: HTMLElement | null): void => {
  if (section) section.tabIndex = 0;
};

/** Something wider than the page, with a name, that the arrow keys scroll. */
export const Scroller = ({ label, class: own = '', children }: Props) => (
  <section class={`${styles.scroller} ${own}`} aria-label={label} ref={reachable}>
    {children}
  </section>
);

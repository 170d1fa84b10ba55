import type { ComponentChildren } from 'preact';

interface Props {
  readonly label: string;
  readonly class: string | undefined;
  readonly children: ComponentChildren;
}

/** What scrolls must be reached by the keyboard, though nothing in it may be pressed. */
const reachable = (section: HTMLElement | null): void => {
  if (section) section.tabIndex = 0;
};

/** Something wider than the page, with a name, that the arrow keys scroll. */
export const Scroller = ({ label, class: name, children }: Props) => (
  <section class={name} aria-label={label} ref={reachable}>
    {children}
  </section>
);

import type { ComponentChildren } from 'preact';
import page from '#app/style/page.module.css';
import type { Topic } from './topics.ts';
import styles from './help.module.css';

interface Props {
  readonly topic: Topic;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** A topic under its heading; the browser itself finds that by the address. */
export const Section = ({ topic, title, children }: Props) => (
  <section class={page.section} aria-labelledby={`/help/${topic}`}>
    <h2 id={`/help/${topic}`} tabIndex={-1} class={styles.title}>
      {title}
    </h2>
    {children}
  </section>
);

import type { Headline } from '#reports/headline/view.ts';
import { HowText } from '#app/day/day-figures.tsx';
import styles from './headline.module.css';

/** The window in plain sentences; opens to say how they came about. */
export function HeadlineText({ headline: { sentences, how } }: { readonly headline: Headline }) {
  const text = sentences.map((sentence) => <p key={sentence}>{sentence}</p>);
  if (!how) return <div class={styles.headline}>{text}</div>;
  return (
    <details class={styles.headline}>
      <summary>{text}</summary>
      <HowText how={how} />
    </details>
  );
}

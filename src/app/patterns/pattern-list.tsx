import { HowText } from '#app/day/day-figures.tsx';
import type { Pattern, PatternsView } from '#reports/patterns/view.ts';
import { say } from '#reports/patterns/words.ts';
import styles from './patterns.module.css';

/** Times of the day that stand out; opens to say by which rule. */
export const PatternList = ({
  view: { lows, highs, none, how },
}: {
  readonly view: PatternsView;
}) => (
  <section class={styles.patterns}>
    <h2>{say('title')}</h2>
    <details>
      <summary>
        <ul>
          {[...lows, ...highs].map((pattern) => (
            <Row key={`${pattern.side} ${pattern.from}`} pattern={pattern} />
          ))}
        </ul>
        {none && <p>{none}</p>}
      </summary>
      <HowText how={how} />
    </details>
  </section>
);

/** A triangle down for low, up for high: the shape says it without the colour. */
const Row = ({ pattern: { side, text } }: { readonly pattern: Pattern }) => (
  <li class={styles.row} data-side={side}>
    <svg viewBox="0 0 12 12" class={styles.sign} aria-hidden="true">
      <path d={side === 'low' ? 'M1 2h10l-5 9z' : 'M1 10h10l-5 -9z'} />
    </svg>
    <span>{text}</span>
  </li>
);

import { HowText } from '#app/day/day-figures.tsx';
import { BEFORE_HOURS } from '#reports/episodes/before.ts';
import type { EpisodeList } from '#reports/episodes/view.ts';
import { say } from '#reports/episodes/words.ts';
import styles from './episodes.module.css';

/** How often each kind of record came before; opens to say by which rule. */
export const BeforeTable = ({ before }: { readonly before: EpisodeList['before'] }) =>
  before && (
    <section class={styles.before}>
      <h3>{say('before.title', { hours: BEFORE_HOURS })}</h3>
      <details>
        <summary>
          {before.rows.map(({ kind, label, count, of, text }) => (
            <span key={kind} class={styles.share}>
              <span>{label}</span>
              <span class={styles.shareText}>{text}</span>
              <span class={styles.track}>
                <span style={{ inlineSize: `${(100 * count) / of}%` }} />
              </span>
            </span>
          ))}
        </summary>
        <HowText how={before.how} />
      </details>
    </section>
  );

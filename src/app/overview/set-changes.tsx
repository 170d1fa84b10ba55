import { HowText } from '#app/day/day-figures.tsx';
import { spanText, whenText } from '#app/measures.ts';
import { preferences } from '#app/state.ts';
import { instant } from '#domain/time.ts';
import type { OverviewView } from '#reports/overview/overview.ts';
import styles from './overview.module.css';
import { say } from './words.ts';

/** When the infusion set was last changed, and how old it was when the pump was read, or the days end. */
export const SetChanges = ({ sets }: Pick<OverviewView, 'sets'>) => (
  <section>
    <h2>{say('set')}</h2>
    {sets.map(({ device, name, at, ageMs, until, how }) => (
      <details key={device} class={styles.set}>
        <summary>
          <b>{whenText(at, instant(Date.now()), preferences.value)}</b>
          <span>{say(`set.age.${until}`, { age: spanText(ageMs) })}</span>
          {sets.length > 1 && <span class="quiet">{name}</span>}
        </summary>
        <div class={styles.how}>
          <HowText how={how} />
        </div>
      </details>
    ))}
  </section>
);

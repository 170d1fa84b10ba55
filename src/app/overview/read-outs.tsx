import { skewText, whenText } from '#app/measures.ts';
import { hrefOf } from '#app/route.ts';
import { preferences } from '#app/state.ts';
import { instant } from '#domain/time.ts';
import type { ReadOut } from '#reports/overview/overview.ts';
import styles from './overview.module.css';
import { say } from './words.ts';

/** When each device was last read, and how its clock stood. */
export const ReadOuts = ({ readOuts }: { readonly readOuts: readonly ReadOut[] }) => (
  <section>
    <h2>{say('read-outs')}</h2>
    <ul class={styles.list}>
      {readOuts.map((one) => (
        <li key={one.key}>
          <span>
            <b>{one.name}</b> <span class="quiet">…{one.tail}</span>
          </span>
          <span>{whenText(one.at, instant(Date.now()), preferences.value)}</span>
          {!one.isWhole && <span>{say('broken-off')}</span>}
          <span class="quiet">{say('clock', { skew: skewText(one.skewMs) })}</span>
        </li>
      ))}
    </ul>
    <p>
      <a class={styles.link} href={hrefOf({ page: 'devices' })}>
        {say('to-devices')}
      </a>
    </p>
  </section>
);

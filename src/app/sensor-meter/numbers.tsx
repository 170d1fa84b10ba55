import { FigureRow, HowText } from '#app/day/day-figures.tsx';
import figures from '#app/day/figures.module.css';
import type { DeviceNumbers, ShareBar } from '#reports/sensor-meter/view.ts';
import { say } from '#reports/sensor-meter/words.ts';
import styles from './sensor-meter.module.css';

const isTherapy = ({ group: { id } }: DeviceNumbers): boolean => id === 'insulin' || id === 'carbs';

/** What each kind of device tells, side by side; insulin and food under each other. */
export function Numbers({ numbers }: { readonly numbers: readonly DeviceNumbers[] }) {
  const glucose = numbers.filter((one) => !isTherapy(one)).map((one) => [one]);
  const therapy = numbers.filter(isTherapy);
  return (
    <aside class={styles.numbers} aria-label={say('numbers')}>
      {[...glucose, therapy].map((column) => (
        <div key={column[0]?.group.id} class={styles.column}>
          {column.map((one) => (
            <Group key={one.group.id} {...one} />
          ))}
        </div>
      ))}
    </aside>
  );
}

const Group = ({ group: { title, figures: rows }, bar }: DeviceNumbers) => (
  <section class={figures.group}>
    <h2>{title}</h2>
    {bar && <Bar bar={bar} />}
    {rows.map((figure) => (
      <FigureRow key={figure.id} figure={figure} isHead={false} />
    ))}
  </section>
);

const signs = { below: '▼', in: '●', above: '▲' } as const;

/** Below, in and above as one bar, and the same in numbers; it opens to say how. */
const Bar = ({ bar: { label, parts, how } }: { readonly bar: ShareBar }) => (
  <details class={styles.shares}>
    <summary>
      <span class={styles.of}>{label}</span>
      <span class={styles.bar} aria-hidden="true">
        {parts
          .filter(({ share }) => share > 0)
          .map(({ side, share }) => (
            <span key={side} data-side={side} style={{ flexGrow: share }} />
          ))}
      </span>
      <span class={styles.parts}>
        {parts.map(({ side, label: name, text }) => (
          <span key={side}>
            <span data-side={side} aria-hidden="true">
              {signs[side]}
            </span>{' '}
            <b>{text}&#8239;%</b> <span class={styles.side}>{name}</span>
          </span>
        ))}
      </span>
    </summary>
    <HowText how={how} />
  </details>
);

import type { Figure, How, RangeShare, StatisticGroup } from '#reports/daily-summary.ts';
import styles from './figures.module.css';
import { say } from './words.ts';

interface Props {
  readonly groups: readonly StatisticGroup[];
  /** What they are of, where that is not a day. */
  readonly label?: string;
}

/** The numbers of the day; each opens to say how it was computed. */
export function DayFigures({ groups, label = say('figures') }: Props) {
  return (
    <aside class={styles.figures} aria-label={label}>
      {groups.map((group, i) => (
        <Group key={group.id} group={group} isFirst={i === 0} />
      ))}
    </aside>
  );
}

interface GroupProps {
  readonly group: StatisticGroup;
  readonly isFirst: boolean;
}

/** Of glucose first of all, the mean stands out. */
function Group({ group, isFirst }: GroupProps) {
  const hasHead = isFirst && (group.id === 'sensor' || group.id === 'meter');
  return (
    <section class={styles.group}>
      <h2>{group.title}</h2>
      {group.figures.map((figure, i) => (
        <FigureRow key={figure.id} figure={figure} isHead={hasHead && i === 0} />
      ))}
      {group.ranges && (
        <details class={styles.ranges}>
          <summary>
            {group.ranges.shares.toReversed().map((share) => (
              <RangeRow key={share.level} share={share} />
            ))}
          </summary>
          <HowText how={group.ranges.how} />
        </details>
      )}
    </section>
  );
}

export function FigureRow({
  figure,
  isHead,
}: {
  readonly figure: Figure;
  readonly isHead: boolean;
}) {
  const { label, text, unit, remark, how } = figure;
  return (
    <details class={isHead ? styles.large : styles.small}>
      <summary>
        <span class={styles.label}>{label}</span>
        <span class={styles.remark}>{remark}</span>
        <span class={styles.number}>
          {text}
          {unit && <span class={styles.unit}> {unit}</span>}
        </span>
      </summary>
      <HowText how={how} />
    </details>
  );
}

function howText({ rule, counted, leftOut }: How): string {
  const n = String(counted);
  return leftOut.length > 0
    ? say('howWithout', { rule, n, what: leftOut.join(', ') })
    : say('how', { rule, n });
}

/** How a number came about, with the way to the rule behind it: the help knows rules by their codes. */
export const HowText = ({ how }: { readonly how: How }) => (
  <p class={styles.how}>
    {howText(how)} <a href={`#/help/${how.source.split(/[ ,–;]/)[1]}`}>{say('rules')}</a>
  </p>
);

const RangeRow = ({ share }: { readonly share: RangeShare }) => (
  <span class={styles.range} data-level={share.level}>
    <span class={styles.label}>{share.label}</span>
    <span class={styles.limits}>{share.limits}</span>
    <span class={styles.count}>{share.count}</span>
    <span class={styles.percent}>{share.percent}&#8239;%</span>
    <span class={styles.bar}>
      <span style={{ inlineSize: `${share.percent.replace(',', '.')}%` }} />
    </span>
  </span>
);

import { type Bracket, barLayout, type BarRow, drawBar } from '#charts/profile/bar.ts';
import type { RangeBar } from '#reports/profile/view.ts';
import styles from './profile.module.css';

const { bar, label, percent, bracket, total, width, height } = barLayout;

/** The ranges as one bar, each with its share, both sides with their sum. */
export function RangeFigure({ bar: ranges }: { readonly bar: RangeBar }) {
  const { rows, joints, brackets } = drawBar(ranges);
  return (
    <svg
      class={styles.bar}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={words(ranges)}
    >
      {rows.map((row) => (
        <Row key={row.level} row={row} />
      ))}
      {joints.map((joint) => (
        <text key={joint.y} x={bar.x - 6} y={joint.y} dy="0.35em" class={styles.joint}>
          {joint.label}
        </text>
      ))}
      {brackets.map((one) => (
        <Sum key={one.label} bracket={one} />
      ))}
    </svg>
  );
}

/** The whole bar, read aloud. */
const words = ({ rows, totals }: RangeBar): string =>
  [
    ...rows.map((row) => `${row.label} ${row.limits}: ${row.percent}`),
    ...totals.map((sum) => `${sum.label}: ${sum.percent}`),
  ].join('; ');

function Row({ row }: { readonly row: BarRow }) {
  const { y, labelY, level, isEmpty } = row;
  const [edge, middle] = [bar.x + bar.width, y + row.height / 2];
  return (
    <g data-level={level} data-empty={isEmpty}>
      <rect x={bar.x} y={y + 1} width={bar.width} height={row.height - 2} class={styles.range} />
      <path d={`M${edge + 3} ${middle}L${label - 6} ${labelY}`} class={styles.leader} />
      <text x={label} y={labelY - 3} class={styles.name}>
        {row.label}
      </text>
      <text x={label} y={labelY + 9} class={styles.small}>
        {[row.limits, row.goal].filter(Boolean).join(' · ')}
      </text>
      <text x={percent} y={labelY} dy="0.35em" class={styles.share}>
        {row.percent}
      </text>
    </g>
  );
}

const Sum = ({ bracket: { from, to, middle, ...sum } }: { readonly bracket: Bracket }) => (
  <g>
    <path
      d={`M${bracket} ${from - 8}h6V${to + 8}h-6M${bracket + 6} ${middle}h6`}
      class={styles.bracket}
    />
    <text x={total} y={middle - 2} class={styles.sum}>
      {sum.percent}
    </text>
    <text x={total} y={middle + 11} class={styles.small}>
      {sum.label}
    </text>
    <text x={total} y={middle + 22} class={styles.small}>
      {sum.goal}
    </text>
  </g>
);

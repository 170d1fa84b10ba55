import type { ClockTick } from '#charts/plot/clock-axis.ts';
import type { Axes, Frame } from '#charts/plot/frame.ts';
import styles from './plot.module.css';

interface Props {
  readonly frame: Frame;
  readonly axes: Axes;
}

/** What lies under the lines: the target, its limits, the low line, the numbers at the left. */
export function GlucoseAxes({ frame, axes }: Props) {
  const { x, width } = frame.plot;
  const { lowLine } = axes;
  return (
    <g>
      <rect class={styles.target} {...axes.target} />
      {axes.labels.map(({ label, line, y }) => (
        <g key={label}>
          <line class={styles.level} x1={x} x2={x + width} y1={line} y2={line} />
          <text class={styles.label} x={x - 6} y={y} text-anchor="end">
            {label}
          </text>
        </g>
      ))}
      {lowLine !== null && (
        <line class={styles.lowLine} x1={x} x2={x + width} y1={lowLine} y2={lowLine} />
      )}
    </g>
  );
}

/** Hours under the picture. */
export function ClockAxis({
  frame,
  ticks,
}: {
  readonly frame: Frame;
  readonly ticks: readonly ClockTick[];
}) {
  const { y, height } = frame.plot;
  const bottom = y + height;
  return (
    <g>
      {ticks.map(({ x, label }) => (
        <g key={x}>
          <line class={styles.hour} x1={x} x2={x} y1={y} y2={bottom + 4} />
          <text class={styles.tick} x={x} y={bottom + 15} text-anchor="middle">
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}

import { useMemo } from 'preact/hooks';
import { drawGri, griLayout, type GriPicture } from '#charts/gri/picture.ts';
import type { GriGrid } from '#reports/variability/view.ts';
import { say } from '#reports/variability/words.ts';
import styles from './variability.module.css';

const { width, height, left, right, top, bottom } = griLayout;

/** Five bands, a filled point for these days and an open one for those before. */
export function GriFigure({ grid }: { readonly grid: GriGrid }) {
  const picture = useMemo(() => drawGri(grid.points), [grid]);
  return (
    <figure class={styles.figure}>
      <svg class={styles.svg} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={grid.text}>
        {picture.zones.map(({ zone, d, x, y }) => (
          <g key={zone}>
            <path class={styles.zone} data-zone={zone} d={d} />
            <text class={styles.letter} x={x} y={y}>
              {zone}
            </text>
          </g>
        ))}
        <Axes picture={picture} />
        {picture.points.toReversed().map(({ id, x, y }) => (
          <Point key={id} id={id} x={x} y={y} />
        ))}
      </svg>
      <ul class={styles.legend}>
        {grid.points.map(({ id, label, text }) => (
          <li key={id}>
            <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
              <Point id={id} x={7} y={7} />
            </svg>
            <span>
              {say(id)}, {label}: <b>{text}</b>
            </span>
          </li>
        ))}
      </ul>
    </figure>
  );
}

interface PointProps {
  readonly id: 'now' | 'before';
  readonly x: number;
  readonly y: number;
}

const Point = ({ id, x, y }: PointProps) => (
  <circle class={styles.point} data-id={id} cx={x} cy={y} r="5.5" />
);

const Axes = ({ picture: { xTicks, yTicks } }: { readonly picture: GriPicture }) => (
  <g class={styles.axes}>
    <path d={`M${left} ${top}V${bottom}H${right}`} />
    {xTicks.map(({ x, label }) => (
      <text key={label} class={styles.tickX} x={x} y={bottom + 16}>
        {label}
      </text>
    ))}
    {yTicks.map(({ y, label }) => (
      <text key={label} class={styles.tickY} x={left - 6} y={y + 4}>
        {label}
      </text>
    ))}
    <text class={styles.tickX} x={(left + right) / 2} y={height - 8}>
      {say('axis.hypo')}
    </text>
    <text class={styles.tickX} transform={`translate(14 ${(top + bottom) / 2}) rotate(-90)`}>
      {say('axis.hyper')}
    </text>
  </g>
);

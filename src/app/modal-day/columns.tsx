import { GlucoseAxes } from '#app/plot/glucose-axes.tsx';
import plot from '#app/plot/plot.module.css';
import type { ColumnPicture, ModalPicture } from '#charts/modal-day/picture.ts';
import { Dot } from './dot.tsx';
import styles from './modal-day.module.css';

/** Behind the sensor, then the readings, on top their mean. */
export const Columns = ({ picture }: { readonly picture: ModalPicture }) => (
  <>
    <GlucoseAxes frame={picture.frame} axes={picture.axes} />
    {picture.columns.map((column) => (
      <Behind key={column.middle} column={column} />
    ))}
    {picture.dots.map((dot, i) => (
      <Dot key={i} {...dot} />
    ))}
    {picture.columns.map((column) => (
      <Mean key={column.middle} column={column} />
    ))}
  </>
);

interface Props {
  readonly column: ColumnPicture;
}

/** The sensor of a column, and what is written about it. */
function Behind({ column: { box, middle, label, count, sides, sensor } }: Props) {
  const bottom = box.y + box.height;
  return (
    <g>
      <line class={plot.hour} x1={box.x} x2={box.x} y1={box.y} y2={bottom + 4} />
      {sensor && (
        <>
          <rect class={styles.box} {...sensor.box} />
          <path class={styles.median} d={`M${sensor.box.x} ${sensor.middle}h${sensor.box.width}`} />
        </>
      )}
      {sides.map((text, i) => (
        <text key={text} class={styles.side} x={middle} y={box.y - 46 + i * 16}>
          {text}
        </text>
      ))}
      <text class={styles.tick} x={middle} y={bottom + 14}>
        {label}
      </text>
      <text class={styles.count} x={middle} y={bottom + 30}>
        {count}
      </text>
    </g>
  );
}

const Mean = ({ column: { mean, whisker } }: Props) => (
  <g>
    {whisker && (
      <path
        class={styles.whisker}
        d={`M${whisker.x} ${whisker.y1}V${whisker.y2}m-4 0h8M${whisker.x - 4} ${whisker.y1}h8`}
      />
    )}
    {mean && <path class={styles.mean} d={`M${mean.x1} ${mean.y}H${mean.x2}`} />}
  </g>
);

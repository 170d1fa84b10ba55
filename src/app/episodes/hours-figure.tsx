import { drawHistogram, histogramSize } from '#charts/episodes/histogram.ts';
import type { EpisodeSide } from '#reports/episodes/found.ts';
import type { HourCounts } from '#reports/episodes/view.ts';
import { TableTwin } from '#app/report/table-twin.tsx';
import styles from './episodes.module.css';

interface Props {
  readonly side: EpisodeSide;
  readonly hours: HourCounts;
}

/** When in the day episodes began, and the same as a table. */
export function HoursFigure({ side, hours: { counts, labels, night, label, twin } }: Props) {
  const { width, height } = histogramSize;
  const picture = drawHistogram(counts, labels, night);
  const { plot } = picture;
  const base = plot.y + plot.height;
  return (
    <figure class={styles.hours} data-side={side}>
      <figcaption>{label}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        <rect {...picture.night} y={plot.y} height={plot.height} class={styles.night} />
        {picture.bars.map(({ hour, x, y, width: w, height: h, label: number }) => (
          <g key={hour}>
            <rect x={x} y={y} width={w} height={h} class={styles.bar} />
            <text x={number.x} y={number.y} class={styles.count}>
              {number.text}
            </text>
          </g>
        ))}
        <path d={`M${plot.x} ${base}h${plot.width}`} class={styles.base} />
        {picture.ticks.map(({ x, label: hour }) => (
          <g key={x}>
            <path d={`M${x} ${base}v4`} class={styles.base} />
            <text x={x} y={base + 16} class={styles.hour}>
              {hour}
            </text>
          </g>
        ))}
      </svg>
      <TableTwin twin={twin} />
    </figure>
  );
}

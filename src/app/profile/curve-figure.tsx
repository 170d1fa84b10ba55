import { type CurvePicture, type CurveSize, curveSizes, drawCurve } from '#charts/profile/curve.ts';
import type { Curve, GlucoseScale } from '#reports/profile/view.ts';
import styles from './profile.module.css';

interface Props {
  readonly curve: Curve;
  readonly scale: GlucoseScale;
}

/** The curve for a wide page and for a narrow one: the style shows one of them. */
export const CurveFigure = (props: Props) => (
  <figure aria-label={props.curve.label}>
    <div class={styles.wide}>
      <Picture {...props} size={curveSizes.wide} />
    </div>
    <div class={styles.narrow}>
      <Picture {...props} size={curveSizes.narrow} />
    </div>
  </figure>
);

function Picture({ curve, scale, size }: Props & { readonly size: CurveSize }) {
  const picture = drawCurve(curve, scale, size);
  return (
    <svg viewBox={`0 0 ${picture.width} ${picture.height}`} aria-hidden="true">
      <Grid picture={picture} />
      <path d={picture.outer} class={styles.outer} />
      <path d={picture.inner} class={styles.inner} />
      <path d={picture.outerEdge} class={styles.outerEdge} />
      <path d={picture.innerEdge} class={styles.innerEdge} />
      <Targets picture={picture} />
      {picture.dots.map(({ level, path }) => (
        <path key={level} d={path} data-level={level} class={styles.dot} />
      ))}
      <path d={picture.median} class={styles.median} />
      <path d={picture.thin} class={styles.thin} />
      <Edges picture={picture} />
    </svg>
  );
}

interface PictureProps {
  readonly picture: CurvePicture;
}

const Grid = ({ picture: { plot, zones, hours, labels } }: PictureProps) => (
  <g>
    {zones
      .filter(({ level }) => level === 'target')
      .map(({ level, box }) => (
        <rect key={level} {...box} class={styles.target} />
      ))}
    {hours.map(({ x, label }) => (
      <g key={x}>
        <path d={`M${x} ${plot.y}v${plot.height}`} class={styles.grid} />
        <text x={x} y={plot.y + plot.height + 14} class={styles.hour}>
          {label}
        </text>
      </g>
    ))}
    {labels
      .filter(({ role }) => role !== 'target')
      .map(({ line }) => (
        <path key={line} d={`M${plot.x} ${line}h${plot.width}`} class={styles.grid} />
      ))}
  </g>
);

/** The limits of the target over the bands, and the numbers of all lines. */
const Targets = ({ picture: { plot, labels } }: PictureProps) => (
  <g>
    {labels.map(({ line, y, label, role }) => (
      <g key={label} data-role={role}>
        {role === 'target' && <path d={`M${plot.x} ${line}h${plot.width}`} class={styles.limit} />}
        <text x={plot.x - 6} y={y} dy="0.35em" class={styles.joint}>
          {label}
        </text>
      </g>
    ))}
  </g>
);

/** Names of the percentiles at the right end, and marks of what lies beyond the scale. */
const Edges = ({ picture: { plot, edge, beyond } }: PictureProps) => (
  <g>
    {edge.map(({ label, y }) => (
      <text key={label} x={plot.x + plot.width + 5} y={y} dy="0.35em" class={styles.small}>
        {label}
      </text>
    ))}
    {beyond.map(({ x }) => (
      <path key={x} d={`M${x - 4} ${plot.y - 2}l4 -6l4 6z`} class={styles.beyond} />
    ))}
  </g>
);

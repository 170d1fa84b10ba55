import { useMemo } from 'preact/hooks';
import { ClockAxis, GlucoseAxes } from '#app/plot/glucose-axes.tsx';
import { Plot } from '#app/plot/plot.tsx';
import { type ComparePicture, type CurvePart, drawCompare } from '#charts/compare/curves.ts';
import type { CompareView } from '#reports/compare/compare-view.ts';
import { say } from '#reports/compare/words.ts';
import styles from './compare.module.css';
import { Mark } from './window-names.tsx';

/** The usual days of both windows in one picture; of one without a curve, why. */
export function Curves({ view }: { readonly view: CompareView }) {
  const wide = useMemo(() => drawCompare(view, 'wide'), [view]);
  const narrow = useMemo(() => drawCompare(view, 'narrow'), [view]);
  return (
    <>
      <Missing view={view} />
      {view.moments.length > 0 && (
        <Plot
          title={view.curveTitle}
          hint={say('curve.hint')}
          texts={view.moments.map(({ text }) => text)}
          wide={wide}
          narrow={narrow}
          draw={(picture) => <Drawn picture={picture} />}
        />
      )}
    </>
  );
}

/** Why a window has no curve. */
const Missing = ({ view: { windows } }: { readonly view: CompareView }) => (
  <ul class={styles.missing}>
    {windows
      .filter(({ missing }) => missing)
      .map(({ name, missing }) => (
        <li key={name}>
          {name}: {missing}
        </li>
      ))}
  </ul>
);

/** Bands under both medians, so that no line is covered. */
const Drawn = ({
  picture: { frame, axes, ticks, parts },
}: {
  readonly picture: ComparePicture;
}) => (
  <>
    <GlucoseAxes frame={frame} axes={axes} />
    <ClockAxis frame={frame} ticks={ticks} />
    {parts.map(({ band, edge }, i) => (
      <g key={i} data-place={i}>
        <path class={styles.band} d={band} />
        <path class={styles.edge} d={edge} />
      </g>
    ))}
    {parts.map((part, i) => (
      <Median key={i} part={part} place={i} />
    ))}
  </>
);

const Median = ({ part, place }: { readonly part: CurvePart; readonly place: number }) => (
  <g>
    <path class={styles.median} data-place={place} d={part.median} />
    <path class={styles.thin} data-place={place} d={part.thin} />
    {part.marks.map(({ x, y }) => (
      <Mark key={x} place={place} x={x} y={y} />
    ))}
  </g>
);

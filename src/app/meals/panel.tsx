import { useMemo } from 'preact/hooks';
import { FigureRow } from '#app/day/day-figures.tsx';
import figures from '#app/day/figures.module.css';
import { GlucoseAxes } from '#app/plot/glucose-axes.tsx';
import plot from '#app/plot/plot.module.css';
import { Plot } from '#app/plot/plot.tsx';
import { type AlignedPicture, drawAligned } from '#charts/meals/picture.ts';
import type { AlignedPanel, MealsView } from '#reports/meals/view.ts';
import { say } from '#reports/meals/words.ts';
import styles from './meals.module.css';

interface Props {
  readonly panel: AlignedPanel;
  readonly view: MealsView;
}

/** The meals of one part of the day, or the nights, with their figures. */
export function Panel({ panel, view: { scale, panels } }: Props) {
  const wide = useMemo(() => drawAligned(panel, scale, 'wide'), [panel, scale]);
  const narrow = useMemo(() => drawAligned(panel, scale, 'narrow'), [panel, scale]);
  return (
    <section class={styles.panel} aria-label={panel.title}>
      <h2>{panel.name}</h2>
      <Plot
        title={panel.title}
        hint={say('hint')}
        showsHint={panel === panels[0]}
        texts={panel.points.map(({ text }) => text)}
        wide={wide}
        narrow={narrow}
        draw={(picture) => <Lines picture={picture} />}
      />
      <div class={figures.group}>
        {panel.figures.map((figure) => (
          <FigureRow key={figure.id} figure={figure} isHead={false} />
        ))}
      </div>
    </section>
  );
}

const Lines = ({ picture }: { readonly picture: AlignedPicture }) => {
  const { frame, axes, ticks, zero, traces, band, median } = picture;
  const { y, height } = frame.plot;
  const bottom = y + height;
  return (
    <>
      <GlucoseAxes frame={frame} axes={axes} />
      {ticks.map(({ x, label }) => (
        <g key={x}>
          <line class={plot.hour} x1={x} x2={x} y1={y} y2={bottom + 4} />
          <text class={plot.tick} x={x} y={bottom + 15} text-anchor="middle">
            {label}
          </text>
        </g>
      ))}
      {zero !== null && <line class={styles.zero} x1={zero} x2={zero} y1={y} y2={bottom + 4} />}
      <path class={styles.band} d={band} />
      {traces.map(({ path, isCounted }, i) => (
        <path key={i} class={styles.trace} data-counted={isCounted} d={path} />
      ))}
      <path class={styles.median} d={median} />
    </>
  );
};

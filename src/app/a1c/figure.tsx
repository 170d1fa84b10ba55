import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { Plot } from '#app/plot/plot.tsx';
import { type A1cDrawing, drawA1c } from '#charts/a1c/picture.ts';
import type { A1cPicture } from '#reports/a1c/view.ts';
import { say } from '#reports/a1c/words.ts';
import plot from '#app/plot/plot.module.css';
import styles from './a1c.module.css';

/** Lab values as diamonds, the GMI as a line, and where that usually meets the lab as a dashed one. */
export function Figure({ picture }: { readonly picture: A1cPicture }) {
  const wide = useMemo(() => drawA1c(picture, 'wide'), [picture]);
  const narrow = useMemo(() => drawA1c(picture, 'narrow'), [picture]);
  return (
    <>
      <Legend picture={picture} />
      <Plot
        title={picture.title}
        hint={say('hint')}
        texts={picture.stops.map(({ text }) => text)}
        wide={wide}
        narrow={narrow}
        draw={(drawing) => <Drawn drawing={drawing} />}
      />
    </>
  );
}

const DIAMOND = 'm0 -6l6 6l-6 6l-6 -6z';

const Drawn = ({ drawing }: { readonly drawing: A1cDrawing }) => (
  <>
    <Axes drawing={drawing} />
    <path class={styles.shifted} d={drawing.shifted} />
    <path class={styles.line} d={drawing.line} />
    {drawing.dots.map(({ x, y }) => (
      <circle key={x} class={styles.dot} cx={x} cy={y} r={2.5} />
    ))}
    {drawing.labs.map(({ x, y }) => (
      <path key={`${x} ${y}`} class={styles.lab} d={`M${x} ${y}${DIAMOND}`} />
    ))}
  </>
);

const Axes = ({ drawing: { frame, levels, dates } }: { readonly drawing: A1cDrawing }) => {
  const { x, y, width, height } = frame.plot;
  const [right, bottom] = [x + width, y + height];
  return (
    <g>
      {levels.map(({ y: at, label, ifcc }) => (
        <g key={label}>
          <line class={plot.level} x1={x} x2={right} y1={at} y2={at} />
          <text class={plot.label} x={x - 6} y={at} text-anchor="end">
            {label}
          </text>
          <text class={plot.label} x={right + 6} y={at}>
            {ifcc}
          </text>
        </g>
      ))}
      {dates.map(({ x: at, label }) => (
        <g key={at}>
          <line class={plot.hour} x1={at} x2={at} y1={bottom} y2={bottom + 4} />
          <text class={plot.tick} x={at} y={bottom + 15} text-anchor="middle">
            {label}
          </text>
        </g>
      ))}
    </g>
  );
};

/** Names what is drawn, and nothing else. */
const Legend = ({ picture: { stops, shift } }: { readonly picture: A1cPicture }) => (
  <ul class={styles.legend}>
    <Entry text={say('legend.lab')}>
      <path class={styles.lab} d={`M14 7${DIAMOND}`} />
    </Entry>
    {stops.some(({ gmi }) => gmi !== null) && (
      <Entry text={say('legend.gmi')}>
        <path class={styles.line} d="M0 7h28" />
      </Entry>
    )}
    {shift !== null && (
      <Entry text={say('legend.shifted')}>
        <path class={styles.shifted} d="M0 7h28" />
      </Entry>
    )}
    <li class="quiet">{say('axes')}</li>
  </ul>
);

const Entry = ({
  text,
  children,
}: {
  readonly text: string;
  readonly children: ComponentChildren;
}) => (
  <li>
    <svg width="28" height="14" aria-hidden="true">
      {children}
    </svg>
    {text}
  </li>
);

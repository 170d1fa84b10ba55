import { ClockAxis, GlucoseAxes } from '#app/plot/glucose-axes.tsx';
import type { DayPicture, OverlayPicture } from '#charts/overlay/picture.ts';
import type { LocalDate } from '#domain/time.ts';
import type { OverlayDay, OverlayView } from '#reports/overlay/view.ts';
import styles from './overlay.module.css';

interface Props {
  readonly view: OverlayView;
  readonly picture: OverlayPicture;
  readonly lit: LocalDate | null;
}

/** All traces on one clock; where one stands out the others step back. */
export const Traces = ({ view, picture, lit }: Props) => (
  <>
    <GlucoseAxes frame={picture.frame} axes={picture.axes} />
    <ClockAxis frame={picture.frame} ticks={picture.hours} />
    <g data-some={lit !== null} class={styles.traces}>
      {view.days.map((day, i) => {
        const drawn = picture.days[i];
        return drawn && <Trace key={day.date} day={day} drawn={drawn} isLit={day.date === lit} />;
      })}
    </g>
    <path class={styles.mean} d={picture.mean} />
  </>
);

interface TraceProps {
  readonly day: OverlayDay;
  readonly drawn: DayPicture;
  readonly isLit: boolean;
}

const Trace = ({ day, drawn, isLit }: TraceProps) => (
  <g data-lit={isLit} data-style={day.style}>
    <path class={styles.trace} data-style={day.style} data-earlier={day.isEarlier} d={drawn.path} />
    {drawn.dots.map(({ x, y }) => (
      <circle key={`${x} ${y}`} class={styles.dot} data-style={day.style} cx={x} cy={y} r={1.5} />
    ))}
    {drawn.label && (
      <>
        <path class={styles.leader} d={drawn.label.leader} />
        <text class={styles.name} x={drawn.label.x} y={drawn.label.y}>
          {drawn.label.text}
        </text>
      </>
    )}
  </g>
);

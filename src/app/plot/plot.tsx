import type { ComponentChildren, TargetedPointerEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { Frame } from '#charts/plot/frame.ts';
import styles from './plot.module.css';

/** A picture in one of its sizes; `stops` are the places along it that can be asked for. */
export interface Picture {
  readonly frame: Frame;
  readonly stops: readonly number[];
}

interface Props<P extends Picture> {
  /** What the picture shows: its name for a screen reader. */
  readonly title: string;
  /** How the keys work. */
  readonly hint: string;
  /** False where another picture of the page says it already. */
  readonly showsHint?: boolean;
  /** What each stop says. */
  readonly texts: readonly string[];
  readonly wide: P;
  readonly narrow: P;
  /** Two such pictures stand side by side: on paper each is the narrow one. */
  readonly isHalf?: boolean;
  readonly draw: (picture: P) => ComponentChildren;
}

/**
 * A picture of which the finger, the mouse and the arrow keys ask each place along its axis. It is in
 * the page in both sizes; the style shows the one that fits, on paper the wide one.
 */
export function Plot<P extends Picture>(props: Props<P>) {
  const { title, hint, showsHint = true, texts, wide, narrow, isHalf = false, draw } = props;
  const [at, setAt] = useState(-1);
  return (
    <figure class={styles.figure}>
      <div class={styles.plot} data-half={isHalf || undefined}>
        <input
          class={styles.along}
          type="range"
          min={0}
          max={Math.max(0, texts.length - 1)}
          value={Math.max(0, at)}
          aria-label={title}
          aria-valuetext={texts[at] ?? hint}
          onFocus={() => setAt((before) => Math.max(0, before))}
          onBlur={() => setAt(-1)}
          onInput={({ currentTarget }) => setAt(Number(currentTarget.value))}
        />
        <Drawing picture={wide} kind={styles.wide} at={at} onPoint={setAt} draw={draw} />
        <Drawing picture={narrow} kind={styles.narrow} at={at} onPoint={setAt} draw={draw} />
      </div>
      <p class={styles.readout} aria-hidden="true">
        {texts[at] ?? (showsHint ? hint : '')}
      </p>
    </figure>
  );
}

interface DrawingProps<P extends Picture> {
  readonly picture: P;
  readonly kind: string | undefined;
  readonly at: number;
  readonly onPoint: (at: number) => void;
  readonly draw: (picture: P) => ComponentChildren;
}

/** Which stop is nearest to a place. */
const nearest = (stops: readonly number[], x: number): number =>
  stops.reduce((best, stop, i) => (Math.abs(stop - x) < Math.abs(stops[best]! - x) ? i : best), 0);

function Drawing<P extends Picture>({ picture, kind, at, onPoint, draw }: DrawingProps<P>) {
  const { frame, stops } = picture;
  const { width, height, plot } = frame;
  const point = (event: TargetedPointerEvent<SVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    onPoint(nearest(stops, ((event.clientX - box.x) / box.width) * width));
  };
  const x = stops[at];
  return (
    <svg
      class={`${styles.svg} ${kind ?? ''}`}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      onPointerMove={point}
      onPointerDown={point}
      onPointerLeave={() => onPoint(-1)}
    >
      {draw(picture)}
      {x !== undefined && (
        <line class={styles.cursor} x1={x} x2={x} y1={plot.y} y2={plot.y + plot.height} />
      )}
    </svg>
  );
}

import type { CompareView } from '#reports/compare/compare-view.ts';
import styles from './compare.module.css';

/** The line and the mark of a window, as in the picture. */
export const Swatch = ({ place }: { readonly place: number }) => (
  <svg class={styles.swatch} width="32" height="12" viewBox="0 0 32 12" aria-hidden="true">
    <path class={styles.median} data-place={place} d="M1 6H31" />
    <Mark place={place} x={16} y={6} />
  </svg>
);

/** A dot for the first window, an open diamond for the second. */
export const Mark = (props: { readonly place: number; readonly x: number; readonly y: number }) => (
  <path
    class={styles.mark}
    data-place={props.place}
    d={props.place === 0 ? 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0Z' : 'M0-5L5 0L0 5L-5 0Z'}
    transform={`translate(${props.x} ${props.y})`}
  />
);

/** Which line and which column is which window, and how much of it was measured. */
export const WindowNames = ({ view: { windows } }: { readonly view: CompareView }) => (
  <ul class={styles.names}>
    {windows.map(({ name, days }, i) => (
      <li key={i}>
        <Swatch place={i} />
        <b>{name}</b>
        <span class="quiet">{days}</span>
      </li>
    ))}
  </ul>
);

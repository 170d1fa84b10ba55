import { dotShapes, isOpen } from '#charts/modal-day/shapes.ts';
import type { Level } from '#reports/metrics/ranges.ts';
import type { DotShape } from '#reports/modal-day/view.ts';
import styles from './modal-day.module.css';

interface Props {
  readonly shape: DotShape;
  readonly level?: Level;
  readonly x: number;
  readonly y: number;
}

/** A reading: its shape says what the meter marked, its colour the range it lies in. */
export const Dot = ({ shape, level, x, y }: Props) => (
  <path
    class={styles.dot}
    data-open={isOpen(shape)}
    data-level={level}
    d={dotShapes[shape]}
    transform={`translate(${x} ${y})`}
  />
);

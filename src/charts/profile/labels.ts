import {
  type CurvePoint,
  type GlucoseScale,
  percentiles,
  type ScaleLine,
} from '#reports/profile/view.ts';
import { tenth } from '../plot/scale.ts';
import { spreadOut } from '../spread-out.ts';
import type { Axes } from './scales.ts';

/** Half the height of a line of text. */
const HALF = 5.5;

/** A number at the left, and the line it belongs to, which may stand a little off it. */
export interface ScaleLabel {
  readonly label: string;
  readonly role: ScaleLine['role'];
  readonly line: number;
  readonly y: number;
}

/** The name of a percentile at the right end of its line. */
export interface EdgeLabel {
  readonly label: string;
  readonly line: number;
  readonly y: number;
}

/** Places on a vertical axis, moved apart as little as may be so that no two texts touch. */
function apart(lines: readonly number[], { plot }: Axes): readonly number[] {
  const wanted = lines.map((at) => ({ at, half: HALF }));
  return spreadOut(wanted, plot.y - HALF, plot.y + plot.height + HALF).map(tenth);
}

/** From the top down. */
export function scaleLabels(axes: Axes, { lines }: GlucoseScale): readonly ScaleLabel[] {
  const down = lines.toReversed();
  const at = down.map(({ value }) => tenth(axes.y(value)));
  const places = apart(at, axes);
  return down.map(({ label, role }, i) => ({ label, role, line: at[i] ?? 0, y: places[i] ?? 0 }));
}

/** From the top down: those that are known at the end of the day. */
export function edgeLabels(axes: Axes, last: CurvePoint | undefined): readonly EdgeLabel[] {
  const known = percentiles.toReversed().flatMap((of) => {
    const value = last?.values[of] ?? null;
    return value === null ? [] : [{ label: `${of}%`, line: tenth(axes.y(value)) }];
  });
  const places = apart(
    known.map(({ line }) => line),
    axes,
  );
  return known.map((label, i) => ({ ...label, y: places[i] ?? label.line }));
}

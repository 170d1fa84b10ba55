import { tenth } from '../plot/scale.ts';

/** A picture of 24 counts, in its own units; the style scales it. */
export const histogramSize = { width: 720, height: 150 } as const;
const PLOT = { x: 8, y: 18, width: 704, height: 106 } as const;
/** Of the width of an hour. */
const BAR = 0.7;

export interface Bar {
  readonly hour: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Where its number stands, above its middle. */
  readonly label: { readonly x: number; readonly y: number; readonly text: string };
}

export interface Histogram {
  readonly bars: readonly Bar[];
  readonly night: { readonly x: number; readonly width: number };
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly plot: typeof PLOT;
}

/** Bars of counts by hour: an empty hour has none. */
export function drawHistogram(
  counts: readonly number[],
  labels: readonly string[],
  [nightFrom, nightTo]: readonly [number, number],
): Histogram {
  const step = PLOT.width / counts.length;
  const most = Math.max(1, ...counts);
  const left = (hour: number) => tenth(PLOT.x + hour * step);
  const bars = counts.flatMap((n, hour): Bar[] => {
    if (n === 0) return [];
    const height = tenth((n / most) * PLOT.height);
    const y = tenth(PLOT.y + PLOT.height - height);
    const x = tenth(PLOT.x + (hour + (1 - BAR) / 2) * step);
    const label = { x: tenth(PLOT.x + (hour + 0.5) * step), y: tenth(y - 4), text: String(n) };
    return [{ hour, x, y, width: tenth(BAR * step), height, label }];
  });
  return {
    bars,
    night: { x: left(nightFrom), width: tenth((nightTo - nightFrom) * step) },
    ticks: labels.flatMap((label, hour) => (label === '' ? [] : [{ x: left(hour), label }])),
    plot: PLOT,
  };
}

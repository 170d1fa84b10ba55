import type { OverlayDay } from '#reports/overlay/view.ts';
import { type PlacedLabel, placeLabels } from '../label-placement.ts';
import { apart, type Frame, type PlotWidth } from '../plot/frame.ts';
import { linePath } from '../plot/path.ts';
import { tenth } from '../plot/scale.ts';

/** A line that ends this near the right edge is named beside the picture. */
const AT_EDGE = 30;
/** Usual width of a letter, and height of a line. */
const LETTER = 6.2;
const LINE = 13;

/** The name of a day at the end of its line. */
export interface DayLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** From the end of the line to the name beside the picture; empty where it is at its end. */
  readonly leader: string;
}

/** Where the line of a day is latest on the clock. */
function endOf({ x, y }: Frame, { lines }: OverlayDay): { x: number; y: number } {
  const ends = lines.map(({ minute, value }) => ({
    at: minute.at(-1) ?? 0,
    of: value.at(-1) ?? 0,
  }));
  const last = ends.reduce((best, end) => (end.at > best.at ? end : best), { at: 0, of: 0 });
  return { x: tenth(x(last.at)), y: tenth(y(last.of)) };
}

interface Ending {
  readonly index: number;
  readonly x: number;
  readonly y: number;
}

/** Names at the right edge, from the top down, none over another. */
function edgeNames(frame: Frame, ends: readonly Ending[], texts: readonly string[]) {
  const sorted = ends.toSorted((a, b) => a.y - b.y);
  const places = apart(
    sorted.map(({ y }) => y),
    frame,
  );
  const right = frame.plot.x + frame.plot.width;
  return sorted.map(({ index, ...end }, i): readonly [number, DayLabel] => {
    const y = places[i] ?? end.y;
    const leader = linePath([
      [end.x, end.y],
      [right + 8, y],
    ]);
    return [index, { text: texts[index] ?? '', x: right + 10, y, leader }];
  });
}

const nameAt = ({ box, text }: PlacedLabel): DayLabel => ({
  text,
  x: tenth(box.x),
  y: tenth(box.y + box.height / 2),
  leader: '',
});

/** Names of lines that end earlier: beside their end, moved where another is. */
function innerNames({ plot }: Frame, ends: readonly Ending[], texts: readonly string[]) {
  const wanted = ends.map(({ x, y, index }) => {
    const text = texts[index] ?? '';
    const at = { x: x - 1, y: y - 1, width: 2, height: 2 };
    return { texts: [{ text, width: text.length * LETTER }], at, must: true };
  });
  const placed = placeLabels(wanted, { height: LINE, bounds: plot, obstacles: [] });
  return ends.flatMap(({ index }, i): readonly (readonly [number, DayLabel])[] => {
    const label = placed[i];
    return label ? [[index, nameAt(label)]] : [];
  });
}

/** The names of the days, by their place in the list. */
export function namesOf(frame: Frame, days: readonly OverlayDay[], width: PlotWidth) {
  const texts = days.map(({ label, weekday }) => (width === 'wide' ? label : weekday));
  const ends = days.map((day, index) => ({ index, ...endOf(frame, day) }));
  const right = frame.plot.x + frame.plot.width - AT_EDGE;
  return new Map([
    ...edgeNames(
      frame,
      ends.filter(({ x }) => x >= right),
      texts,
    ),
    ...innerNames(
      frame,
      ends.filter(({ x }) => x < right),
      texts,
    ),
  ]);
}

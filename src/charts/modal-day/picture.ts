import type { DotShape, ModalColumn, ModalDot, ModalView } from '#reports/modal-day/view.ts';
import { lengthOfStretch, minutesFrom } from '#reports/metrics/by-time.ts';
import type { Level } from '#reports/metrics/ranges.ts';
import type { Box } from '../label-placement.ts';
import {
  axesOf,
  type Axes,
  type Frame,
  frameOf,
  type PlotWidth,
  plotSizes,
} from '../plot/frame.ts';
import { tenth } from '../plot/scale.ts';

/** The share of a column that its box takes. */
const BOX = 0.8;
const WHISKER = 0.4;
/** Usual width of a letter. */
const LETTER = 7;

/** One hour or part of the day in the picture. */
export interface ColumnPicture {
  readonly box: Box;
  readonly middle: number;
  readonly label: string;
  /** How many readings, where there is room for it. */
  readonly count: string;
  /** `▲ 20 %`, … from the top down; only of parts of the day. */
  readonly sides: readonly string[];
  readonly sensor: { readonly box: Box; readonly middle: number } | null;
  readonly mean: { readonly x1: number; readonly x2: number; readonly y: number } | null;
  readonly whisker: { readonly x: number; readonly y1: number; readonly y2: number } | null;
}

export interface DotPicture {
  readonly x: number;
  readonly y: number;
  readonly shape: DotShape;
  readonly level: Level;
}

export interface ModalPicture {
  readonly frame: Frame;
  readonly axes: Axes;
  readonly columns: readonly ColumnPicture[];
  readonly dots: readonly DotPicture[];
  readonly stops: readonly number[];
}

const DAY = 1440;
/** Room above the plot for the shares of parts of the day, and under it for counts. */
function sizeOf(view: ModalView, width: PlotWidth) {
  const size = plotSizes[width];
  const top = view.show === 'periods' && view.hasMeter ? 58 : size.top;
  const bottom = view.hasMeter ? 40 : size.bottom;
  return { ...size, right: 12, top, bottom };
}

/** Columns of one width, whatever their length: a short part of the day has as much to say. */
const columnBox = ({ plot }: Frame, i: number, n: number): Box => ({
  x: tenth(plot.x + (plot.width * i) / n),
  y: plot.y,
  width: tenth(plot.width / n),
  height: plot.height,
});

function labelsIn(column: ModalColumn, i: number, box: Box, view: ModalView) {
  const isRoomy = view.show === 'periods' || box.width >= column.label.length * LETTER + 4;
  const every = isRoomy ? 1 : 3;
  const hasRoom = box.width >= 14;
  return {
    label: i % every === 0 ? column.label : '',
    count: view.hasMeter && hasRoom && column.count > 0 ? String(column.count) : '',
  };
}

const sidesOf = ({ sides }: ModalColumn, { show }: ModalView): readonly string[] =>
  show === 'periods' && sides
    ? [`▲ ${sides.above} %`, `● ${sides.in} %`, `▼ ${sides.below} %`]
    : [];

function columnOf(frame: Frame, column: ModalColumn, i: number, view: ModalView): ColumnPicture {
  const box = columnBox(frame, i, view.columns.length);
  const middle = tenth(box.x + box.width / 2);
  const { y } = frame;
  const half = (share: number) => (box.width * share) / 2;
  const { sensor, meter } = column;
  const ends = meter && meter.low !== null && meter.high !== null ? [meter.low, meter.high] : null;
  return {
    box,
    middle,
    ...labelsIn(column, i, box, view),
    sides: sidesOf(column, view),
    sensor: sensor && {
      box: {
        x: tenth(middle - half(BOX)),
        y: tenth(y(sensor.high)),
        width: tenth(2 * half(BOX)),
        height: tenth(y(sensor.low) - y(sensor.high)),
      },
      middle: tenth(y(sensor.middle)),
    },
    mean: meter && {
      x1: tenth(middle - half(WHISKER)),
      x2: tenth(middle + half(WHISKER)),
      y: tenth(y(meter.mean)),
    },
    whisker: ends && { x: middle, y1: tenth(y(ends[1] ?? 0)), y2: tenth(y(ends[0] ?? 0)) },
  };
}

/** Where in its column a reading stands; LO and HI at the edges of the picture. */
function dotOf(frame: Frame, dot: ModalDot, { columns }: ModalView): readonly DotPicture[] {
  const i = columns.findIndex((one) => minutesFrom(one.from, dot.minute) < lengthOfStretch(one));
  const column = columns[i];
  if (!column) return [];
  const box = columnBox(frame, i, columns.length);
  const share = minutesFrom(column.from, dot.minute) / lengthOfStretch(column);
  const edge = { LO: box.y + box.height - 5, HI: box.y + 5 };
  const { shape, level } = dot;
  const y = shape === 'LO' || shape === 'HI' ? edge[shape] : frame.y(dot.value);
  return [{ x: tenth(box.x + share * box.width), y: tenth(y), shape, level }];
}

/** Lays the modal day out in a box of its own units; the browser scales it as a whole. */
export function drawModal(view: ModalView, width: PlotWidth): ModalPicture {
  const frame = frameOf(sizeOf(view, width), view.scale, [0, DAY]);
  const columns = view.columns.map((column, i) => columnOf(frame, column, i, view));
  return {
    frame,
    axes: axesOf(frame, view.scale),
    columns,
    dots: view.dots.flatMap((dot) => dotOf(frame, dot, view)),
    stops: columns.map(({ middle }) => middle),
  };
}

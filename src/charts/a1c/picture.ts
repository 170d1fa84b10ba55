import type { A1cPicture } from '#reports/a1c/view.ts';
import { type Frame, type PlotWidth, plotSizes } from '../plot/frame.ts';
import { linePath, type Point } from '../plot/path.ts';
import { linear, tenth } from '../plot/scale.ts';

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Lab values and GMI in one box of its own units; the browser scales it as a whole. */
export interface A1cDrawing {
  readonly frame: Frame;
  readonly levels: readonly { readonly y: number; readonly label: string; readonly ifcc: string }[];
  readonly dates: readonly { readonly x: number; readonly label: string }[];
  readonly line: string;
  /** The line moved by the median difference; empty where that is not known. */
  readonly shifted: string;
  /** Places of the line that stand alone, which no line would show. */
  readonly dots: readonly Place[];
  readonly labs: readonly Place[];
  readonly stops: readonly number[];
}

/** Room that a label of a date needs. */
const LABEL = 52;

function frameIn(width: PlotWidth, { last, scale }: A1cPicture): Frame {
  const size = plotSizes[width];
  const plot = {
    x: size.left,
    y: size.top,
    width: size.width - size.left - size.right,
    height: size.height - size.top - size.bottom,
  };
  return {
    width: size.width,
    height: size.height,
    plot,
    x: linear([0, Math.max(1, last)], [plot.x, plot.x + plot.width]),
    y: linear(scale, [plot.y + plot.height, plot.y]),
  };
}

/** Every date, every other one and so on, so that no two labels touch; the last one stays. */
function datesIn({ x, plot }: Frame, { dates }: A1cPicture): A1cDrawing['dates'] {
  const every = Math.ceil((dates.length * LABEL) / plot.width);
  return dates
    .filter((_, i) => (dates.length - 1 - i) % every === 0)
    .map(({ value, label }) => ({ x: tenth(x(value)), label }));
}

export function drawA1c(picture: A1cPicture, width: PlotWidth): A1cDrawing {
  const frame = frameIn(width, picture);
  const { x, y } = frame;
  const { stops, shift } = picture;
  const at = (by: number) =>
    stops.map(({ day, gmi }): Point | null => (gmi === null ? null : [x(day), y(gmi + by)]));
  const points = at(0);
  const isAlone = (i: number) => !points[i - 1] && !points[i + 1];
  return {
    frame,
    levels: picture.levels.map(({ value, label, ifcc }) => ({ y: tenth(y(value)), label, ifcc })),
    dates: datesIn(frame, picture),
    line: linePath(points),
    shifted: shift === null ? '' : linePath(at(shift)),
    dots: points.flatMap((point, i) =>
      point && isAlone(i) ? [{ x: tenth(point[0]), y: tenth(point[1]) }] : [],
    ),
    labs: stops.flatMap(({ day, labs }) =>
      labs.map((value) => ({ x: tenth(x(day)), y: tenth(y(value)) })),
    ),
    stops: stops.map(({ day }) => tenth(x(day))),
  };
}

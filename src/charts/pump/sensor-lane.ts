import type { GlucosePanel } from '#reports/daily-summary.ts';
import type { Box } from '../label-placement.ts';
import { LANE } from '../layout.ts';
import { type Frame, type Pen } from '../pen.ts';
import { MARK } from '../shapes.ts';
import { drawLane } from './draw-lane.ts';
import { hatch } from './hatch.ts';
import { laneSigns } from './lane.ts';

/** The middle of the lane at the top of a panel. */
export const laneRow = ({ top }: Frame): number => top + LANE / 2;

/** Hatched where the sensor gave nothing by its own word; lighter while it warmed up. */
function drawStates(pen: Pen, { states }: GlucosePanel): void {
  const { palette, x, top, left, right } = pen;
  for (const { from, to, state } of states) {
    const [start, end] = [Math.max(x(from), left), Math.min(x(to), right)];
    const box = { x: start, y: top + 2, width: end - start, height: LANE - 3 };
    const isLost = state === 'lost';
    hatch(pen, box, isLost ? 4 : 7, {
      color: palette.quiet,
      width: isLost ? 1.25 : 1,
      alpha: isLost ? 0.9 : 0.55,
    });
  }
}

/** Alarms of the sensor and what it said of itself, on a lane under the upper edge. */
export function drawSensorLane(pen: Pen, glucose: GlucosePanel): void {
  const { palette } = pen;
  drawStates(pen, glucose);
  drawLane(pen, laneSigns(pen, glucose.bells, []), laneRow(pen), palette.sensor);
}

/** Under the reading that a sensor was calibrated with. */
const tickOf = ({ x, y }: Frame, { at, y: value }: GlucosePanel['calibrations'][number]): Box => ({
  x: x(at) - 4,
  y: y(value) + MARK + 3,
  width: 8,
  height: 6,
});

/** Small blue triangles under readings that calibrated the sensor; what they cover. */
export function drawCalibrations(pen: Pen, { calibrations }: GlucosePanel): readonly Box[] {
  const { ctx, palette } = pen;
  const boxes = calibrations.map((mark) => tickOf(pen, mark));
  ctx.fillStyle = palette.sensor;
  for (const { x, y, width, height } of boxes) {
    ctx.beginPath();
    ctx.moveTo(x, y);
    ctx.lineTo(x + width, y);
    ctx.lineTo(x + width / 2, y + height);
    ctx.fill();
  }
  return boxes;
}

export const calibrationSpots = (frame: Frame, { calibrations }: GlucosePanel) =>
  calibrations.map((mark) => {
    const { x, y, width, height } = tickOf(frame, mark);
    return { event: mark.event, x: x + width / 2, y: y + height / 2 };
  });

import type { InsulinPanel, PumpPanel } from '#reports/daily-summary.ts';
import { horizontal, type Pen, withinSides } from '../pen.ts';
import { drawPumpAxes } from './axes.ts';
import { drawBasal } from './basal.ts';
import { drawBoluses } from './draw-boluses.ts';
import { drawLane } from './draw-lane.ts';
import { laneSigns } from './lane.ts';
import { laneRow } from './sensor-lane.ts';
import { drawSuspends } from './suspends.ts';

export { clockLabelBoxes, drawClockLabels, drawClockLines } from './clock-lines.ts';
export { drawPumpLabels } from './labels.ts';
export { glucoseExtraPlaces, pumpPlaces } from './pump-spots.ts';
export { drawCalibrations, drawSensorLane } from './sensor-lane.ts';

/** Both scales of a pump, and the basal rate between them. */
export function drawRates(pen: Pen, pump: PumpPanel, insulin: InsulinPanel): void {
  drawPumpAxes(pen, pump, insulin);
  withinSides(pen, 0, () => drawBasal(pen, pump, insulin));
  horizontal(pen, 0, { color: pen.palette.quiet });
}

/** What a pump gave and said: boluses, suspends, and its alarms on a lane above them. */
export function drawDoses(pen: Pen, pump: PumpPanel, insulin: InsulinPanel): void {
  withinSides(pen, 3, () => drawBoluses(pen, pump, insulin));
  withinSides(pen, 10, () => {
    drawSuspends(pen, pump.suspends);
    drawLane(pen, laneSigns(pen, pump.bells, pump.upkeep), laneRow(pen), pen.palette.alarm);
  });
}

import type { EventId } from '#domain/event.ts';
import type { DailySummary } from '#reports/daily-summary.ts';
import { glucosePlaces } from './glucose-panel.ts';
import { insulinPlaces } from './insulin-panel.ts';
import { intakePlaces } from './intake-panel.ts';
import type { Box } from './label-placement.ts';
import { lateDrawing } from './late.ts';
import type { PanelName } from './layout.ts';
import type { Frame } from './pen.ts';

/** Where an item stands on the canvas of its panel. */
export interface Spot {
  readonly event: EventId;
  readonly x: number;
  readonly y: number;
  /** What it covers, where that is more than a point. */
  readonly box?: Box;
  /** Others that lie on it come first. */
  readonly isGround?: boolean;
}

/** The panels of a day and what crosses them. */
export type DrawnParts = Pick<DailySummary, 'glucose' | 'insulin' | 'intake' | 'clockChanges'>;

export interface Place extends Spot {
  readonly panel: PanelName;
}

/** From the canvas to the plot, where pointers and rings count from. */
function inPlot(panel: PanelName, { left, top }: Frame, spot: Spot): Place {
  const { box } = spot;
  const moved = box && { box: { ...box, x: box.x - left, y: box.y - top } };
  return { ...spot, ...moved, panel, x: spot.x - left, y: spot.y - top };
}

/** Where everything of a day stands: every item of `itemsOf` is among them. */
export function placesIn(
  view: DrawnParts,
  frames: Readonly<Record<PanelName, Frame>>,
): readonly Place[] {
  const late = lateDrawing();
  const glucose = [
    ...glucosePlaces(frames.glucose, view),
    ...(late?.glucoseExtraPlaces(frames.glucose, view) ?? []),
  ];
  const insulin = [
    ...insulinPlaces(frames.insulin, view),
    ...(late?.pumpPlaces(frames.insulin, view.insulin) ?? []),
  ];
  const intake = intakePlaces(frames.intake, view);
  return [
    ...glucose.map((spot) => inPlot('glucose', frames.glucose, spot)),
    ...insulin.map((spot) => inPlot('insulin', frames.insulin, spot)),
    ...intake.map((spot) => inPlot('intake', frames.intake, spot)),
  ];
}

/** How far a point of a panel is from what an item covers. */
export function distanceTo({ x, y, box, isGround }: Place, left: number, top: number): number {
  const covers = box ?? { x, y, width: 0, height: 0 };
  const across = Math.max(covers.x - left, 0, left - covers.x - covers.width);
  const along = Math.max(covers.y - top, 0, top - covers.y - covers.height);
  return Math.hypot(across, along) + (isGround ? GROUND : 0);
}

/** How near to something that lies on the ground the pointer must come to mean it, in pixels. */
const GROUND = 8;

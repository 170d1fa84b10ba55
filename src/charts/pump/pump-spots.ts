import type { InsulinPanel, PumpPanel } from '#reports/daily-summary.ts';
import type { Frame } from '../pen.ts';
import type { DrawnParts, Spot } from '../places.ts';
import { tempBoxes } from './basal.ts';
import { barsOf, headOf } from './boluses.ts';
import { clockSpots } from './clock-lines.ts';
import { laneSpots } from './lane.ts';
import { calibrationSpots, laneRow } from './sensor-lane.ts';
import { suspendLines } from './suspends.ts';

/** A temporary rate lies under boluses and suspends: they are meant first. */
const tempSpots = (frame: Frame, pump: PumpPanel, insulin: InsulinPanel): readonly Spot[] =>
  tempBoxes(frame, pump, insulin).map(({ event, ...box }) => ({
    event,
    x: box.x,
    y: box.y,
    box,
    isGround: true,
  }));

const bolusSpots = (frame: Frame, pump: PumpPanel, { top }: InsulinPanel): readonly Spot[] =>
  pump.boluses.map((bolus) => {
    const bars = barsOf(frame, bolus, top);
    const head = headOf(frame, bars);
    const x = Math.max(frame.x(bolus.at), head?.x ?? 0);
    const box = bars.outline ?? bars.solid ?? head;
    return { event: bolus.event, x, y: head?.y ?? frame.y(0), ...(box && { box }) };
  });

const suspendSpots = (frame: Frame, { suspends }: PumpPanel): readonly Spot[] =>
  suspendLines(frame, suspends).map(({ mark, from, to, ends }) => {
    const y = frame.y(0);
    const box = { x: from, y: y - 2, width: to - from, height: 4 };
    return { event: mark.event, x: ends[0]?.x ?? from, y, box };
  });

/** Where everything of a pump stands on the canvas of its panel. */
export function pumpPlaces(frame: Frame, insulin: InsulinPanel): readonly Spot[] {
  const { pump } = insulin;
  if (!pump) return [];
  return [
    ...tempSpots(frame, pump, insulin),
    ...bolusSpots(frame, pump, insulin),
    ...suspendSpots(frame, pump),
    ...laneSpots(frame, laneRow(frame), pump.bells, pump.upkeep),
  ];
}

/** Where alarms of the sensor, its calibrations and changes of a clock stand on the glucose panel. */
export const glucoseExtraPlaces = (frame: Frame, view: DrawnParts): readonly Spot[] => [
  ...calibrationSpots(frame, view.glucose),
  ...laneSpots(frame, laneRow(frame), view.glucose.bells, []),
  ...clockSpots(frame, view),
];

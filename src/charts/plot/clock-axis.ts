import type { Preferences } from '#domain/preferences.ts';
import { hourLabel } from '#reports/period/time-text.ts';
import type { Frame } from './frame.ts';
import { tenth } from './scale.ts';

/** An hour on the axis; every third has a label where there is room, else every sixth. */
export interface ClockTick {
  readonly x: number;
  readonly label: string;
}

/** Room that a label needs. */
const LABEL = 36;

/** The hours of a clock along the axis, midnight at both ends. */
export function clockTicks({ x, plot }: Frame, hours: Preferences['hours']): readonly ClockTick[] {
  const every = plot.width / 8 >= LABEL ? 3 : 6;
  return Array.from({ length: 9 }, (_, i) => i * 3).map((hour) => ({
    x: tenth(x(hour * 60)),
    label: hour % every === 0 ? hourLabel(hour, hours) : '',
  }));
}

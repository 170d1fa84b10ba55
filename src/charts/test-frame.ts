import { eventId } from '#domain/event.ts';
import { type Instant, instant } from '#domain/time.ts';
import type { DayItem } from '#reports/daily-summary.ts';
import type { Frame } from './pen.ts';

/** For tests: a panel without a canvas, and things to stand on it. */

const HOUR = 3_600_000;
export const at = (hours: number): Instant => instant(hours * HOUR);

/** A day of 720 px, so two minutes a pixel, and 10 px a unit above a zero at 120. */
export const frame: Frame = {
  left: 50,
  right: 770,
  top: 0,
  bottom: 130,
  margin: 60,
  ceiling: 20,
  x: (moment) => 50 + (moment / HOUR) * 30,
  y: (units) => 120 - units * 10,
};

/** The same, an hour so many pixels wide, of which `first` is the first in sight. */
export const stretched = (hour: number, first: number): Frame => ({
  ...frame,
  x: (moment) => 50 + (moment / HOUR - first) * hour,
});

export const item = (name: string, hours: number): DayItem => ({
  event: eventId(name),
  at: at(hours),
  clock: '',
  name,
  value: '',
  remark: '',
  detail: { title: name, facts: [], sources: [] },
});

import { momentOf } from '#time/zone.ts';
import { alignedPoint, glucoseNear } from '../metrics/aligned.ts';
import { lengthOfStretch, minuteAt, minutesFrom } from '../metrics/by-time.ts';
import { sliceTrace } from '../period/cut.ts';
import type { Period } from '../period/period.ts';
import { hourLabel, minuteText } from '../period/time-text.ts';
import { traceLines } from '../period/trace-lines.ts';
import { nightFigures } from './night-figures.ts';
import { type NightItem, nightPart } from './night-items.ts';
import { middlePoint } from './text.ts';
import type { AlignedPanel, MiddlePoint } from './view.ts';
import { count, say } from './words.ts';

const MINUTE = 60_000;
const STEP = 15;

/** The middle of all nights, every quarter of an hour by the clock. */
function pointsOf(items: readonly NightItem[], period: Period): readonly MiddlePoint[] {
  const { preferences, zone } = period.input;
  const part = nightPart(period);
  const steps = Math.floor(lengthOfStretch(part) / STEP);
  return Array.from({ length: steps + 1 }, (_, i) => i * STEP).map((minute) => {
    const values = items.map(({ trace, date }) => {
      const wall = Date.parse(`${date}T00:00:00Z`) + (part.from + minute) * MINUTE;
      return glucoseNear(trace, momentOf(wall, zone));
    });
    const point = alignedPoint(minute, values);
    const time = minuteText((part.from + minute) % 1440, preferences.hours);
    return middlePoint(point, time, count('nights', point.n), preferences);
  });
}

/** Each full hour of the night. */
function ticksOf(period: Period): AlignedPanel['ticks'] {
  const part = nightPart(period);
  const length = lengthOfStretch(part);
  const first = minutesFrom(part.from, Math.ceil(part.from / 60) * 60);
  return Array.from({ length: Math.floor((length - first) / 60) + 1 }, (_, i) => {
    const minute = first + i * 60;
    const hour = Math.floor((part.from + minute) / 60) % 24;
    return { minute, label: hourLabel(hour, period.input.preferences.hours) };
  });
}

/** The picture of all nights. */
export function nightPanel(items: readonly NightItem[], period: Period): AlignedPanel {
  const { preferences, zone } = period.input;
  const part = nightPart(period);
  return {
    id: 'night',
    name: say('night'),
    title: say('panel.night', { nights: count('nights', items.length) }),
    span: [0, lengthOfStretch(part)],
    ticks: ticksOf(period),
    traces: items.map((item) => ({
      lines: traceLines(sliceTrace(item.trace, item), preferences.unit, (at) =>
        minutesFrom(part.from, minuteAt(at, zone)),
      ),
      isCounted: true,
    })),
    points: pointsOf(items, period),
    figures: nightFigures(items, period, part),
  };
}

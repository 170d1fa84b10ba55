import { instant } from '#domain/time.ts';
import type { DayContext } from '../context.ts';
import type { AutomaticDoses } from '../view.ts';
import type { WornPump } from './worn.ts';

const HALF_HOUR = 1_800_000;

/** Doses that a pump gave by itself, gathered by half hours of this day. */
export function automaticDoses(
  pumps: readonly WornPump[],
  { day }: DayContext,
): readonly AutomaticDoses[] {
  const groups = new Map<number, { units: number; count: number }>();
  for (const { event, now } of pumps.flatMap(({ delivery }) => delivery.boluses)) {
    if (event.automatic !== true || !now || event.at < day.start || event.at >= day.end) continue;
    const slot = Math.floor((event.at - day.start) / HALF_HOUR);
    const group = groups.get(slot) ?? { units: 0, count: 0 };
    groups.set(slot, { units: group.units + now.given, count: group.count + 1 });
  }
  return [...groups]
    .toSorted(([a], [b]) => a - b)
    .map(([slot, { units, count }]) => {
      const from = instant(day.start + slot * HALF_HOUR);
      const to = instant(Math.min(day.end, from + HALF_HOUR));
      return { from, to, units: Number(units.toFixed(3)), count };
    });
}

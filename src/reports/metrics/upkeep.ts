import type { DeviceEvent } from '#domain/event.ts';
import { type TherapyDay, toldIn } from './insulin-days.ts';
import { sum } from './insulin-means.ts';
import { say } from './insulin-words.ts';
import type { Metric } from './metric.ts';

export type UpkeepSort = 'rewind' | 'cannula' | 'tubing';

/** Whether an event is such a deed on the pump. */
export const isUpkeep =
  (sort: UpkeepSort) =>
  (event: DeviceEvent): boolean =>
    sort === 'rewind' ? event.kind === 'rewind' : event.kind === 'prime' && event.type === sort;

const countOn = (day: TherapyDay, sort: UpkeepSort) =>
  sort === 'rewind'
    ? toldIn(day, 'rewind').length
    : toldIn(day, 'prime').filter(isUpkeep(sort)).length;

/** Rewinds and fillings; null where no pump tells of any of these days. Metrics §8. */
export function upkeepCount(days: readonly TherapyDay[], sort: UpkeepSort): Metric {
  const known = days.filter(({ pumps }) => pumps.length > 0);
  const value = sum(known.map((day) => countOn(day, sort)));
  const how = { rule: say(`upkeep.${sort}`), counted: value, leftOut: [], source: 'Metrics §8' };
  return { value: known.length > 0 ? value : null, unit: 'count', how };
}

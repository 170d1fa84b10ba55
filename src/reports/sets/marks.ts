import type { DeviceEvent } from '#domain/event.ts';
import { isUpkeep } from '../metrics/upkeep.ts';
import type { UpkeepMarkSort } from './view.ts';

/** In the order they are listed. */
export const markSorts: readonly UpkeepMarkSort[] = [
  'cannula',
  'tubing',
  'rewind',
  'reservoir',
  'battery',
];

/** What an event says was done to a pump, or was due; null where it is about something else. */
export function markOf(event: DeviceEvent): UpkeepMarkSort | null {
  if (isUpkeep('cannula')(event)) return 'cannula';
  if (isUpkeep('tubing')(event)) return 'tubing';
  if (event.kind === 'rewind') return 'rewind';
  if (event.kind === 'reservoir') return 'reservoir';
  // A battery that was taken out is put in again, or another one: that is the change.
  return event.kind === 'battery' && event.state === 'inserted' ? 'battery' : null;
}

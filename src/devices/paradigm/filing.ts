import type { DeviceRecord, UntimedRecord } from '#domain/event.ts';
import type { Draft, Entry } from './log.ts';

/** What stays of a draft whose time nothing tells. */
function untimedOf({
  id: _id,
  wall: _wall,
  order: _order,
  doses: _doses,
  ...rest
}: Draft): UntimedRecord {
  return rest;
}

/** Files the entries of a log that are part of no other, under what is known of them by now. */
export function file(
  entries: readonly Entry[],
  records: DeviceRecord[],
  untimed: UntimedRecord[],
): void {
  for (const { record, isJoined, id, order } of entries) {
    if (isJoined) continue;
    if (id === undefined) untimed.push(untimedOf(record));
    else {
      record.id = id;
      record.order = order;
      records.push(record);
    }
  }
}

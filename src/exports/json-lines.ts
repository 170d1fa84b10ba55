import type { DeviceEvent } from '#domain/event.ts';

/**
 * An event as one line of JSON (DESIGN §5): kind, wall, at, device and id first, then its fields,
 * then how it was placed and when it was read. `at` is its instant in ISO 8601 with an offset.
 * The sources are left out: they point into captures that do not go with it.
 */
export function jsonLine(event: DeviceEvent, at: string): string {
  const { kind, wall, at: _at, device, id, order, sources: _, placement, read, ...fields } = event;
  const when = new Date(read).toISOString();
  return JSON.stringify({
    kind,
    wall,
    at,
    device,
    id,
    ...sorted(fields),
    order,
    placement,
    read: when,
  });
}

/** Keys in one order, so that the same event is the same line whoever made it. */
const sorted = (fields: object): object =>
  Object.fromEntries(Object.entries(fields).toSorted(([a], [b]) => (a < b ? -1 : 1)));

import type { DeviceEvent } from '#domain/event.ts';

/** What only a pump writes. */
const kinds: ReadonlySet<DeviceEvent['kind']> = new Set([
  'basal-rate',
  'bolus',
  'daily-total',
  'prime',
  'resume',
  'rewind',
  'suspend',
  'temp-basal',
]);

/** Keys of the devices that are pumps, in order of their first event. */
export const pumpsIn = (events: readonly DeviceEvent[]): string[] => [
  ...new Set(events.filter(({ kind }) => kinds.has(kind)).map(({ device }) => device)),
];

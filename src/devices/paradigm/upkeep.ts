import type { Notice, Upkeep } from '#domain/event.ts';
import { type HistoryRecord, type Layouts, record } from './history-record.ts';

const battery = (state: string): Upkeep => ({ kind: 'battery', state });
const notice = (name: string): Notice => ({ kind: 'notice', origin: 'pump', name });
const noticed = (name: string) => record(() => notice(name));

/** A reminder that rang is stamped when it did, one that a bolus forestalled with the bolus. */
const reminder = (r: HistoryRecord): Notice => ({
  ...notice((r.u8(7) & 0x20) !== 0 ? 'bolus reminder sounded' : 'bolus reminder not needed'),
  value: (r.u8(7) & 0x1f) * 60 + r.u8(8),
});

const clockFrom = ({ stamp }: HistoryRecord) =>
  ({ kind: 'clock-change', ...(stamp && { from: stamp.wall }) }) as const;
const clockTo = ({ stamp }: HistoryRecord) =>
  ({ kind: 'clock-change', ...(stamp && { to: stamp.wall }) }) as const;

/** The pump itself: its clock, battery, reservoir, tests and reminders. */
export const upkeepRecords: Layouts = {
  0x17: record(clockFrom),
  0x18: record(clockTo),
  0x19: record(() => battery('low')),
  0x1a: record((r) => battery(r.u8(1) === 1 ? 'inserted' : 'removed')),
  0x1c: noticed('insulin change prepared'),
  0x20: noticed('self test'),
  0x34: record((r) => ({ kind: 'reservoir', state: 'low', units: r.u8(1) / 10 })),
  0x35: noticed('alarm clock rang'),
  0x3a: noticed('insulin change confirmed'),
  0x3b: record(() => battery('weak')),
  0x69: record(reminder, 9),
};

import type { DeviceEvent, EventOf } from '#domain/event.ts';
import { localDate } from '#domain/time.ts';
import { everything } from '#reports/period/chosen-days.ts';
import { Period, type PeriodInput } from '#reports/period/period.ts';
import { BERLIN, preferences, READ } from './day-events.ts';
import { pumps } from './pump-events.ts';

/** A stretch of days of a person in Berlin, both dates included. */
export const period = (
  from: string,
  to: string,
  events: readonly DeviceEvent[],
  changed: Partial<PeriodInput> = {},
): Period =>
  new Period({
    from: localDate(from),
    to: localDate(to),
    zone: BERLIN,
    filter: everything,
    traces: [],
    events: events.toSorted((a, b) => a.at - b.at || a.order - b.order),
    settings: events.filter((event): event is EventOf<'settings'> => event.kind === 'settings'),
    devices: pumps,
    preferences: preferences(),
    now: READ,
    ...changed,
  });

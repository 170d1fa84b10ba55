import { captureId } from '#domain/capture.ts';
import {
  type DeviceEvent,
  eventId,
  type EventOf,
  type Fact,
  type Settings,
  type SuspendOrResume,
} from '#domain/event.ts';
import { type Instant, instant, wallTimeOf } from '#domain/time.ts';
import type { BasalStretch, Delivery } from '#reports/delivery/delivery.ts';
import { deliveryOf } from '#reports/delivery/delivery-of.ts';

const PUMP = 'paradigm:554:1';
const HOUR = 3_600_000;

/** Day of May 2015 and time, `04 08:30` or `04 08:30:15`, as if the pump's clock were on UTC. */
export const moment = (text: string): Instant => {
  const [day = '', time = ''] = text.split(' ');
  return instant(Date.parse(`2015-05-${day}T${time.length === 5 ? `${time}:00` : time}Z`));
};

/** Nothing but the end of a log: the pump told it, it changes nothing. */
const END: Fact = { kind: 'notice', origin: 'pump', name: 'self test' };

let made = 0;
/** A record at a time of the pump's clock, which is `clock` hours ahead of UTC. */
export function at(time: string, fact: Fact = END, clock = 0): DeviceEvent {
  made += 1;
  const wall = moment(time);
  return {
    ...fact,
    id: eventId(PUMP, fact.kind, time, made),
    wall: wallTimeOf(wall),
    order: made,
    device: PUMP,
    at: instant(wall - clock * HOUR),
    placement: 'zone-assumed',
    read: moment('31 00:00'),
    sources: [{ capture: captureId('c'), section: 0, offset: made, length: 7 }],
  };
}

export const basal = (rate: number, pattern = 'standard'): Fact => ({
  kind: 'basal-rate',
  rate,
  pattern,
});
export const tempOf = (rate: number, minutes: number): Fact => ({
  kind: 'temp-basal',
  rate,
  minutes,
});
export const percentOf = (percent: number, minutes: number): Fact => ({
  kind: 'temp-basal',
  percent,
  minutes,
});
export const CANCEL = tempOf(0, 0);
export const suspend = (by: SuspendOrResume['by'] = 'user', answered?: boolean): Fact => ({
  kind: 'suspend',
  by,
  ...(answered !== undefined && { answered }),
});
export const resume = (by: SuspendOrResume['by'] = 'user', answered?: boolean): Fact => ({
  kind: 'resume',
  by,
  ...(answered !== undefined && { answered }),
});
export const alarm = (code: number, cleared?: string): Fact => ({
  kind: 'alarm',
  origin: 'pump',
  code,
  name: `alarm ${code}`,
  ...(cleared !== undefined && { cleared: wallTimeOf(moment(cleared)) }),
});
export const prime = (type: 'tubing' | 'cannula', units = 0.5): Fact => ({
  kind: 'prime',
  type,
  units,
});
export const REWIND: Fact = { kind: 'rewind' };

/** A schedule in the words of the pump's settings: minutes of the day and rates. */
export const schedule = (
  key: 'basal' | 'previousBasal',
  segments: Readonly<Record<number, number>>,
  pattern = 'standard',
): Settings => ({
  kind: 'settings',
  settings: {
    [`${key}Pattern`]: pattern,
    [`${key}Starts`]: Object.keys(segments).map(Number),
    [`${key}Rates`]: Object.values(segments),
  },
});

const isSettings = (event: DeviceEvent): event is EventOf<'settings'> => event.kind === 'settings';

/** What is derived of these records for the 4th of May, or for `span`. */
export const derive = (
  events: readonly DeviceEvent[],
  [start, end]: readonly [string, string] = ['04 00:00', '05 00:00'],
): Delivery =>
  deliveryOf({
    device: PUMP,
    events,
    settings: events.filter(isSettings),
    start: moment(start),
    end: moment(end),
  });

export const timeOf = (when: Instant): string => {
  const time = new Date(when).toISOString().slice(8, 19).replace('T', ' ');
  return time.replace(/^04 /, '').replace(/:00$/, '');
};

const lineOf = ({ from, to, rate, origin, scheduled, isAssumed }: BasalStretch): string =>
  [
    `${timeOf(from)}-${timeOf(to)}`,
    String(Number(rate.toFixed(4))),
    origin,
    ...(origin === 'scheduled' ? [] : [`over ${scheduled ?? '—'}`]),
    ...(isAssumed ? ['assumed'] : []),
  ].join(' ');

/** The basal rate in words, a line for each stretch: `08:00-09:00 0.5 temp over 0.8`. */
export const basalLines = ({ basal: stretches }: Delivery): string[] => stretches.map(lineOf);

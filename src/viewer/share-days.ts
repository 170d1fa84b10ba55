import type { DayData } from '#actions/open-day.ts';
import type { ReadWindow } from '#actions/open-period.ts';
import type { SharedDevice } from '#bundles/share-head.ts';
import { captureId } from '#domain/capture.ts';
import type { DeviceEvent, EventOf } from '#domain/event.ts';
import { addDays, type LocalDate } from '#domain/time.ts';
import type { DeviceTrace } from '#domain/trace.ts';
import { deviceTrace } from '#reports/metrics/reading.ts';
import { localDateOf } from '#time/zone.ts';
import type { OpenShare } from './read-share.ts';

// The same questions that the store answers in the owner's own app, answered from a share.

type Summary = DayData['devices'][number];
type Sensor = EventOf<'sensor-glucose'>;
type Placed = readonly (readonly [local: LocalDate, event: DeviceEvent])[];

const placed = new WeakMap<OpenShare, Placed>();

/** Each event with its local date, worked out once. */
function placedIn(share: OpenShare): Placed {
  const { zone } = share.head.shown;
  const known =
    placed.get(share) ?? share.events.map((event) => [localDateOf(event.at, zone), event]);
  placed.set(share, known);
  return known;
}

const eventsOn = (share: OpenShare, from: LocalDate, to: LocalDate): readonly DeviceEvent[] =>
  placedIn(share)
    .filter(([local]) => local >= from && local <= to)
    .map(([, event]) => event);

const isSensor = (event: DeviceEvent): event is Sensor => event.kind === 'sensor-glucose';
const isSettings = (event: DeviceEvent): event is EventOf<'settings'> => event.kind === 'settings';

const summaryOf = ({ key, family, model, mark, ...rest }: SharedDevice): Summary => ({
  key,
  device: { family, model, serial: mark },
  capture: captureId(''),
  lastRead: rest.lastRead,
  clockSkewMs: rest.clockSkewMs,
  complete: rest.complete,
  readings: 0,
  sections: 0,
  problems: 0,
});

function tracesOf(readings: readonly Sensor[]): readonly DeviceTrace[] {
  const devices = [...new Set(readings.map(({ device }) => device))].toSorted();
  return devices.map((key) =>
    deviceTrace(
      key,
      readings.filter(({ device }) => device === key),
    ),
  );
}

/** As `openPeriod`: what the share holds of the local dates from one to another. */
export function windowOf(share: OpenShare, from: LocalDate, to: LocalDate): ReadWindow {
  return {
    traces: tracesOf(eventsOn(share, from, to).filter(isSensor)),
    events: eventsOn(share, addDays(from, -2), addDays(to, 1)).filter((event) => !isSensor(event)),
    settings: share.events.filter(isSettings),
    devices: share.head.devices.map(summaryOf),
    isWhole: true,
    asOf: share.made,
  };
}

/** As `openDay`: one local day. */
export function dayOf(share: OpenShare, date: LocalDate): DayData {
  const { zone } = share.head.shown;
  const events = eventsOn(share, date, date);
  const nearby = [
    ...eventsOn(share, addDays(date, -2), addDays(date, -1)),
    ...eventsOn(share, addDays(date, 1), addDays(date, 1)),
  ];
  const told = new Set(events.map(({ device }) => device));
  return {
    date,
    zone,
    events,
    nearby: nearby.filter((event) => !isSensor(event)),
    settings: share.events.filter(isSettings),
    devices: share.head.devices
      .filter(({ key }) => told.has(key))
      .toSorted((a, b) => (a.key < b.key ? -1 : 1))
      .map(summaryOf),
  };
}

/** The chosen dates on which there is something, ascending. */
export const datesOf = (share: OpenShare): readonly LocalDate[] => {
  const { from, to } = share.head;
  const dates = new Set(placedIn(share).map(([local]) => local));
  return [...dates].filter((date) => date >= from && date <= to).toSorted();
};

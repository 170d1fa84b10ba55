import { captureId, deviceKey } from '#domain/capture.ts';
import { type DeviceEvent, eventId, type Fact, type MeterGlucose } from '#domain/event.ts';
import { defaultPreferences, type Preferences } from '#domain/preferences.ts';
import { instant, localDate, type WallTime, zone } from '#domain/time.ts';
import {
  type DailySummary,
  dailySummary,
  type DayDevice,
  type DayInput,
} from '#reports/daily-summary.ts';
import { pumpPart } from '#reports/day/pump/index.ts';
import { momentOf } from '#time/zone.ts';

export const BERLIN = zone('Europe/Berlin');
export const READ = instant(Date.UTC(2026, 11, 31));

const identity = { family: 'contour', model: '7410', serial: '1234-5678' };
const NEXT_USB = deviceKey(identity);
export const NEXT_ONE = deviceKey({ family: 'contour', model: '7800', serial: '99-4321' });

/** A device that was read whole, its clock right. */
export const device = (changed: Partial<DayDevice> = {}): DayDevice => ({
  key: NEXT_USB,
  device: identity,
  name: 'Contour Next USB',
  lastRead: READ,
  clockSkewMs: 30_000,
  complete: true,
  ...changed,
});
export const otherDevice = (changed: Partial<DayDevice> = {}): DayDevice =>
  device({
    key: NEXT_ONE,
    device: { family: 'contour', model: '7800', serial: '99-4321' },
    name: 'Contour Next ONE',
    ...changed,
  });

let made = 0;
/** A fact of a device at a wall time, placed in the zone; `at` places it elsewhere. */
export function event(
  wall: string,
  fact: Fact,
  changed: Partial<Pick<DeviceEvent, 'at' | 'device' | 'order'>> = {},
  where = BERLIN,
): DeviceEvent {
  made += 1;
  const text = wall.length === 16 ? `${wall}:00` : wall;
  return {
    ...fact,
    id: eventId(changed.device ?? NEXT_USB, fact.kind, text, made),
    wall: text as WallTime,
    order: made,
    device: NEXT_USB,
    at: instant(momentOf(Date.parse(`${text}Z`), where)),
    placement: 'anchored',
    read: READ,
    sources: [{ capture: captureId('c'), section: made, offset: 0, length: 48 }],
    ...changed,
  };
}

export const bg = (value: number, changed: Partial<MeterGlucose> = {}): MeterGlucose => ({
  kind: 'meter-glucose',
  value,
  unit: 'mg/dL',
  entry: 'meter',
  ...changed,
});

export const preferences = (changed: Partial<Preferences> = {}): Preferences => ({
  ...defaultPreferences(BERLIN),
  ...changed,
});

export const summary = (
  date: string,
  events: readonly DeviceEvent[],
  changed: Partial<DayInput> = {},
): DailySummary =>
  dailySummary(
    {
      date: localDate(date),
      zone: BERLIN,
      events,
      nearby: [],
      settings: [],
      devices: [device(), otherDevice()],
      preferences: preferences(),
      now: READ,
      ...changed,
    },
    pumpPart,
  );

/** The figure of that id as printed, with its unit. */
export const printed = ({ statistics }: DailySummary, id: string): string | undefined => {
  const figure = statistics.flatMap(({ figures }) => figures).find((f) => f.id === id);
  return figure && [figure.text, figure.unit, figure.remark].filter(Boolean).join(' ');
};
export const notes = ({ footnotes }: DailySummary): string[] => footnotes.map(({ id }) => id);

import type { ReadWindow } from '#actions/open-period.ts';
import { deviceName } from '#app/device-name.ts';
import type { ReportRoute } from '#app/route.ts';
import type { Preferences } from '#domain/preferences.ts';
import { instant } from '#domain/time.ts';
import { everything, type Filter } from '#reports/period/chosen-days.ts';
import { Period } from '#reports/period/period.ts';
import type { Window } from './report.ts';

const filterOf = ({ weekdays = [], hours }: ReportRoute): Filter => ({
  ...everything,
  weekdays,
  hours: hours ?? null,
});

/** The window asked for, of what was read. */
export function periodOf(
  read: ReadWindow,
  route: ReportRoute & Window,
  preferences: Preferences,
): Period {
  const { from, to } = route;
  return new Period({
    from,
    to,
    zone: preferences.zone,
    filter: filterOf(route),
    traces: read.traces,
    events: read.events,
    settings: read.settings,
    devices: read.devices.map((device) => ({ ...device, name: deviceName(device.device) })),
    preferences,
    now: instant(Date.now()),
  });
}

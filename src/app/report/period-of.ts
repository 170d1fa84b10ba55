import type { ReadWindow } from '#actions/open-period.ts';
import { deviceName } from '#app/device-name.ts';
import type { ReportRoute } from '#app/route.ts';
import type { Preferences } from '#domain/preferences.ts';
import { instant } from '#domain/time.ts';
import { everything, type Filter } from '#reports/period/chosen-days.ts';
import { Period } from '#reports/period/period.ts';
import type { AnyReport, Window } from './report.ts';
import { daysIn, hullOf, lastDays } from './window.ts';
import { addDays } from '#reports/period/dates.ts';

const filterOf = ({ weekdays = [], hours }: ReportRoute): Filter => ({
  ...everything,
  weekdays,
  hours: hours ?? null,
});

/** The window compared with: as many days from the one asked for, else those just before. */
function versusOf({ versus, page }: ReportRoute, window: Window): Window | null {
  const days = daysIn(window);
  if (versus) return { from: versus, to: addDays(versus, days - 1) };
  return page === 'compare' ? lastDays(days, addDays(window.from, -1)) : null;
}

/** The stretch of days to read for a report. */
export function stretchOf(report: AnyReport, route: ReportRoute, window: Window): Window {
  const versus = versusOf(route, window);
  const own = report.reads(window);
  return versus ? hullOf(own, report.reads(versus)) : own;
}

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

/** The window it is compared with; null where there is none. */
export function comparedWith(period: Period, route: ReportRoute & Window): Period | null {
  const versus = versusOf(route, route);
  return versus && period.over(versus.from, versus.to);
}

import type { ReadWindow } from '#actions/open-period.ts';
import { deviceName } from '#app/device-name.ts';
import type { ReportRoute } from '#app/route.ts';
import type { Preferences } from '#domain/preferences.ts';
import { instant } from '#domain/time.ts';
import { everything, type Filter } from '#reports/period/chosen-days.ts';
import { Period } from '#reports/period/period.ts';
import type { ReadStretch } from './period-data.ts';
import type { AnyReport, Window } from './report.ts';

const filterOf = ({ weekdays = [], hours }: ReportRoute): Filter => ({
  ...everything,
  weekdays,
  hours: hours ?? null,
});

/** The window asked for, of what was read. */
function periodOf(read: ReadWindow, route: ReportRoute & Window, preferences: Preferences): Period {
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
    now: read.asOf ?? instant(Date.now()),
  });
}

type Asking = ReportRoute & Window;

/** What a report reads: its own stretch, and those beside it. */
export const stretchesOf = (report: AnyReport, asked: Asking): readonly Window[] => [
  report.reads(asked),
  ...report.beside(asked, asked),
];

const holds = ({ window }: ReadStretch, { from, to }: Window): boolean =>
  window.from <= from && window.to >= to;

/** The periods of a report, its own first; null until all of what it reads has arrived. */
export function periodsOf(
  report: AnyReport,
  asked: Asking,
  stretches: readonly ReadStretch[],
  preferences: Preferences,
): readonly [own: Period, ...others: Period[]] | null {
  const [own, ...beside] = stretches;
  const others = report.beside(asked, asked);
  const areHere = others.every((window, i) => beside[i] && holds(beside[i], window));
  if (!own || !holds(own, report.reads(asked)) || !areHere) return null;
  return [
    periodOf(own.read, asked, preferences),
    ...others.flatMap((window, i) => {
      const stretch = beside[i];
      return stretch ? [periodOf(stretch.read, { ...asked, ...window }, preferences)] : [];
    }),
  ];
}

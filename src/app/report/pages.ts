import type { ReportPage } from '#app/report-address.ts';
import type { AnyReport } from './report.ts';

/** Where each report is fetched from when it is first asked for. */
export const reportsOf: Readonly<Record<ReportPage, () => Promise<AnyReport>>> = {
  meals: async () => (await import('../meals/meals-report.tsx')).mealsReport,
  'modal-day': async () => (await import('../modal-day/modal-day-report.tsx')).modalDayReport,
  'sensor-meter': async () =>
    (await import('../sensor-meter/sensor-meter-report.tsx')).sensorMeterReport,
  overlay: async () => (await import('../overlay/overlay-report.tsx')).overlayReport,
  profile: async () => (await import('../profile/profile-report.tsx')).profileReport,
  overview: async () => (await import('../overview/overview-report.tsx')).overviewReport,
  logbook: async () => (await import('../logbook/logbook-report.tsx')).logbookReport,
  trends: async () => (await import('../trends/trends-report.tsx')).trendsReport,
  adherence: async () => (await import('../adherence/adherence-report.tsx')).adherenceReport,
  data: async () => (await import('../data/data-report.tsx')).dataReport,
  compare: async () => (await import('../compare/compare-report.tsx')).compareReport,
  a1c: async () => (await import('../a1c/a1c-report.tsx')).a1cReport,
  variability: async () =>
    (await import('../variability/variability-report.tsx')).variabilityReport,
  packet: async () => (await import('../packet/packet-report.tsx')).packetReport,
  episodes: async () => (await import('../episodes/episodes-report.tsx')).episodesReport,
  sets: async () => (await import('../sets/sets-report.tsx')).setsReport,
  alarms: async () => (await import('../alarms/alarms-report.tsx')).alarmsReport,
};

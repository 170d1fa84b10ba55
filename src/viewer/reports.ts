import { adherenceReport } from '#app/adherence/adherence-report.tsx';
import { alarmsReport } from '#app/alarms/alarms-report.tsx';
import { episodesReport } from '#app/episodes/episodes-report.tsx';
import { logbookReport } from '#app/logbook/logbook-report.tsx';
import { modalDayReport } from '#app/modal-day/modal-day-report.tsx';
import { overlayReport } from '#app/overlay/overlay-report.tsx';
import { profileReport } from '#app/profile/profile-report.tsx';
import type { AnyReport } from '#app/report/report.ts';
import { sensorMeterReport } from '#app/sensor-meter/sensor-meter-report.tsx';
import { setsReport } from '#app/sets/sets-report.tsx';
import { trendsReport } from '#app/trends/trends-report.tsx';

/**
 * Reports whose numbers are all made of the dates they show. Those that look further back (overview,
 * comparison, variability, HbA1c, meals) would count days that nobody shared as days without anything.
 */
export const reports: readonly AnyReport[] = [
  profileReport,
  overlayReport,
  modalDayReport,
  sensorMeterReport,
  trendsReport,
  logbookReport,
  episodesReport,
  adherenceReport,
  setsReport,
  alarmsReport,
];

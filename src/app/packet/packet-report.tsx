import type { AnyReport } from '#app/report/report.ts';
import { Packet } from './packet.tsx';

/** The visit packet: other reports of the same window, one behind the other on paper. */
export const packetReport: AnyReport = {
  page: 'packet',
  days: 14,
  hasFilters: false,
  reads: (window) => window,
  beside: () => [],
  // oxlint-disable-next-line require-yield
  *open(period, { route }, person) {
    return {
      isEmpty: false,
      body: () => <Packet period={period} route={route} person={person} />,
      tools: () => null,
      empty: () => null,
    };
  },
};

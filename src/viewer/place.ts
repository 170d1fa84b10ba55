import { hrefOf, isReportRoute, type ReportRoute, type Route } from '#app/address.ts';
import type { ShareHead } from '#bundles/share-head.ts';
import type { LocalDate } from '#domain/time.ts';
import { lastDays } from '#app/report/window.ts';
import { reports } from './reports.ts';

type Dates = Pick<ShareHead, 'from' | 'to'>;

const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);
const earlier = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b);

/** A window with what is not shared cut off; the latest days where nothing is left of it. */
function windowWithin(asked: ReportRoute, days: number, share: Dates): Dates {
  const last = lastDays(days, share.to);
  const { from, to } = asked.from && asked.to ? { from: asked.from, to: asked.to } : last;
  const isOutside = to < share.from || from > share.to;
  const window = isOutside ? last : { from, to };
  return { from: later(window.from, share.from), to: earlier(window.to, share.to) };
}

/**
 * Where an address leads in a share: to a page it has, with dates it holds. A window that reaches
 * beyond would show days that nobody shared as days without anything.
 */
export function placeIn(share: Dates, asked: Route): Route {
  if (asked.page === 'help') return asked;
  if (asked.page === 'day') {
    const date = later(earlier(asked.date ?? share.to, share.to), share.from);
    return { page: 'day', date };
  }
  const first: ReportRoute = { page: 'profile' };
  const wanted = isReportRoute(asked) ? asked : first;
  const report = reports.find(({ page }) => page === wanted.page) ?? reports[0];
  const known = report?.page === wanted.page ? wanted : first;
  return { ...known, ...windowWithin(known, report?.days ?? 14, share) };
}

export const isSamePlace = (a: Route, b: Route): boolean => hrefOf(a) === hrefOf(b);

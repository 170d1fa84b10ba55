import { type Instant, instant, localDate, type LocalDate } from '#domain/time.ts';
import {
  hrefOfReport,
  isDate,
  isReportRoute,
  parseReport,
  type ReportRoute,
} from './report-address.ts';

/** Where a person is. It lives in the hash, so no date ever reaches a server. */
export type Route =
  | { readonly page: 'day'; readonly date?: LocalDate }
  | ReportRoute
  | SettingsOf
  | HelpRoute
  | { readonly page: 'devices' | 'files' | 'sync' | 'settings' | 'more' | 'lost' };
export type Page = Route['page'];

/** By which rules numbers are computed; a topic by its name, or by the code of a rule such as `C5`. */
export interface HelpRoute {
  readonly page: 'help';
  readonly topic?: string;
}

/** What a device was set to at a moment, and what differs from another. */
export interface SettingsOf {
  readonly page: 'device-settings';
  readonly device?: string;
  readonly at?: Instant;
  readonly versus?: Instant;
}

export function parseRoute(text: string): Route {
  const path = text.replace(/^#?\/?/, '');
  const report = parseReport(path === '' ? 'overview' : path);
  if (report) return report;
  const [page = '', date, ...rest] = path.split('/');
  if (page === 'device-settings') return settingsRoute(date, ...rest);
  // What a computer shows that wants to be let in may follow: the page reads it.
  if (page === 'sync') return { page };
  if (rest.length > 0) return { page: 'lost' };
  if (page === 'day') return dayRoute(date);
  if (page === 'help') return { page, ...(date && { topic: date }) };
  return isPlain(page) && date === undefined ? { page } : { page: 'lost' };
}

const plain = ['devices', 'files', 'settings', 'more'] as const;
const isPlain = (page: string): page is (typeof plain)[number] => plain.some((one) => one === page);

function dayRoute(text: string | undefined): Route {
  if (!text) return { page: 'day' };
  return isDate(text) ? { page: 'day', date: localDate(text) } : { page: 'lost' };
}

function settingsRoute(key?: string, ...moments: readonly string[]): Route {
  const device = key && decoded(key);
  const [at, versus, ...rest] = moments.map((text) => instant(Date.parse(text)));
  const isWrong = rest.length > 0 || Number.isNaN(at) || Number.isNaN(versus);
  if (isWrong || (key && !device)) return { page: 'lost' };
  return {
    page: 'device-settings',
    ...(device && { device }),
    ...(at !== undefined && { at }),
    ...(versus !== undefined && { versus }),
  };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

const momentOf = (at: Instant): string => new Date(at).toISOString().replace('.000', '');

export { isReportRoute, type ReportRoute } from './report-address.ts';

export function hrefOf(to: Route): string {
  if (to.page === 'device-settings') return hrefOfSettings(to);
  if (to.page === 'day') return to.date ? `#/day/${to.date}` : '#/day';
  if (to.page === 'help' && to.topic) return `#/help/${to.topic}`;
  return isReportRoute(to) ? hrefOfReport(to) : `#/${to.page}`;
}

/** Each part only behind the one before it: a comparison needs a moment, a moment a device. */
function hrefOfSettings({ device, at, versus }: SettingsOf): string {
  const parts = [
    device === undefined ? undefined : encodeURIComponent(device),
    at === undefined ? undefined : momentOf(at),
    versus === undefined ? undefined : momentOf(versus),
  ];
  const end = parts.indexOf(undefined);
  const given = end < 0 ? parts : parts.slice(0, end);
  return ['#/device-settings', ...given].join('/');
}

import { type Instant, instant, localDate, type LocalDate } from '#domain/time.ts';

/** Where a person is. It lives in the hash, so no date ever reaches a server. */
export type Route =
  | { readonly page: 'day'; readonly date?: LocalDate }
  | SettingsOf
  | { readonly page: 'devices' | 'files' | 'settings' | 'lost' };
export type Page = Route['page'];

/** What a device was set to at a moment, and what differs from another. */
export interface SettingsOf {
  readonly page: 'device-settings';
  readonly device?: string;
  readonly at?: Instant;
  readonly versus?: Instant;
}

export function parseRoute(text: string): Route {
  const [page = '', date, ...rest] = text.replace(/^#?\/?/, '').split('/');
  if (page === 'device-settings') return settingsRoute(date, ...rest);
  if (rest.length > 0) return { page: 'lost' };
  if (page === '' || page === 'day') return dayRoute(date);
  const known = page === 'devices' || page === 'files' || page === 'settings';
  return known && date === undefined ? { page } : { page: 'lost' };
}

function dayRoute(text: string | undefined): Route {
  if (!text) return { page: 'day' };
  return isDate(text) ? { page: 'day', date: localDate(text) } : { page: 'lost' };
}

/** A day that the calendar has: `2026-02-30` is none. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
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

export function hrefOf(to: Route): string {
  if (to.page === 'device-settings') return hrefOfSettings(to);
  if (to.page !== 'day') return `#/${to.page}`;
  return to.date ? `#/day/${to.date}` : '#/day';
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

import { localDate, type LocalDate } from '#domain/time.ts';

/** Where a person is. It lives in the hash, so no date ever reaches a server. */
export type Route =
  | { readonly page: 'day'; readonly date?: LocalDate }
  | { readonly page: 'devices' | 'files' | 'settings' | 'lost' };
export type Page = Route['page'];

export function parseRoute(text: string): Route {
  const [page = '', date, ...rest] = text.replace(/^#?\/?/, '').split('/');
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

export function hrefOf(to: Route): string {
  if (to.page !== 'day') return `#/${to.page}`;
  return to.date ? `#/day/${to.date}` : '#/day';
}

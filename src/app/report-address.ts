import { localDate, type LocalDate } from '#domain/time.ts';

/** Pages that show many days at once; the words of a report are fetched with it. */
export const reportPages = [
  'overview',
  'profile',
  'sensor-meter',
  'overlay',
  'modal-day',
  'logbook',
  'trends',
  'adherence',
  'meals',
  'episodes',
  'sets',
  'alarms',
  'data',
  'compare',
  'a1c',
  'variability',
  'packet',
] as const;
export type ReportPage = (typeof reportPages)[number];

/** A report, and all that a person chose in it: each state has an address. */
export interface ReportRoute {
  readonly page: ReportPage;
  /** The window, both dates included; without it the days up to the latest. */
  readonly from?: LocalDate;
  readonly to?: LocalDate;
  /** 1 is Monday; all of them where none is given. */
  readonly weekdays?: readonly number[];
  /** Hours on the local clock, half-open; from 22 to 6 runs over midnight. */
  readonly hours?: readonly [from: number, to: number];
  /** What of the report is shown, in its own words. */
  readonly show?: string;
  /** Days to set beside those of the window, both dates included. */
  readonly versus?: Required<Pick<ReportRoute, 'from' | 'to'>>;
}

const lost = { page: 'lost' } as const;

/** A day that the calendar has: `2026-02-30` is none. */
export function isDate(text: string | undefined): text is string {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

const isReport = (name: string): name is ReportPage => reportPages.some((page) => page === name);
export const isReportRoute = (route: { readonly page: string }): route is ReportRoute =>
  isReport(route.page);

function windowOf(dates: readonly string[]): Pick<ReportRoute, 'from' | 'to'> | undefined {
  if (dates.length === 0) return {};
  const [from, to, ...rest] = dates;
  if (!isDate(from) || !isDate(to) || rest.length > 0 || from > to) return undefined;
  return { from: localDate(from), to: localDate(to) };
}

function versusOf(dates: readonly string[]): Partial<ReportRoute> | undefined {
  const { from, to } = windowOf(dates) ?? {};
  return from && to ? { versus: { from, to } } : undefined;
}

/** Each choice by its name; undefined for one that cannot be. */
function choiceOf(name: string, value: string): Partial<ReportRoute> | undefined {
  if (name === 'days' && /^[1-7]{1,7}$/.test(value))
    return { weekdays: [...new Set(value)].toSorted().map(Number) };
  if (name === 'versus') return versusOf(value.split('_'));
  if (name === 'show' && /^[a-z\d,-]+$/.test(value)) return { show: value };
  const [from = 0, to = 0] = /^\d{1,2}-\d{1,2}$/.test(value) ? value.split('-').map(Number) : [];
  const isHours = name === 'hours' && from < 24 && to <= 24 && from !== to;
  return isHours ? { hours: [from, to] } : undefined;
}

function choicesOf(query: string): Partial<ReportRoute> | undefined {
  let all: Partial<ReportRoute> = {};
  for (const [name, value] of new URLSearchParams(query)) {
    const choice = choiceOf(name, value);
    if (!choice) return undefined;
    all = { ...all, ...choice };
  }
  return all;
}

/** Undefined where it is not the address of a report at all; `lost` for one that asks for nothing there is. */
export function parseReport(text: string): ReportRoute | typeof lost | undefined {
  const [path = '', query = ''] = text.split('?');
  const [page = '', ...dates] = path.split('/');
  if (!isReport(page)) return undefined;
  const window = windowOf(dates);
  const choices = choicesOf(query);
  return window && choices ? { page, ...window, ...choices } : lost;
}

export function hrefOfReport(route: ReportRoute): string {
  const { page, from, to, weekdays = [], hours, show, versus } = route;
  const choices = [
    weekdays.length > 0 && `days=${weekdays.join('')}`,
    hours && `hours=${hours.join('-')}`,
    show && `show=${show}`,
    versus && `versus=${versus.from}_${versus.to}`,
  ].filter(Boolean);
  const path = from && to ? `#/${page}/${from}/${to}` : `#/${page}`;
  return choices.length > 0 ? `${path}?${choices.join('&')}` : path;
}

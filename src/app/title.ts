import type { LocalDate } from '#domain/time.ts';
import { dateText } from './format.ts';
import type { Route } from './route.ts';
import { isLocked } from './state.ts';
import { say } from './words.ts';

/** What the browser's tab says. */
export function titleOf(route: Route, latest: LocalDate | undefined): string {
  if (isLocked()) return say('basalt');
  if (route.page === 'lost') return say('title', { page: say('lost.title') });
  if (route.page !== 'day') return say('title', { page: say(route.page) });
  const date = route.date ?? latest;
  return date ? say('title', { page: dateText(date) }) : say('basalt');
}

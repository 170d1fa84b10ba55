import { computed, signal } from '@preact/signals';
import { hrefOf, parseRoute, type Route } from './address.ts';

export { hrefOf, isReportRoute, type Page, type ReportRoute, type Route } from './address.ts';

const hash = signal(location.hash);
addEventListener('hashchange', () => {
  hash.value = location.hash;
});

export const route = computed(() => parseRoute(hash.value));

/** Goes there; `replace` leaves no step behind for the Back key. */
export function go(to: Route, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') location.hash = hrefOf(to);
  else history.replaceState(null, '', hrefOf(to));
  hash.value = location.hash;
}

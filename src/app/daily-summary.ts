import type { Person } from '#domain/preferences.ts';
import { instant } from '#domain/time.ts';
import { landingDay } from '#reports/day/landing.ts';
import { lazy } from './lazy.tsx';
import { route } from './route.ts';
import type { Stored } from './state.ts';

export const DayPage = lazy(async () => (await import('./day/day-page.tsx')).DayPage);

/** At once where it needs no network: without an offline copy nobody is known to need it yet. */
export function fetchIfKept(): void {
  const isKept = globalThis.navigator.serviceWorker?.controller;
  if (isKept && route.value.page === 'day') void DayPage.fetch().catch(() => undefined);
}

/**
 * Fetches the code of the Daily Summary while storage still says what is in it, and then the day:
 * both are there when the page is first drawn. Nothing where another page was asked for.
 */
export async function dayAhead(whose: Person, stored: Promise<Stored>): Promise<void> {
  if (route.value.page !== 'day') return;
  const [{ theirs, days }, { readAhead }] = await Promise.all([
    stored,
    import('./day/day-source.ts'),
    DayPage.fetch(),
  ]);
  const { zone } = theirs;
  const date = route.value.page === 'day' ? route.value.date : undefined;
  const shown = date ?? landingDay(days, instant(Date.now()), zone);
  if (shown) await readAhead(whose, shown, zone);
}

import { type LocalDate, zone as zoneNamed } from '#domain/time.ts';
import { csvHead, csvLine } from '#exports/csv.ts';
import type { View } from '#store/database.ts';
import { eventsOf } from '#store/day.ts';
import { eachOnce } from '#store/nearby.ts';
import { offsetAt } from '#time/zone.ts';

/** All events of the local dates from `from` to `to`, both included, as CSV in the order of time. */
export async function exportCsv(view: View, from: LocalDate, to: LocalDate): Promise<Blob> {
  const { zone = zoneNamed('UTC') } = (await view.get('meta', 'zone')) ?? {};
  const dates = view.transaction('days').store.index('dates');
  const days = eachOnce(await dates.getAll(IDBKeyRange.bound(from, to)));
  const events = days
    .flatMap((day) => eventsOf(day))
    .filter(({ local }) => local >= from && local <= to)
    .map(({ event }) => event)
    .toSorted((a, b) => a.at - b.at || a.order - b.order);
  const lines = events.map((event) => csvLine(event, offsetAt(event.at, zone)));
  return new Blob([csvHead, lines.join('')], { type: 'text/csv;charset=utf-8' });
}

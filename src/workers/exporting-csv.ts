import { type LocalDate, zone as zoneNamed } from '#domain/time.ts';
import { csvHead, csvLine } from '#exports/csv.ts';
import { chosenDays, type Filter } from '#reports/period/chosen-days.ts';
import { isWithin } from '#reports/period/cut.ts';
import type { View } from '#store/database.ts';
import { eventsOf } from '#store/day.ts';
import { daysWithin } from '#store/stretch.ts';
import { offsetAt } from '#time/zone.ts';

/** What a file is to hold: local dates, both included, what of each of them, and which records. */
export interface CsvOrder {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly filter: Filter;
  /** One kind of record; all of them without it. */
  readonly kind?: string | undefined;
}

/** The records asked for as CSV, in the order of time: those that the data table shows, each in a line. */
export async function exportCsv(view: View, order: CsvOrder): Promise<Blob> {
  const { from, to, filter, kind } = order;
  const { zone = zoneNamed('UTC') } = (await view.get('meta', 'zone')) ?? {};
  const isChosen = isWithin(chosenDays(from, to, zone, filter));
  const dates = view.transaction('days').store.index('dates');
  const days = await daysWithin(dates, { from, to });
  const events = days
    .flatMap((day) => eventsOf(day))
    .map(({ event }) => event)
    .filter((event) => isChosen(event) && (!kind || event.kind === kind))
    .toSorted((a, b) => a.at - b.at || a.order - b.order);
  const lines = events.map((event) => csvLine(event, offsetAt(event.at, zone)));
  return new Blob([csvHead, lines.join('')], { type: 'text/csv;charset=utf-8' });
}

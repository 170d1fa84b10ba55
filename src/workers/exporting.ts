import { type Zone, zone as zoneNamed } from '#domain/time.ts';
import { jsonLine } from '#exports/json-lines.ts';
import { inBatches } from '#store/batches.ts';
import type { View } from '#store/database.ts';
import { allOf } from '#store/day.ts';
import { isoAt } from '#time/zone.ts';

/**
 * All events of one person as JSON lines, device by device and day by day; an entry that was taken
 * back is a line too, so that it stays away wherever the file is read.
 */
export async function exportEvents(view: View): Promise<Blob> {
  const { zone = zoneNamed('UTC') } = (await view.get('meta', 'zone')) ?? {};
  const parts: string[] = [];
  for await (const days of inBatches(view.transaction('days').store, [''], [[]])) {
    parts.push(days.flatMap((day) => linesOf(allOf(day), zone)).join(''));
  }
  return new Blob(parts, { type: 'application/jsonl' });
}

const linesOf = (filed: ReturnType<typeof allOf>, zone: Zone): string[] =>
  filed.map(({ event }) => `${jsonLine(event, isoAt(event.at, zone))}\n`);

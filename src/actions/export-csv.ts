import type { Person } from '#domain/preferences.ts';
import { exportCsv as inWorker } from '#workers/clients.ts';
import type { CsvOrder } from '#workers/exporting-csv.ts';
import { checkHealth } from './health.ts';

/** The records asked for as CSV; a damaged view gets its own back first. */
export async function exportCsv(person: Person, order: CsvOrder): Promise<Blob> {
  await checkHealth(person);
  return inWorker(person, order);
}

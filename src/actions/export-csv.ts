import type { Person } from '#domain/preferences.ts';
import type { LocalDate } from '#domain/time.ts';
import { exportCsv as inWorker } from '#workers/clients.ts';
import { checkHealth } from './health.ts';

/** All records of a window of a person as CSV; a damaged view gets its own back first. */
export async function exportCsv(person: Person, from: LocalDate, to: LocalDate): Promise<Blob> {
  await checkHealth(person);
  return inWorker(person, from, to);
}

import type { Person } from '#domain/preferences.ts';
import { exportEvents } from '#workers/clients.ts';
import { checkHealth } from './health.ts';

/**
 * All events of a person, one JSON object a line (DESIGN §5): also those of a reading that broke
 * off, and those a damaged view has to get back first.
 */
export async function exportEverything(person: Person): Promise<Blob> {
  await checkHealth(person);
  return exportEvents(person);
}

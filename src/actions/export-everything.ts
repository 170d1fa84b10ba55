import type { Person } from '#domain/preferences.ts';
import { exportEvents } from '#workers/clients.ts';

/** All events of a person, one JSON object a line (DESIGN §5). */
export const exportEverything = (person: Person): Promise<Blob> => exportEvents(person);

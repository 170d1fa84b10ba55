import type { EventOf } from '#domain/event.ts';
import type { Person } from '#domain/preferences.ts';
import type { Instant } from '#domain/time.ts';
import { withView } from '#store/database.ts';
import { readSettings } from '#store/settings.ts';

export interface DeviceSettings {
  readonly events: readonly EventOf<'settings'>[];
  /** Where the device's log begins; nothing where it has none. */
  readonly since?: Instant;
}

/**
 * Everything that a device said of its settings, on the calling thread. Where it said nothing the
 * view is read again once it is known to hold all that the journal holds.
 */
export async function openSettings(person: Person, device: string): Promise<DeviceSettings> {
  const read = () => withView(person.id, (view) => readSettings(view, device));
  const found = await read();
  if (found.isWhole || found.events.length > 0) return found;
  const { checkHealth } = await import('./health.ts');
  await checkHealth(person);
  return read();
}

import { defaultPreferences, type Preferences, type Whose } from '#domain/preferences.ts';
import { type Zone, zone } from '#domain/time.ts';
import { withView } from '#store/database.ts';

/** The zone of this computer. */
export const here = (): Zone => zone(Intl.DateTimeFormat().resolvedOptions().timeZone);

/** What everybody starts with: the zone of this computer, and the language of this browser where we speak it. */
export const firstPreferences = (): Preferences =>
  defaultPreferences(here(), globalThis.navigator?.language?.startsWith('de') ? 'de' : 'en');

/** What the person chose, or what everybody starts with. */
export async function loadPreferences({ id }: Whose): Promise<Preferences> {
  const { preferences } = (await withView(id, (view) => view.get('meta', 'preferences'))) ?? {};
  return { ...firstPreferences(), ...preferences?.preferences };
}

import { defaultPreferences, type Person, type Preferences } from '#domain/preferences.ts';
import { zone } from '#domain/time.ts';
import { announce } from '#store/changes.ts';
import { withView } from '#store/database.ts';
import { journal, refile } from '#workers/clients.ts';

/** What the person chose, or our defaults in the zone of this computer. */
export async function loadPreferences({ id }: Person): Promise<Preferences> {
  const { preferences } = (await withView(id, (view) => view.get('meta', 'preferences'))) ?? {};
  const here = zone(Intl.DateTimeFormat().resolvedOptions().timeZone);
  return { ...defaultPreferences(here), ...preferences?.preferences };
}

/** Resolves when the journal has them; where the zone changed, when all days are in their places. */
export async function savePreferences(person: Person, preferences: Preferences): Promise<void> {
  const { id } = person;
  const { preferences: before } =
    (await withView(id, (view) => view.get('meta', 'preferences'))) ?? {};
  const revision = Math.max(Date.now(), (before?.revision ?? 0) + 1);
  await journal().savePreferences(id, revision, preferences);
  await withView(id, (view) =>
    view.put('meta', { preferences: { revision, preferences } }, 'preferences'),
  );
  if (before?.preferences.zone !== preferences.zone) await refile(person);
  announce({ person: id, what: 'preferences' });
}

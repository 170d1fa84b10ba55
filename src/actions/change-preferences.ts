import type { Person, Preferences } from '#domain/preferences.ts';
import type { GlucoseUnit } from '#domain/units.ts';
import { announce } from '#store/changes.ts';
import { withView } from '#store/database.ts';
import { journal, refile } from '#workers/clients.ts';
import { here, loadPreferences } from './preferences.ts';

/** The unit of a person's first results, as long as nothing was ever chosen. */
export async function adoptUnit(person: Person, unit: GlucoseUnit): Promise<void> {
  if (await withView(person.id, (view) => view.get('meta', 'preferences'))) return;
  await savePreferences(person, { ...(await loadPreferences(person)), unit });
}

/** Resolves when the journal has them; where the zone changed, when all days are in their places. */
export async function savePreferences(person: Person, preferences: Preferences): Promise<void> {
  const { id } = person;
  const { preferences: before } =
    (await withView(id, (view) => view.get('meta', 'preferences'))) ?? {};
  const revision = Math.max(Date.now(), (before?.revision ?? 0) + 1);
  await journal().ask((notebook) => notebook.savePreferences(id, revision, preferences));
  await withView(id, (view) =>
    view.put('meta', { preferences: { revision, preferences } }, 'preferences'),
  );
  if ((before?.preferences.zone ?? here()) !== preferences.zone) await refile(person);
  announce({ person: id, what: 'preferences' });
}

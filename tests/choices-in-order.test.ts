import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { addPerson, renamePerson } from '#actions/change-people.ts';
import { savePreferences } from '#actions/change-preferences.ts';
import { listPeople } from '#actions/people.ts';
import { firstPreferences, loadPreferences } from '#actions/preferences.ts';
import type { Person } from '#domain/preferences.ts';
import { Notebook } from '#store/notebook.ts';
import { removePeople, removeView } from '#store/removal.ts';
import { MemoryShelf } from './memory-journal.ts';

// What is chosen last counts, in the view and in the journal that gives it back, whatever the clock says.

const desk = vi.hoisted(() => ({ notebook: undefined as unknown }));
vi.mock('#workers/clients.ts', () => ({
  journal: () => ({ ask: <T>(work: (notebook: unknown) => T) => work(desk.notebook) }),
  refile: async () => undefined,
}));

const anna: Person = { id: 'p-anna', name: 'Anna', demo: false };
const first = firstPreferences();
const shelf = () => new MemoryShelf();
let notebook: Notebook;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  desk.notebook = notebook = new Notebook(shelf());
  await removeView(anna.id);
  await removePeople();
});
afterEach(() => void vi.useRealTimers());

/** What the journal says once the browser dropped the view. */
async function givenBack() {
  await removeView(anna.id);
  await notebook.check(anna.id);
  return loadPreferences(anna);
}

it('of two choices at once the later one counts', async () => {
  const goals = [1, 2, 3].map((autoLock) => ({ ...first, autoLock }));
  await Promise.all(goals.map((chosen) => savePreferences(anna, chosen)));
  expect(await loadPreferences(anna)).toEqual(goals[2]);
  expect(await givenBack()).toEqual(goals[2]);
});

it('a choice counts though the clock was set back since the one before', async () => {
  vi.setSystemTime(Date.UTC(2026, 10, 25));
  await savePreferences(anna, { ...first, autoLock: 5 });
  vi.setSystemTime(Date.UTC(2020, 0, 1));
  await savePreferences(anna, { ...first, autoLock: 30 });
  expect(await givenBack()).toMatchObject({ autoLock: 30 });
});

it('so does a name', async () => {
  vi.setSystemTime(Date.UTC(2026, 10, 25));
  const added = await addPerson('Anna', false, anna.id);
  vi.setSystemTime(Date.UTC(2020, 0, 1));
  await renamePerson(added, 'Anna B.');
  expect(await listPeople()).toMatchObject([{ name: 'Anna B.' }]);
  await removePeople();
  expect(await listPeople()).toMatchObject([{ name: 'Anna B.' }]);
});

it('of two names at once the later one counts', async () => {
  const added = await addPerson('Anna', false, anna.id);
  await Promise.all(['A', 'B', 'C'].map((name) => renamePerson(added, name)));
  expect(await listPeople()).toMatchObject([{ name: 'C' }]);
  await removePeople();
  expect(await listPeople()).toMatchObject([{ name: 'C' }]);
});

import { beforeEach, expect, it, vi } from 'vitest';
import type { Person, Preferences } from '#domain/preferences.ts';
import { changePreferences, openPerson, person, preferences } from './state.ts';

type Save = (whose: Person, chosen: Preferences) => Promise<void>;
const stored = vi.hoisted(() => ({
  save: vi.fn<Save>(),
  of: new Map<string, Preferences>(),
}));
vi.mock('#actions/change-preferences.ts', () => ({ savePreferences: stored.save }));
vi.mock('#actions/preferences.ts', async (original) => {
  const real = await original<{ firstPreferences: () => Preferences }>();
  const loadPreferences = async ({ id }: Person) => stored.of.get(id) ?? real.firstPreferences();
  return { ...real, loadPreferences };
});
vi.mock('#actions/people.ts', () => ({
  listPeople: async () => [anna, ben],
  rememberPerson: async () => undefined,
}));
vi.mock('#actions/open-day.ts', () => ({ calendar: async () => [] }));
vi.mock('#actions/last-shown.ts', () => ({ noteShown: () => undefined }));

const [anna, ben] = ['anna', 'ben'].map((id): Person => ({ id, name: id, demo: false }));
const saves = () => stored.save.mock.calls.map(([whose, { autoLock }]) => [whose.id, autoLock]);

beforeEach(async () => {
  stored.of.clear();
  stored.save.mockReset();
  stored.save.mockImplementation(async ({ id }, chosen) => void stored.of.set(id, chosen));
  for (const one of [ben, anna]) if (one) await openPerson(one);
});

/** A save that takes as long as days need to be filed in another zone. */
function slowSave() {
  let end: () => void = () => undefined;
  const slow = new Promise<void>((resolve) => (end = resolve));
  stored.save.mockReturnValueOnce(slow);
  return () => end();
}

it('choices are shown at once, and saved one after the other', async () => {
  const end = slowSave();
  const both = [changePreferences({ autoLock: 5 }), changePreferences({ autoLock: 30 })];
  expect(preferences.value.autoLock).toBe(30);
  await vi.waitUntil(() => stored.save.mock.calls.length > 0);
  await new Promise((resolve) => setImmediate(resolve));
  expect(saves()).toEqual([['anna', 5]]);
  end();
  await Promise.all(both);
  expect(saves()).toEqual([
    ['anna', 5],
    ['anna', 30],
  ]);
});

it('a choice is saved for whom it was made, though somebody else is shown when it is its turn', async () => {
  const end = slowSave();
  const both = [changePreferences({ autoLock: 5 }), changePreferences({ autoLock: 30 })];
  if (ben) await openPerson(ben);
  end();
  await Promise.all(both);
  expect(saves()).toEqual([
    ['anna', 5],
    ['anna', 30],
  ]);
  expect(person.value).toEqual(ben);
  expect(preferences.value.autoLock).toBeUndefined();
});

it('goes on after a choice that could not be saved, and says so of that one', async () => {
  stored.save.mockRejectedValueOnce(new Error('full'));
  const both = [changePreferences({ autoLock: 5 }), changePreferences({ unit: 'mmol/L' })];
  await expect(both[0]).rejects.toThrow('full');
  await both[1];
  expect(stored.of.get('anna')).toMatchObject({ autoLock: 5, unit: 'mmol/L' });
});

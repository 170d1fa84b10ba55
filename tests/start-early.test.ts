import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { lastShown, noteShown } from '#actions/last-shown.ts';
import { forgetPerson } from '#actions/forget-everything.ts';
import { days, person, start, trouble } from '#app/state.ts';
import { localDate } from '#domain/time.ts';
import { closeView, withPeople, withView } from '#store/database.ts';
import { removePeople, removeView } from '#store/removal.ts';

const anna = { id: 'p-anna', name: 'Anna', demo: false };
const ben = { id: 'p-ben', name: 'Ben', demo: false };
const dateOf = { [anna.id]: localDate('2026-11-20'), [ben.id]: localDate('2026-11-24') };

vi.mock('#app/speaking.ts', () => ({ speakAs: async () => undefined }));
vi.mock('#workers/clients.ts', () => ({
  journal: () => ({ ask: async () => [] }),
  refile: async () => undefined,
}));

/** A memory that answers at once. */
function localStorageOf(kept = new Map<string, string>()) {
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

/** Anna and Ben have a day each; Ben was shown last. */
beforeEach(async () => {
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('requestIdleCallback', () => undefined);
  vi.stubGlobal('localStorage', localStorageOf());
  for (const one of [anna, ben]) {
    await withPeople((view) => view.put('people', { id: one.id, revision: 1, person: one }));
    const calendar = { [dateOf[one.id]!]: 1 };
    await withView(one.id, (view) => view.put('meta', { calendar }, 'calendar'));
  }
  await withPeople((view) => view.put('current', ben.id, 'current'));
});
afterEach(async () => {
  vi.unstubAllGlobals();
  for (const id of [anna.id, ben.id, 'p-gone']) await removeView(id);
  await removePeople();
});

const shown = async () => {
  await start(async () => undefined);
  expect(trouble.value).toBeUndefined();
  return { name: person.value?.name, days: days.value };
};
const bens = { name: 'Ben', days: [dateOf[ben.id]] };

it.each([
  ['nobody is noted', undefined],
  ['the right one is noted', ben.id],
  ['somebody else is noted', anna.id],
  ['somebody is noted who is gone', 'p-gone'],
])('shows the one of last time and their days where %s', async (_what, noted) => {
  noteShown(noted);
  expect(await shown()).toEqual(bens);
  expect(lastShown()).toBe(ben.id);
});

it('shows them where the browser refuses that memory', async () => {
  const refuse = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
  expect(await shown()).toEqual(bens);
});

it('opens what is theirs at once, before it is known who is here', async () => {
  await closeView(ben.id);
  const opened = vi.spyOn(indexedDB, 'open');
  noteShown(ben.id);
  const started = start(async () => undefined);
  expect(opened.mock.calls.map(([name]) => name)).toContain(`basalt-${ben.id}`);
  await started;
});

it('gives what was read early to whoever prepares the page', async () => {
  noteShown(ben.id);
  const prepared: unknown[] = [];
  await start(async (whose, stored) => void prepared.push(whose.name, (await stored).days));
  expect(prepared).toEqual(['Ben', bens.days]);
});

it('notes nobody who is forgotten', async () => {
  noteShown(ben.id);
  await forgetPerson(anna);
  expect(lastShown()).toBe(ben.id);
  await forgetPerson(ben);
  expect(lastShown()).toBeUndefined();
});

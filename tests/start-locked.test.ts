import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { days, health, isLocked, person, start, trouble } from '#app/state.ts';
import { titleOf } from '#app/title.ts';
import { Failure } from '#domain/failure.ts';
import { localDate } from '#domain/time.ts';
import { withPeople } from '#store/database.ts';
import { removePeople, removeView } from '#store/removal.ts';

const anna = { id: 'p-anna', name: 'Anna', demo: false };
const stored = vi.hoisted(() => ({
  isLocked: true,
  /** Ends the looks at storage that are going on. */
  checks: [] as (() => void)[],
}));
const read = vi.hoisted(() => async <T>(value: T): Promise<T> => {
  if (!stored.isLocked) return value;
  const { Failure: Thrown } = await import('#domain/failure.ts');
  throw new Thrown('locked', 'nobody has the key');
});

vi.mock('#app/speaking.ts', () => ({ speakAs: async () => undefined }));
vi.mock('#actions/preferences.ts', async (original) => {
  const real = await original<typeof import('#actions/preferences.ts')>();
  return { ...real, loadPreferences: () => read(real.firstPreferences()) };
});
vi.mock('#actions/open-day.ts', () => ({ calendar: () => read([]) }));
vi.mock('#actions/health.ts', () => ({
  checkHealth: () => new Promise((resolve) => stored.checks.push(() => resolve({ state: 'fine' }))),
}));

const unhandled = vi.fn<(thrown: unknown) => void>();

beforeEach(async () => {
  stored.isLocked = true;
  stored.checks.length = 0;
  health.value = undefined;
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('requestIdleCallback', (check: () => void) => check());
  process.on('unhandledRejection', unhandled);
  await withPeople((view) => view.put('people', { id: anna.id, revision: 1, person: anna }));
});
afterEach(async () => {
  vi.unstubAllGlobals();
  process.off('unhandledRejection', unhandled);
  trouble.value = undefined;
  person.value = undefined;
  days.value = undefined;
  await removeView(anna.id);
  await removePeople();
});

it('shows nobody, and names nothing in the title, where whoever is shown is locked', async () => {
  await start(async () => undefined);
  expect(isLocked()).toBe(true);
  expect({ person: person.value, days: days.value }).toEqual({});
  const date = localDate('2026-11-20');
  expect(titleOf({ page: 'day', date }, undefined)).toBe('Basalt');
  expect(titleOf({ page: 'profile' }, date)).toBe('Basalt');
  await new Promise((resolve) => setImmediate(resolve));
  expect(unhandled).not.toHaveBeenCalled();
});

const looked = async () => {
  for (const end of stored.checks) end();
  await vi.waitUntil(() => health.value !== undefined);
};

it('takes back what it said once storage was looked at and can be read', async () => {
  await start(async () => undefined);
  stored.isLocked = false;
  await looked();
  expect(trouble.value).toBeUndefined();
  expect(person.value).toEqual(anna);
});

it('does not take back what went wrong meanwhile: somebody else was opened who is locked', async () => {
  await start(async () => undefined);
  stored.isLocked = false;
  const other = new Failure('locked', 'nobody has the key of somebody else');
  trouble.value = other;
  await looked();
  expect(trouble.value).toBe(other);
});

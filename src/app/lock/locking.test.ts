import { beforeEach, expect, it, vi } from 'vitest';
import type { LockState } from '#actions/lock.ts';
import { Failure } from '#domain/failure.ts';
import { defaultPreferences, type Person, type Preferences } from '#domain/preferences.ts';
import { zone } from '#domain/time.ts';
import { locking, lookUpLocks, openLocks } from './locking.ts';

const [ann, ben] = ['ann', 'ben'].map((id): Person => ({ id, name: id, demo: false }));
const asked = vi.hoisted(() => ({
  state: vi.fn<(whose: Person) => Promise<LockState>>(),
  preferences: vi.fn<(whose: Person) => Promise<Preferences>>(),
}));
vi.mock('#actions/lock.ts', () => ({ lockState: asked.state }));
const demo: Person = { id: 'demo', name: 'demo', demo: true };
vi.mock('#actions/people.ts', () => ({ listPeople: async () => [ann, ben, demo] }));
vi.mock('#app/state.ts', () => ({
  person: { peek: () => ann },
  preferences: { peek: () => ({ ...defaultPreferences(zone('UTC')), autoLock: 5 }) },
  preferencesOf: asked.preferences,
}));

const MINUTE = 60_000;
const shown = { whose: ann, limit: 5 * MINUTE };
beforeEach(() => {
  asked.state.mockReset();
  openLocks.value = [];
  locking.value = undefined;
  asked.state.mockResolvedValue('open');
});

it('knows whose lock is open, and how long it stays so', async () => {
  asked.preferences.mockResolvedValue({ ...defaultPreferences(zone('UTC')), autoLock: 30 });
  await lookUpLocks();
  expect(openLocks.value).toEqual([shown, { whose: ben, limit: 30 * MINUTE }]);
  expect(locking.value).toBe('open');
});

it('watches over the others where one was closed while it was looked up', async () => {
  asked.preferences.mockRejectedValue(new Failure('locked', 'it was closed'));
  await lookUpLocks();
  expect(openLocks.value).toEqual([shown]);
});

it('watches over the others where one cannot be read, and says that after it', async () => {
  const newer = new Failure('newer-data', 'a lock of version 2');
  asked.state.mockImplementation(async ({ id }: Person) => {
    if (id === 'ben') throw newer;
    return 'open';
  });
  await expect(lookUpLocks()).rejects.toBe(newer);
  expect(openLocks.value).toEqual([shown]);
  expect(locking.value).toBe('open');
});

it('goes on with what is known of the lock that is shown where it cannot be read', async () => {
  asked.preferences.mockResolvedValue(defaultPreferences(zone('UTC')));
  await lookUpLocks();
  const failed = new Failure('storage-unavailable', 'once');
  asked.state.mockImplementation(async ({ id }: Person) => {
    if (id === 'ann') throw failed;
    return 'open';
  });
  await expect(lookUpLocks()).rejects.toBe(failed);
  expect(locking.value).toBe('open');
});

it('asks nothing of the demo, which nobody can lock', async () => {
  asked.preferences.mockResolvedValue(defaultPreferences(zone('UTC')));
  await lookUpLocks();
  expect(asked.state.mock.calls.map(([{ id }]) => id)).toEqual(['ann', 'ben']);
});

it('goes by the later of two looks, also where the earlier one ends after it', async () => {
  let endEarlier: (state: LockState) => void = () => undefined;
  const slow = new Promise<LockState>((resolve) => (endEarlier = resolve));
  asked.state.mockReturnValueOnce(slow).mockReturnValueOnce(slow);
  const earlier = lookUpLocks();
  await vi.waitFor(() => expect(asked.state).toHaveBeenCalledTimes(2));
  asked.preferences.mockResolvedValue(defaultPreferences(zone('UTC')));
  await lookUpLocks();
  endEarlier('none');
  await earlier;
  expect(openLocks.value).toHaveLength(2);
  expect(locking.value).toBe('open');
});

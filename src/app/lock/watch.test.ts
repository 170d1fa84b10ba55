import { signal } from '@preact/signals';
import { beforeEach, expect, it, vi } from 'vitest';
import { defaultPreferences, type Person, type Preferences } from '#domain/preferences.ts';
import { zone } from '#domain/time.ts';
import type { LockState } from '#actions/lock.ts';
import type { OpenLock } from './locking.ts';

const MINUTE = 60_000;
const ann: Person = { id: 'ann', name: 'Ann', demo: false };
const ben: Person = { id: 'ben', name: 'Ben', demo: false };
const chosen = (autoLock: number): Preferences => ({
  ...defaultPreferences(zone('UTC')),
  autoLock,
});

const app = {
  canRead: false,
  listening: (): void => undefined,
  startAnew: vi.fn<() => void>(),
  preferencesOf: vi.fn<() => Promise<Preferences>>(),
  limit: (): number | undefined => undefined,
  preferences: signal(chosen(10)),
  locking: signal<LockState | undefined>(undefined),
  openLocks: signal<readonly OpenLock[]>([]),
};

/** A page that shows Ann, as far as watching needs one. */
async function watched(state: LockState, open: readonly OpenLock[] = []): Promise<void> {
  vi.resetModules();
  const { Failure } = await import('#domain/failure.ts');
  app.preferencesOf.mockImplementation(async () => {
    if (app.canRead) return chosen(10);
    throw new Failure('locked', 'Ann');
  });
  vi.stubGlobal('document', { addEventListener: () => undefined, visibilityState: 'visible' });
  vi.stubGlobal('addEventListener', () => undefined);
  vi.doMock('#actions/lock.ts', () => ({
    onLocked: (_: unknown, onListening: () => void) => void (app.listening = onListening),
  }));
  vi.doMock('#app/state.ts', () => ({
    closeLock: signal(undefined),
    person: signal(ann),
    preferences: app.preferences,
    preferencesOf: app.preferencesOf,
    report: vi.fn<() => void>(),
  }));
  vi.doMock('./leave.ts', () => ({ startAnew: app.startAnew, lockAway: async () => undefined }));
  vi.doMock('./touches.ts', () => ({ shareTouches: () => ({ share() {}, end() {} }) }));
  vi.doMock('./freezing.ts', () => ({ watchFreezing: () => undefined }));
  vi.doMock('./idle-watch.ts', () => ({
    IdleWatch: class {
      constructor(given: { readonly limit: () => number | undefined }) {
        app.limit = given.limit;
      }
      look = async () => undefined;
    },
  }));
  vi.doMock('./locking.ts', () => ({
    locking: app.locking,
    openLocks: app.openLocks,
    lookUpLocks: async () => {
      app.locking.value = state;
      app.openLocks.value = open;
    },
  }));
  (await import('./watch.ts')).watchLocks();
  await vi.waitFor(() => expect(app.locking.value).toBe(state));
}

beforeEach(() => {
  app.startAnew.mockReset();
  app.preferencesOf.mockReset();
  app.canRead = false;
  app.locking.value = undefined;
  app.openLocks.value = [];
});

it('begins anew where who is shown was locked before the page listened', async () => {
  await watched('locked');
  app.startAnew.mockReset();
  app.listening();
  await vi.waitFor(() => expect(app.startAnew).toHaveBeenCalled());
});

it('does not begin anew for ever where what stands under a lock can be read all the same', async () => {
  app.canRead = true;
  await watched('locked');
  await vi.waitFor(() => expect(app.preferencesOf).toHaveBeenCalled());
  app.listening();
  await vi.waitFor(() => expect(app.preferencesOf).toHaveBeenCalledTimes(2));
  expect(app.startAnew).not.toHaveBeenCalled();
});

it('leaves a page be whose lock is open', async () => {
  await watched('open');
  app.listening();
  expect(app.preferencesOf).not.toHaveBeenCalled();
  expect(app.startAnew).not.toHaveBeenCalled();
});

it('goes by what who is shown chose just now, and by what the others had chosen', async () => {
  await watched('open', [{ whose: ann, limit: 10 * MINUTE }]);
  expect(app.limit()).toBe(10 * MINUTE);
  app.preferences.value = chosen(30);
  expect(app.limit()).toBe(30 * MINUTE);
  app.openLocks.value = [...app.openLocks.value, { whose: ben, limit: 20 * MINUTE }];
  expect(app.limit()).toBe(20 * MINUTE);
  app.preferences.value = chosen(0);
  expect(app.limit()).toBe(20 * MINUTE);
});

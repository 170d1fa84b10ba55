import { beforeEach, expect, it, vi } from 'vitest';
import { openBackups, restore } from '#actions/backup.ts';
import { adoptUnit, savePreferences } from '#actions/change-preferences.ts';
import { firstPreferences, loadPreferences } from '#actions/preferences.ts';
import { Failure } from '#domain/failure.ts';
import type { Person, Preferences } from '#domain/preferences.ts';
import { zone } from '#domain/time.ts';
import { Notebook } from '#store/notebook.ts';
import { removeView } from '#store/removal.ts';
import type { Opened } from '#workers/bundles.ts';
import { MemoryShelf } from './memory-journal.ts';
import { noteAt } from './sync/machine.ts';

// Whose settings count after a restore: those that were chosen here, else those of the newest backup.

const desk = vi.hoisted(() => ({ notebook: undefined as unknown, refiled: 0 }));
vi.mock('#workers/clients.ts', () => ({
  journal: () => ({ ask: <T>(work: (notebook: unknown) => T) => work(desk.notebook) }),
  refile: async () => desk.refiled++,
}));
vi.mock('#workers/bundles.ts', () => ({
  readBackup: async (file: Blob) => JSON.parse(await file.text()),
}));

const anna: Person = { id: 'anna', name: 'Anna', demo: false };
const first = firstPreferences();
const chosen: Preferences = {
  ...first,
  unit: 'mmol/L',
  preset: 'pregnancy',
  zone: zone('Pacific/Auckland'),
};

beforeEach(async () => {
  desk.notebook = new Notebook(new MemoryShelf());
  desk.refiled = 0;
  await removeView(anna.id);
});

const bring = async (opened: Opened) => (await restore(anna, opened, () => {})).settings;
const broughtBackUp = { captures: [], preferences: chosen, made: '2026-11-01T10:00:00.000Z' };

it('brings them where nothing was chosen, and files the days by them', async () => {
  expect(await bring(broughtBackUp)).toBe(true);
  expect(await loadPreferences(anna)).toEqual(chosen);
  expect(desk.refiled).toBe(1);
});

it('brings them where a meter was read before, whose unit nobody chose', async () => {
  await adoptUnit(anna, 'mmol/L');
  expect(await bring(broughtBackUp)).toBe(true);
  expect(await loadPreferences(anna)).toEqual(chosen);
});

it.each([
  ['others than everybody starts with', chosen],
  ['a unit alone', { ...first, unit: 'mmol/L' }],
] as const)('brings them once: %s', async (_, preferences) => {
  expect(await bring({ ...broughtBackUp, preferences })).toBe(true);
  expect(await bring({ ...broughtBackUp, preferences })).toBe(false);
});

it('says that they are in where it breaks off behind them', async () => {
  vi.spyOn(Notebook.prototype, 'take').mockRejectedValueOnce(new Failure('storage-full', ''));
  const captures = [await noteAt(1)];
  const onProgress = vi.fn<Parameters<typeof restore>[2]>();
  await expect(restore(anna, { ...broughtBackUp, captures }, onProgress)).rejects.toMatchObject({
    code: 'storage-full',
  });
  expect(onProgress.mock.calls).toEqual([[0, 1, true]]);
  expect(await loadPreferences(anna)).toEqual(chosen);
});

it.each<[string, Partial<Preferences>]>([
  ['another unit', { unit: 'mg/dL' }],
  ['one thing beside the unit', { unit: 'mmol/L', hours: '12' }],
])('leaves what was chosen here: %s', async (_, change) => {
  const mine = { ...first, ...change };
  await savePreferences(anna, mine);
  expect(await bring(broughtBackUp)).toBe(false);
  expect(await loadPreferences(anna)).toEqual(mine);
});

it('takes those of the newest of several backups, in whatever order they were chosen', async () => {
  const older = { ...broughtBackUp, preferences: first, made: '2025-02-01T10:00:00.000Z' };
  const without = { captures: [], made: '2026-12-01T10:00:00.000Z' };
  const files = [older, broughtBackUp, without].map((one) => new Blob([JSON.stringify(one)]));
  for (const order of [files, files.toReversed()])
    expect((await openBackups(order, 'any')).preferences).toEqual(chosen);
});

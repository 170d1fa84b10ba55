import { beforeEach, expect, it, vi } from 'vitest';
import { lockState, unlock } from '#actions/lock.ts';
import { listPeople } from '#actions/people.ts';
import type { Person } from '#domain/preferences.ts';
import type { Notebook } from '#store/notebook.ts';
import { removePeople } from '#store/removal.ts';
import { ann, Life, live, PASSPHRASE } from './locked-life.ts';

const desk = vi.hoisted(() => ({ notebook: undefined as Notebook | undefined }));
const told = [() => {}, () => {}] as const;
vi.mock('#workers/clients.ts', () => ({
  journal: () => ({ ask: <T>(work: (notebook: unknown) => T) => work(desk.notebook) }),
}));
vi.mock('#workers/locking.ts', () => ({
  openLock: ({ id }: Person, passphrase: string) => desk.notebook!.unlock(id, passphrase, ...told),
}));

let life: Life;
beforeEach(async () => {
  life = new Life();
  await life.begin();
  await removePeople();
});

it('a list of people that was lost has the names again once their locks are open', async () => {
  const notebook = await life.restart();
  await live(notebook);
  await notebook.turnLockOn(ann.id, PASSPHRASE, ...told);
  desk.notebook = await life.restart();
  const nameless = { ...ann, name: '' };
  expect(await listPeople()).toEqual([nameless]);
  expect(await lockState(nameless)).toBe('locked');
  await expect(unlock(nameless, 'wrong')).rejects.toMatchObject({ code: 'wrong-key' });
  expect(await listPeople()).toEqual([nameless]);
  await unlock(nameless, PASSPHRASE);
  expect(await lockState(nameless)).toBe('open');
  expect(await listPeople()).toEqual([ann]);
});

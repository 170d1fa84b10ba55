import { beforeEach, expect, it } from 'vitest';
import type { Notebook } from '#store/notebook.ts';
import { ann, Life, live, PASSPHRASE, readMeter, seen } from './locked-life.ts';

// The journal of somebody who has a lock is gone: what is written in its place is sealed from its first
// record on.

const told = [() => {}, () => {}] as const;
let life: Life;
let before: Awaited<ReturnType<typeof seen>>;
beforeEach(async () => {
  life = new Life();
  await life.begin();
  const notebook = await life.restart();
  await live(notebook);
  await notebook.turnLockOn(ann.id, PASSPHRASE, ...told);
  before = await seen();
  life.disk.files.clear();
});

async function expectSealed(notebook: Notebook): Promise<void> {
  await notebook.check(ann.id);
  await readMeter(notebook, 9, 3);
  expect(await life.markersFound()).toEqual([]);
  expect((await seen()).captures.length).toBe(before.captures.length + 1);
  const again = await life.restart();
  await again.unlock(ann.id, PASSPHRASE, ...told);
  expect(await again.check(ann.id)).toMatchObject({ state: 'fine' });
}

it('a journal that was lost is made anew sealed, and not in plain', async () => {
  const notebook = await life.restart();
  await notebook.unlock(ann.id, PASSPHRASE, ...told);
  await expectSealed(notebook);
});

it('so it is where the lock beside it is gone too, and somebody looked at it while it was locked', async () => {
  life.locks.clear();
  const notebook = await life.restart();
  await notebook.people();
  await notebook.unlock(ann.id, PASSPHRASE, ...told);
  await expectSealed(notebook);
});

it('and it can be turned off again', async () => {
  const notebook = await life.restart();
  await notebook.unlock(ann.id, PASSPHRASE, ...told);
  await notebook.check(ann.id);
  await notebook.turnLockOff(ann.id, PASSPHRASE, ...told);
  expect(await seen()).toEqual(before);
  expect((await life.markersFound()).length).toBe(5);
});

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { randomFrom } from '#domain/chance.ts';
import { withView } from '#store/database.ts';
import { findLock, stateOfLock } from '#store/lock/opening.ts';
import type { Notebook } from '#store/notebook.ts';
import { removeView } from '#store/removal.ts';
import { absorbPending } from '#workers/absorbing.ts';
import { ann, Life, live, PASSPHRASE, seen } from './locked-life.ts';

let life: Life;
beforeEach(async () => {
  life = new Life();
  await life.begin();
  const real = IDBObjectStore.prototype;
  for (const name of ['put', 'delete'] as const) {
    const write = real[name] as (this: IDBObjectStore, ...args: unknown[]) => IDBRequest;
    vi.spyOn(real, name).mockImplementation(function (this: IDBObjectStore, ...args: unknown[]) {
      life.steps.take();
      return write.apply(this, args);
    } as never);
  }
});
afterEach(() => vi.restoreAllMocks());

const told = [() => {}, () => {}] as const;
const turnOn = (notebook: Notebook) => notebook.turnLockOn(ann.id, PASSPHRASE, ...told);
const turnOff = (notebook: Notebook) => notebook.turnLockOff(ann.id, PASSPHRASE, ...told);
const change = (notebook: Notebook) => notebook.changeLock(ann.id, PASSPHRASE, 'another');

type Turn = (notebook: Notebook) => Promise<void>;

/** Does something up to its n-th write, at which the program dies; says whether it came that far. */
async function dieAt(n: number, work: Turn): Promise<boolean> {
  const notebook = await life.restart();
  life.disk.onChange = life.steps.take;
  life.steps.taken = 0;
  life.steps.dies = n;
  const isKilled = await work(notebook).then(
    () => false,
    () => true,
  );
  return isKilled || life.steps.taken >= n;
}

/** Starts again and opens the lock, if there is one, with what opens it. */
async function goOn(passphrases: readonly string[]): Promise<Notebook> {
  const notebook = await life.restart();
  if ((await stateOfLock(ann.id)) === 'none') return notebook;
  for (const passphrase of passphrases) {
    const opened = await notebook.unlock(ann.id, passphrase, ...told).then(
      () => true,
      () => false,
    );
    if (opened) return notebook;
  }
  throw new Error('nothing opens it');
}

/** Ann's days, under a lock or not, and what they look like. */
async function lived(prepare: readonly Turn[]) {
  life.shelf.disks.clear();
  life.locks.clear();
  await life.begin();
  await live(await life.restart());
  for (const turn of prepare) await turn(await life.restart());
  return seen();
}

/** All of it is there, in both places, and nothing twice. */
async function expectAll(
  before: Awaited<ReturnType<typeof seen>>,
  passphrases: readonly string[],
  about: string,
) {
  const notebook = await goOn(passphrases);
  expect(await seen(), about).toEqual(before);
  expect((await notebook.check(ann.id)).state, about).not.toBe('damaged');
  expect(await notebook.check(ann.id), about).toMatchObject({ state: 'fine', interrupted: 0 });
  expect(await seen(), about).toEqual(before);
}

/** The journal alone gives all of it back. */
async function expectJournal(
  before: Awaited<ReturnType<typeof seen>>,
  passphrases: readonly string[],
  about: string,
) {
  await life.restart();
  await removeView(ann.id);
  const notebook = await goOn(passphrases);
  await notebook.check(ann.id);
  await withView(ann.id, (view) => absorbPending(view, () => {}));
  const { days, captures, preferences } = await seen();
  expect({ days, captures, preferences }, about).toEqual(before);
}

async function everyDeath(
  prepare: readonly Turn[],
  work: Turn,
  passphrases: readonly string[],
  check: () => Promise<void>,
): Promise<number> {
  for (let n = 1; ; n++) {
    const before = await lived(prepare);
    const isDead = await dieAt(n, work);
    await expectAll(before, passphrases, `killed at write ${n}`);
    await check();
    await expectJournal(before, passphrases, `killed at write ${n}, the view lost`);
    await check();
    if (!isDead) return n;
  }
}

/** Killed a second time while the first is made good. */
async function twice(prepare: readonly Turn[], work: Turn, deaths: number): Promise<void> {
  const chance = randomFrom(20_261_127);
  for (let i = 0; i < 60; i++) {
    const [first, second] = [1 + Math.floor(chance() * deaths), 1 + Math.floor(chance() * deaths)];
    const before = await lived(prepare);
    await dieAt(first, work);
    await dieAt(second, (notebook) => notebook.unlock(ann.id, PASSPHRASE, ...told));
    const about = `killed at write ${first}, then at ${second}`;
    await expectAll(before, [PASSPHRASE], about);
    await expectJournal(before, [PASSPHRASE], about);
  }
}

const isSealed = async () => {
  const { isAny, record } = await findLock(ann.id);
  if (!isAny) return;
  expect(record?.phase).toBe('on');
  expect(await life.markersFound()).toEqual([]);
};
const isPlain = async () => {
  const { isAny, record } = await findLock(ann.id);
  // Killed before it had begun, it is as it was.
  if (isAny) expect(record?.phase).toBe('on');
  else expect((await life.markersFound()).length).toBe(5);
};

it('turned on and killed at any write: the next unlock goes on, nothing lost, nothing doubled', async () => {
  const deaths = await everyDeath([], turnOn, [PASSPHRASE], isSealed);
  expect(deaths).toBeGreaterThan(50);
  await twice([], turnOn, deaths);
});

it('turned off and killed at any write: the next unlock goes on, nothing lost, nothing doubled', async () => {
  const deaths = await everyDeath([turnOn], turnOff, [PASSPHRASE], isPlain);
  expect(deaths).toBeGreaterThan(50);
  await twice([turnOn], turnOff, deaths);
});

it('another passphrase, killed at any write: the old or the new one opens', async () => {
  const passphrases = [PASSPHRASE, 'another'];
  const deaths = await everyDeath([turnOn], change, passphrases, isSealed);
  expect(deaths).toBeGreaterThan(2);
});

import { describe, expect, it } from 'vitest';
import { putDoor } from '#bundles/keys/doors.ts';
import { newEpoch } from '#bundles/keys/epoch.ts';
import { instant } from '#domain/time.ts';
import { ownDevice } from '#workers/own-keys.ts';
import { shutOut } from '#workers/shutting-out.ts';
import { isPassphrase, join, newCode, trusted } from '#workers/vaulting.ts';
import {
  another,
  at,
  idOf,
  ids,
  machines,
  passphrase,
  remote,
  server,
  shutOutLost,
  stayingWithout,
  sync,
  whole,
} from './sync/three.ts';

// A lost computer is shut out while somebody else has a hand in it.

/** Folders of keys of which it is not known whose they are. */
const strange = async (id: (typeof ids)[number]) =>
  (
    await machines[id].onView((view) =>
      trusted(remote(), id, view, { own: undefined, now: instant(0) }),
    )
  ).strange;

/** A key of its own, with a door for one who stays. */
async function lostMakesKeyFor(id: (typeof ids)[number]): Promise<void> {
  const [device, { recipient, id: own }] = [await ownDevice('lost'), await ownDevice(id)];
  const forged = await newEpoch(9);
  const order = { epoch: forged, door: `dev-${own}`, lock: { recipients: [recipient] } } as const;
  await putDoor(remote(), order, [forged], device);
}

describe('another that is introduced with the old key after the list was shown', () => {
  const keyFiles = async () => (await remote().list('keys/')).toSorted();

  /** The form is filled in while whoever has the lost computer lets another in. */
  async function orderBefore() {
    const lost = await idOf('lost');
    const staying = await stayingWithout(lost);
    await join(remote(), 'late', { name: 'late', at, secret: passphrase, others: [] });
    return { lost: [lost], staying, passphrase: another, code: await newCode() };
  }

  it('gets no new key: nothing is done, and who would stay is given', async () => {
    const order = await orderBefore();
    const before = await keyFiles();
    const wouldStay = await shutOut(remote(), 'laptop', machines.laptop, order);
    expect(wouldStay?.map(({ name }) => name).toSorted()).toEqual(['desk', 'laptop', 'late']);
    expect(await keyFiles()).toEqual(before);
    expect((await sync('laptop')).names).toEqual(['desk', 'laptop', 'late', 'lost']);
    expect(await isPassphrase(remote(), another)).toBe(false);
  });

  it('stays once the person was shown it', async () => {
    const order = await orderBefore();
    const wouldStay = await shutOut(remote(), 'laptop', machines.laptop, order);
    const staying = wouldStay?.map(({ id }) => id) ?? [];
    expect(
      await shutOut(remote(), 'laptop', machines.laptop, { ...order, staying }),
    ).toBeUndefined();
    expect((await sync('laptop')).names).toEqual(['desk', 'laptop', 'late']);
    expect((await sync('late')).warnings).toEqual([]);
  });

  it('is shut out with the lost one', async () => {
    const order = await orderBefore();
    const late = await idOf('late');
    const lost = [...order.lost, late];
    expect(await shutOut(remote(), 'laptop', machines.laptop, { ...order, lost })).toBeUndefined();
    expect(await sync('laptop')).toEqual(whole);
    for (const id of ['lost', 'late'] as const)
      expect((await sync(id)).warnings).toEqual(['left-out']);
  });

  it('is asked about as well where one is gone that was shown', async () => {
    const order = await orderBefore();
    const staying = [...order.staying, await idOf('late'), 'f'.repeat(16)];
    const wouldStay = await shutOut(remote(), 'laptop', machines.laptop, { ...order, staying });
    expect(wouldStay).toHaveLength(3);
  });
});

describe('doors of a stranger to a newer key', () => {
  const folder = `keys/9-${'a'.repeat(16)}/`;
  const bytes = Uint8Array.of(1);

  it('keep anybody from being shut out until they are removed, and are named', async () => {
    const lost = await idOf('lost');
    const desk = await idOf('desk');
    for (const file of [`dev-${desk}`, `dev-${'f'.repeat(16)}`, `who-${desk}`])
      await remote().put(`${folder}${file}.age`, bytes);
    await expect(shutOutLost(lost)).rejects.toMatchObject({ code: 'wrong-key' });
    expect(await strange('laptop')).toEqual([folder]);
    for (const name of await remote().list(folder)) server.files.delete(name);
    expect(await strange('laptop')).toEqual([]);
    await shutOutLost(lost);
    expect(await sync('laptop')).toEqual(whole);
  });

  it('are named as far as a person may read them', async () => {
    for (let i = 1; i < 100; i++)
      await remote().put(`keys/${i}-${'a'.repeat(16)}/dev-${'f'.repeat(16)}.age`, bytes);
    expect(await strange('laptop')).toHaveLength(8);
  });

  it('of one who was shut out keep nobody from it who has one of them', async () => {
    const [lost, desk] = [await idOf('lost'), await idOf('desk')];
    await shutOutLost(lost);
    await sync('laptop');
    await sync('desk');
    await lostMakesKeyFor('laptop');
    expect(await strange('laptop')).toEqual([]);
    await shutOutLost(desk);
    expect(await sync('laptop')).toEqual({ ...whole, names: ['laptop'] });
  });
});

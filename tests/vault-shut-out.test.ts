import { beforeEach, describe, expect, it } from 'vitest';
import { openDoors, putDoor } from '#bundles/keys/doors.ts';
import { newEpoch } from '#bundles/keys/epoch.ts';
import { addDoor, enrol, joinVault, renewKey } from '#bundles/keys/membership.ts';
import { newRecoveryCode, type RecoveryCode } from '#bundles/keys/recovery-code.ts';
import { keyFileName } from '#bundles/sync/names.ts';
import { push } from '#bundles/sync/push.ts';
import { captureOf } from './sync/fakes.ts';
import { Browser } from './sync/member.ts';
import { Server } from './sync/server.ts';

// A browser that is lost: what it can still do, with its own keys and a storage that helps it.

let server: Server;
let anna: Browser;
let bert: Browser;
let lost: Browser;
beforeEach(async () => {
  server = new Server(() => 0.5);
  anna = await Browser.start(server, 'Kitchen laptop');
  bert = await Browser.start(server, 'Phone');
  lost = await Browser.start(server, 'Old laptop');
  await anna.begin();
});

describe('a browser that is shut out', () => {
  beforeEach(async () => {
    for (const browser of [bert, lost]) await anna.letIn(browser);
    await lost.sync(1);
    await anna.sync(2);
    await anna.shutOut(lost.device.id);
  });

  it('has what it had, and nothing of what is written from then on', async () => {
    expect(await anna.sync(3)).toEqual([]);
    const { news } = await lost.keepUp();
    expect(news).toHaveLength(1);
    expect(await lost.sync()).toEqual(['1 locked']);
    expect(lost.numbers).toEqual([1, 2]);
  });

  it('leaves the others with everything, old and new', async () => {
    await anna.sync(3);
    expect(await bert.sync(4)).toEqual([]);
    expect(bert.epochs).toHaveLength(2);
    expect(await anna.sync()).toEqual([]);
    expect([anna.numbers, bert.numbers]).toEqual([
      [1, 2, 3, 4],
      [1, 2, 3, 4],
    ]);
    expect(await bert.names()).toEqual(['Kitchen laptop', 'Phone']);
  });

  it('writes for nobody any more', async () => {
    await anna.sync();
    await lost.sync(5, 6);
    expect(await bert.sync()).toEqual(['1 revoked']);
    expect(await anna.sync()).toEqual(['1 revoked']);
    expect([anna.numbers, bert.numbers]).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  it('does not write for one who comes later, who has what counted', async () => {
    await anna.sync(3);
    await lost.sync(5);
    const late = await Browser.start(server, 'Tablet');
    await anna.letIn(late);
    expect(await late.sync()).toEqual(['1 revoked']);
    expect(late.numbers).toEqual([1, 2, 3]);
  });

  it('cannot write in the place of what counted', async () => {
    await anna.sync();
    const storage = await lost.storage();
    storage.read.clear();
    await lost.keepUp();
    storage.add(captureOf(10));
    await push(await lost.ports());
    const places = [...storage.written].map((name) => name.split('-')[0]);
    expect(places).toEqual([places[0], places[0]]);
    expect(await bert.sync()).toEqual(['1 revoked']);
    expect(bert.numbers).toEqual([1, 2]);
  });

  it('is not helped unnoticed by a storage that hides the new key', async () => {
    await anna.sync(3);
    for (const name of server.files.keys())
      if (name.startsWith('keys/2-')) bert.overlay.set(name, undefined);
    expect(await bert.sync()).toEqual(['1 locked']);
    bert.overlay.clear();
    expect(await bert.sync()).toEqual([]);
    expect(bert.numbers).toEqual([1, 2, 3]);
  });

  it('cannot bring a stranger in', async () => {
    await anna.sync();
    const stranger = await Browser.start(server, 'Phone of somebody');
    await enrol(lost.member, stranger.device);
    stranger.epochs = await stranger.openOwnDoor();
    await joinVault(stranger.member, stranger.own);
    await stranger.sync(7);
    expect(await anna.sync()).toEqual(['1 unknown-writer']);
    expect(await bert.sync()).toEqual(['1 unknown-writer']);
    expect([anna.numbers, bert.numbers]).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  it('cannot make a key for those who know that it was', async () => {
    await bert.sync();
    const forged = await newEpoch(9);
    const lock = { recipients: [bert.device.recipient] };
    const door = `dev-${bert.device.id}` as const;
    await putDoor(
      lost.remote,
      { epoch: forged, door, lock },
      [...lost.epochs, forged],
      lost.device,
    );
    const { current: now, unfit, news } = await bert.keepUp();
    expect(now.number).toBe(2);
    expect(unfit).toEqual([keyFileName(forged, door)]);
    const { number, tag } = forged;
    expect(news).toEqual([{ number, tag }]);
    await anna.sync();
    await bert.sync();
    expect(await bert.keepUp()).toMatchObject({ unfit, news: [] });
    expect((await anna.keepUp()).news).toEqual([{ number, tag }]);
  });

  it('comes back with new keys only', async () => {
    await anna.sync();
    await bert.sync();
    await anna.letIn(lost);
    expect((await lost.keepUp()).isShutOut).toBe(false);
    await lost.sync(8);
    expect((await lost.keepUp()).isShutOut).toBe(true);
    expect(await bert.sync()).toEqual(['1 revoked']);
    const again = await Browser.start(server, 'Old laptop, found');
    await anna.letIn(again);
    await again.sync(9);
    await bert.sync();
    expect(bert.numbers).toEqual([1, 2, 9]);
  });
});

it('the doors of a person are made new with the key, and the old ones open what is old', async () => {
  const [before, behind] = [await newRecoveryCode(), await newRecoveryCode()];
  const doorFor = ({ recipient }: RecoveryCode) =>
    ({ door: 'recovery', lock: { recipients: [recipient] } }) as const;
  const opened = ({ identity }: RecoveryCode) =>
    openDoors(anna.remote, (file) => file === 'recovery', { identity });
  await addDoor(anna.member, doorFor(before));
  expect(await opened(before)).toEqual(anna.epochs);
  const [first] = anna.epochs;
  anna.epochs = await renewKey(anna.member, anna.own, [], [doorFor(behind)]);
  expect(await opened(behind)).toEqual(anna.epochs);
  expect(anna.epochs).toHaveLength(2);
  expect(await opened(before)).toEqual([first]);
});

it('one of whom nothing was read is shut out all the same', async () => {
  for (const browser of [bert, lost]) await anna.letIn(browser);
  await anna.shutOut(lost.device.id);
  await anna.sync(1);
  await lost.sync(2);
  expect(await bert.sync()).toEqual(['1 revoked']);
  expect(bert.numbers).toEqual([1]);
});

describe('where two make a new key at once', () => {
  beforeEach(async () => {
    for (const browser of [bert, lost]) await anna.letIn(browser);
    await lost.sync();
  });

  it('all go on with the same, and nothing is lost', async () => {
    await Promise.all([anna.shutOut(lost.device.id), bert.shutOut(lost.device.id)]);
    await anna.sync(1);
    await bert.sync(2);
    await anna.sync(3);
    await bert.sync();
    expect(anna.epochs).toEqual(bert.epochs);
    const { epochs, current } = await anna.keepUp();
    const tags = epochs.flatMap(({ number, tag }) => (number === 2 ? [tag] : []));
    expect([tags.length, current.tag]).toEqual([2, tags.toSorted()[0]]);
    expect([anna.numbers, bert.numbers]).toEqual([
      [1, 2, 3],
      [1, 2, 3],
    ]);
  });

  it('for different reasons, it is noticed that one shut out still has it', async () => {
    const other = await Browser.start(server, 'Tablet');
    await anna.letIn(other);
    await Promise.all([anna.shutOut(lost.device.id), bert.shutOut(other.device.id)]);
    for (const browser of [anna, bert, anna, bert]) await browser.sync();
    const [one, two] = [await anna.keepUp(), await bert.keepUp()];
    expect(one.current).toEqual(two.current);
    expect([one.isLeaked, two.isLeaked]).toEqual([true, true]);
    await anna.shutOut();
    expect((await bert.keepUp()).isLeaked).toBe(false);
    expect(await bert.names()).toEqual(['Kitchen laptop', 'Phone']);
  });
});

describe('where two make the same door at once', () => {
  let door: string;
  let third: Browser;
  /** What lies there once a door was put, before it is read back. */
  let meanwhile: ((put: Uint8Array) => Uint8Array | undefined) | undefined;
  beforeEach(async () => {
    third = await Browser.start(server, 'Tablet');
    for (const browser of [bert, third, lost]) await anna.letIn(browser);
    await anna.shutOut(lost.device.id);
    await bert.keepUp();
    door = keyFileName((await anna.keepUp()).current, `dev-${third.device.id}`);
    server.files.delete(door);
    server.onPut = (name) => {
      const other = name === door && meanwhile?.(server.files.get(name)!);
      if (other) server.files.set(name, other);
    };
  });

  it('both have made it, and it opens', async () => {
    await bert.keepUp();
    const berts = server.files.get(door)!;
    server.files.delete(door);
    meanwhile = () => berts;
    await anna.keepUp();
    expect(server.files.get(door)).toEqual(berts);
    expect((await third.keepUp()).news).toEqual([]);
    expect(third.epochs).toHaveLength(2);
  });

  it.each<[string, (put: Uint8Array) => Uint8Array]>([
    ['half of it', (put) => put.slice(0, put.length / 2)],
    ['something else', (put) => new Uint8Array(put.length)],
  ])('%s is not it', async (_, other) => {
    meanwhile = other;
    await expect(anna.keepUp()).rejects.toMatchObject({ code: 'remote-not-kept' });
  });
});

it('a new key that broke off half-way is made again', async () => {
  for (const browser of [bert, lost]) await anna.letIn(browser);
  const door = `dev-${bert.device.id}`;
  server.onPut = (name) => {
    if (name.startsWith('keys/2-') && name.includes(door)) throw new Error('pulled out');
  };
  await expect(anna.shutOut(lost.device.id)).rejects.toThrow('pulled out');
  server.onPut = () => {};
  await anna.shutOut();
  await anna.sync(1);
  await bert.sync();
  expect(bert.numbers).toEqual([1]);
  expect((await lost.keepUp()).current.number).toBe(1);
});

import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { beforeEach, describe, expect, it } from 'vitest';
import { openDoors } from '#bundles/keys/doors.ts';
import { addDoor, enrol, joinVault } from '#bundles/keys/membership.ts';
import { Browser } from './sync/member.ts';
import { Server } from './sync/server.ts';

// Browsers of one person with real keys, and how each comes to be one of them.

let server: Server;
let anna: Browser;
let bert: Browser;
beforeEach(async () => {
  server = new Server(() => 0.5);
  anna = await Browser.start(server, 'Kitchen laptop');
  bert = await Browser.start(server, 'Phone');
  await anna.begin();
});

/** Each reads a device; what they have and found then. */
async function exchange(one: Browser, other: Browser) {
  const findings = [await one.sync(1), await other.sync(2), await one.sync()].flat();
  return { findings, one: one.numbers, other: other.numbers };
}
const same = { findings: [], one: [1, 2], other: [1, 2] };

describe('a second browser has the same as the first once it', () => {
  it('was let in by the first', async () => {
    expect(await bert.openOwnDoor()).toEqual([]);
    await anna.letIn(bert);
    expect(await exchange(anna, bert)).toEqual(same);
    expect(await anna.names()).toEqual(['Kitchen laptop', 'Phone']);
  });

  it('was told the passphrase', async () => {
    const passphrase = 'green door';
    await addDoor(anna.member, { door: 'pass', lock: { passphrase } });
    bert.epochs = await openDoors(bert.remote, (file) => file === 'pass', { passphrase });
    await joinVault(bert.member, bert.own);
    expect(await exchange(anna, bert)).toEqual(same);
  });

  it('was given the printed code', async () => {
    const identity = await generateX25519Identity();
    const lock = { recipients: [await identityToRecipient(identity)] };
    await addDoor(anna.member, { door: 'recovery', lock });
    bert.epochs = await openDoors(bert.remote, (file) => file === 'recovery', { identity });
    await joinVault(bert.member, bert.own);
    expect(await exchange(anna, bert)).toEqual(same);
  });
});

it('one that has the keys and was not introduced is not believed', async () => {
  await enrol(anna.member, bert.device);
  bert.epochs = await bert.openOwnDoor();
  await bert.sync(1);
  expect(await anna.sync()).toEqual(['1 unknown-writer']);
  await joinVault(bert.member, bert.own);
  expect(await anna.sync()).toEqual([]);
  expect(anna.numbers).toEqual([1]);
});

it('a remote that does not answer is not taken for one that has nothing', async () => {
  server.weather = { lostRequest: 1, lostReply: 0, truncated: 0 };
  await expect(anna.keepUp()).rejects.toThrow('request');
  await expect(bert.openOwnDoor()).rejects.toThrow('request');
});

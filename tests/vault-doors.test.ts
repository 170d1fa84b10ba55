import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Device, deviceOf, newDeviceKeys } from '#bundles/keys/device.ts';
import { openDoors, putDoor } from '#bundles/keys/doors.ts';
import { type Epoch, newEpoch } from '#bundles/keys/epoch.ts';
import { newRecoveryCode, printedCode } from '#bundles/keys/recovery-code.ts';
import type { Lock } from '#bundles/seal.ts';
import { type DoorId, type EpochId, keyFileName } from '#bundles/sync/names.ts';
import { Fuse, Server } from './sync/server.ts';

// Doors as they lie at a remote, and what `age` on a command line makes of them.

const passphrase = 'green door';
let device: Device;
let first: Epoch;
let second: Epoch;
let code: string;
let recipient: string;
beforeAll(async () => {
  device = await deviceOf(await newDeviceKeys());
  [first, second] = [await newEpoch(1), await newEpoch(2)];
  ({ identity: code, recipient } = await newRecoveryCode());
});

let server: Server;
beforeEach(() => {
  server = new Server(() => 0.5);
});
const remote = () => server.remote(new Fuse(Infinity), new Map());
const nonsense = new TextEncoder().encode('nonsense');
/** A key that a browser has, as far as names tell. */
const inUse = (epoch: EpochId) =>
  server.files.set(keyFileName(epoch, `dev-${device.id}`), nonsense);
const made = (epoch: Epoch, door: DoorId, lock: Lock, epochs: readonly Epoch[]) => {
  inUse(epoch);
  return putDoor(remote(), { epoch, door, lock }, epochs, device);
};
const byPassphrase = (one = passphrase) =>
  openDoors(remote(), (file) => file === 'pass', { passphrase: one });
const byCode = () => openDoors(remote(), (file) => file === 'recovery', { identity: code });

it('the newest door that opens has all keys, and no more are tried', async () => {
  await made(first, 'pass', { passphrase: 'an older one' }, [first]);
  await made(second, 'pass', { passphrase }, [first, second]);
  expect(await byPassphrase()).toEqual([first, second]);
  expect(server.requests).toBe(2 * 2 + 2);
  expect(await byPassphrase('an older one')).toEqual([first]);
});

it('where two browsers made a key of one number, both are had', async () => {
  const other = await newEpoch(2);
  await made(second, 'recovery', { recipients: [recipient] }, [first, second]);
  await made(other, 'recovery', { recipients: [recipient] }, [first, other]);
  const tags = (await byCode()).map(({ tag }) => tag);
  expect(tags).toEqual([first.tag, ...[second.tag, other.tag].toSorted()]);
});

it('says that there is no door, or that this key opens none', async () => {
  expect(await byPassphrase()).toEqual([]);
  await made(first, 'pass', { passphrase }, [first]);
  await expect(byPassphrase('green')).rejects.toMatchObject({ code: 'wrong-key' });
  expect(await byCode()).toEqual([]);
});

it('is not led astray by what else the remote shows', async () => {
  await made(first, 'recovery', { recipients: [recipient] }, [first]);
  const real = server.files.get(keyFileName(first, 'recovery'))!;
  const tag = 'a'.repeat(16);
  for (const epoch of [
    { ...first, number: 9 },
    { number: 8, tag },
    { number: 7, tag },
  ])
    inUse(epoch);
  const elsewhere = keyFileName({ ...first, number: 9 }, 'recovery');
  server.files.set(elsewhere, real);
  server.files.set(keyFileName({ number: 8, tag }, 'recovery'), nonsense);
  server.files.set(keyFileName({ number: 7, tag }, 'recovery'), new Uint8Array(2 ** 20));
  expect(await byCode()).toEqual([first]);
  server.files.delete(keyFileName(first, 'recovery'));
  await expect(byCode()).rejects.toMatchObject({ code: 'broken-bundle' });
});

it('a key that no browser has a door to is not had by another, but for the first', async () => {
  for (const [epoch, epochs] of [
    [first, [first]],
    [second, [first, second]],
  ] as const) {
    await made(epoch, 'recovery', { recipients: [recipient] }, epochs);
    server.files.delete(keyFileName(epoch, `dev-${device.id}`));
  }
  expect(await byCode()).toEqual([first]);
  inUse(second);
  expect(await byCode()).toEqual([first, second]);
});

it('works through so many doors and no more', async () => {
  for (let number = 1; number <= 100; number++) {
    const epoch = { number, tag: 'a'.repeat(16) };
    inUse(epoch);
    server.files.set(keyFileName(epoch, 'recovery'), nonsense);
  }
  await expect(byCode()).rejects.toMatchObject({ code: 'broken-bundle' });
  expect(server.requests).toBe(1 + 32);
});

const hasAge = ['age', 'script'].every((one) => spawnSync(one, ['--version']).status === 0);

describe.skipIf(!hasAge)('with the command age', () => {
  const folder = mkdtempSync(join(tmpdir(), 'basalt-doors-'));
  const file = (name: string) => join(folder, name);
  afterAll(() => rmSync(folder, { recursive: true }));
  /** `age` asks for a passphrase at a terminal only: `script` is one. */
  const age = (args: string, typed: string) =>
    spawnSync('script', ['-qec', `age ${args}`, '/dev/null'], { input: typed });

  const spelled = (epochs: readonly Epoch[]) =>
    epochs.map(({ number, identity }) => [number, identity]);

  it('age opens the door of the passphrase, and that of the printed code', async () => {
    await made(first, 'pass', { passphrase }, [first]);
    writeFileSync(file('pass.age'), server.files.get(keyFileName(first, 'pass'))!);
    age(`-d -o ${file('pass')} ${file('pass.age')}`, `${passphrase}\n`);
    expect(JSON.parse(readFileSync(file('pass'), 'utf8'))).toMatchObject({
      keys: spelled([first]),
    });
    await made(second, 'recovery', { recipients: [recipient] }, [first, second]);
    writeFileSync(file('paper'), `${printedCode(code).join('')}\n`);
    const input = server.files.get(keyFileName(second, 'recovery'))!;
    const { stdout } = spawnSync('age', ['-d', '-i', file('paper')], { input });
    expect(JSON.parse(stdout.toString())).toMatchObject({ keys: spelled([first, second]) });
  });

  it('doors that age sealed are opened here', async () => {
    await made(first, 'pass', { passphrase }, [first]);
    writeFileSync(file('sealed.age'), server.files.get(keyFileName(first, 'pass'))!);
    age(`-d -o ${file('plain')} ${file('sealed.age')}`, `${passphrase}\n`);
    age(`-p -o ${file('again.age')} ${file('plain')}`, 'blue door\nblue door\n');
    server.files.set(keyFileName(first, 'pass'), new Uint8Array(readFileSync(file('again.age'))));
    expect(await byPassphrase('blue door')).toEqual([first]);
    spawnSync('age', ['-r', recipient, '-o', file('paper.age'), file('plain')]);
    server.files.set(
      keyFileName(first, 'recovery'),
      new Uint8Array(readFileSync(file('paper.age'))),
    );
    expect(await byCode()).toEqual([first]);
  });
});

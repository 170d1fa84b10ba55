import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { putDoor } from '#bundles/keys/doors.ts';
import { deviceOf, newDeviceKeys } from '#bundles/keys/device.ts';
import { newEpoch } from '#bundles/keys/epoch.ts';
import { keysCode } from '#bundles/keys/invitation.ts';
import { keyFileName } from '#bundles/sync/names.ts';
import { instant } from '#domain/time.ts';
import { type View, withView } from '#store/database.ts';
import { removeView } from '#store/removal.ts';
import { removeAllKeys, removeKeys } from '#store/keys.ts';
import { shutLogsOut } from '#store/shut-out.ts';
import { behindOwnDoor, joinLetIn, letIn, ownRequest, readRequest } from '#workers/letting-in.ts';
import { keptEpochs, ownDevice } from '#workers/own-keys.ts';
import { begin, trusted } from '#workers/vaulting.ts';
import { Fuse, Server } from './sync/server.ts';

// The desk is let in by the laptop, by what it shows and without a passphrase.

const at = '2026-11-27T03:05:00.000Z';
let server: Server;
const remote = () => server.remote(new Fuse(Infinity), new Map());
const viewOf = (id: string) => ({
  onView: <T>(work: (view: View) => Promise<T>) => withView(id, work),
});
const names = async (id: string) => {
  const looking = { own: undefined, now: instant(Date.parse(at)) };
  const { computers } = await withView(id, (view) => trusted(remote(), id, view, looking));
  return computers.map(({ name }) => name).toSorted();
};
const letInBy = (text: string, id = 'laptop') => letIn(remote(), id, viewOf(id), text);
const joinAs = (code: string, others: readonly string[] = []) =>
  joinLetIn(remote(), 'desk', { name: 'Desk', at, code, others });

beforeEach(async () => {
  server = new Server(() => 0.5);
  await begin(remote(), 'laptop', { name: 'Laptop', at, passphrase: 'green door, blue house' });
});
afterEach(async () => {
  await removeAllKeys();
  for (const id of ['laptop', 'desk']) await removeView(id);
});

describe('a computer that shows whom a door is to be made for', () => {
  it('belongs once it was let in and both codes were compared', async () => {
    const { text, code } = await ownRequest('desk');
    expect(await ownRequest('desk')).toEqual({ text, code });
    expect(await behindOwnDoor(remote(), 'desk')).toBeUndefined();
    expect(await readRequest(` ${text.toLowerCase()}\n`)).toEqual({ text, code });
    const keys = await letInBy(text);
    expect(keys).toEqual({ code: await behindOwnDoor(remote(), 'desk') });
    expect(await names('laptop')).toEqual(['Laptop']);
    await joinAs('code' in keys ? keys.code : '');
    expect(await names('desk')).toEqual(['Desk', 'Laptop']);
    expect(await names('laptop')).toEqual(['Desk', 'Laptop']);
  });

  it('shows a code in groups of four that goes with all of what it shows', async () => {
    const { text, code } = await ownRequest('desk');
    expect(code).toMatch(/^[\dA-F]{4}(?: [\dA-F]{4}){4}$/);
    const stranger = await deviceOf(await newDeviceKeys());
    const [, id = ''] = text.split('/');
    const swapped = await readRequest(`${stranger.recipient}/${id}`);
    expect(swapped?.code).toMatch(/^[\dA-F]{4} /);
    expect(swapped?.code).not.toBe(code);
    const [recipient = ''] = text.split('/');
    const renamed = await readRequest(`${recipient}/${'b'.repeat(16)}`);
    expect(renamed?.code).toMatch(/^[\dA-F]{4} /);
    expect(renamed?.code).not.toBe(code);
  });

  it('is shown a code of all keys, whatever their order: an old one of a stranger changes it', async () => {
    const [first, other, second] = [await newEpoch(1), await newEpoch(1), await newEpoch(2)];
    const code = await keysCode([first, second]);
    expect(await keysCode([second, first])).toBe(code);
    expect(await keysCode([other, second])).not.toBe(code);
    expect(await keysCode([first, other, second])).not.toBe(code);
  });

  it('joins no keys but those that were compared, and never two people of one browser', async () => {
    const { text } = await ownRequest('desk');
    await letInBy(text);
    const code = (await behindOwnDoor(remote(), 'desk')) ?? '';
    const [first] = await keptEpochs('laptop', await ownDevice('laptop'));
    await expect(joinAs(code, [first!.tag])).rejects.toMatchObject({ code: 'other-person' });
    // Whoever runs the place knows for whom the desk is sealed, and adds a newer key of its own.
    const evil = await deviceOf(await newDeviceKeys());
    const { id, recipient } = await ownDevice('desk');
    const epoch = await newEpoch(9);
    const lock = { recipients: [recipient] };
    await putDoor(remote(), { epoch, door: `dev-${id}`, lock }, [epoch], evil);
    expect(await behindOwnDoor(remote(), 'desk')).not.toBe(code);
    await expect(joinAs(code)).rejects.toMatchObject({ code: 'wrong-key' });
    expect(await keptEpochs('desk', await ownDevice('desk'))).toEqual([]);
    expect(await names('laptop')).toEqual(['Laptop']);
  });

  it('finds nothing behind a door of its name that is sealed for another', async () => {
    const { text } = await ownRequest('desk');
    const epochs = await keptEpochs('laptop', await ownDevice('laptop'));
    const stranger = await deviceOf(await newDeviceKeys());
    const { id } = await ownDevice('desk');
    const door = {
      epoch: epochs[0]!,
      door: `dev-${id}`,
      lock: { recipients: [stranger.recipient] },
    } as const;
    await putDoor(remote(), door, epochs, stranger);
    expect(await behindOwnDoor(remote(), 'desk')).toBeUndefined();
    await letInBy(text);
    expect(await behindOwnDoor(remote(), 'desk')).toBeDefined();
  });
});

describe('letting a computer in makes no door', () => {
  const doors = () => [...server.files.keys()].filter((name) => name.includes('/dev-'));

  it('for what is none of these texts, or this computer itself', async () => {
    const before = doors();
    expect(await letInBy('AGE1QQQQ/0123')).toEqual({ refusal: 'none' });
    expect(await letInBy((await ownRequest('laptop')).text)).toEqual({ refusal: 'own' });
    expect(doors()).toEqual(before);
  });

  it('for one that belongs, or was shut out and has the same keys', async () => {
    const { text } = await ownRequest('desk');
    await letInBy(text);
    await joinAs((await behindOwnDoor(remote(), 'desk')) ?? '');
    server.files.delete(doors().find((name) => name.includes(text.slice(-16).toLowerCase()))!);
    const before = doors();
    expect(await letInBy(text)).toEqual({ refusal: 'known' });
    const log = `${text.slice(-16).toLowerCase()}${'0'.repeat(16)}`;
    await withView('laptop', (view) => shutLogsOut(view, [{ log, seq: 1, hash: 'a'.repeat(64) }]));
    expect(await letInBy(text)).toEqual({ refusal: 'out' });
    expect(doors()).toEqual(before);
    await removeKeys('desk');
    expect(await letInBy((await ownRequest('desk')).text)).toHaveProperty('code');
  });

  it('by one that does not belong, or has not the newest key', async () => {
    const { text } = await ownRequest('desk');
    const newer = keyFileName(await newEpoch(2), `dev-${'b'.repeat(16)}`);
    server.files.set(newer, Uint8Array.of(1));
    const before = doors();
    await expect(letInBy(text)).rejects.toMatchObject({ code: 'wrong-key' });
    server.files.delete(newer);
    for (const name of server.files.keys()) if (name.includes('/who-')) server.files.delete(name);
    await expect(letInBy(text)).rejects.toMatchObject({ code: 'wrong-key' });
    expect(doors()).toEqual(before.filter((name) => name !== newer));
  });
});

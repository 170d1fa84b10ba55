import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeviceFamily } from '#devices/family.ts';
import { chooseDevice, grantedDevices, supported, watchDevices } from '#actions/devices.ts';
import { hidOpener } from '#transports/hid-opener.ts';
import { FakeDevice, FakeHid } from './fake-hid-device.ts';

const family = vi.hoisted(() => {
  const never = () => Promise.reject(new Error('not asked for here'));
  const rest = { action: 'Read', models: [], filters: [], anyOfMaker: [], preparation: [] };
  const parts = { requests: never, driver: never, decoder: never, simulator: never, mask: never };
  return (id: string, own: Partial<DeviceFamily>): DeviceFamily =>
    Object.assign({ id, name: id }, rest, parts, own);
});

vi.mock('#devices/registry.ts', () => ({
  families: [
    family('greedy', {
      filters: [{ medium: 'serial', baudRate: 9600 }],
      anyOfMaker: [{ medium: 'hid', vendorId: 0x1a79 }],
    }),
    family('exact', {
      filters: [
        { medium: 'usb', vendorId: 0x1a79, productId: 0x9999 },
        { medium: 'hid', vendorId: 0x1a79, productId: 0x7410 },
        { medium: 'hid', vendorId: 0x1a79, productId: 0x7411, usagePage: 0xff00 },
      ],
    }),
  ],
}));

let hid: FakeHid;
beforeEach(() => {
  hid = new FakeHid();
  vi.stubGlobal('navigator', { hid });
});
const device = (parts: Partial<FakeDevice> = {}) => Object.assign(new FakeDevice(), parts);
const failing = (code: string) => expect.objectContaining({ name: 'Failure', code });
const hidOnly = [
  { vendorId: 0x1a79, productId: 0x7410 },
  { vendorId: 0x1a79, productId: 0x7411, usagePage: 0xff00 },
];

describe('granted devices', () => {
  it('belong to the family whose table has them, else to the one that knows their maker', async () => {
    const collections: HIDCollectionInfo[] = [{ usagePage: 0xff00, usage: 1 }];
    hid.granted = [
      device(),
      device({ productId: 0x1234 }),
      device({ productId: 0x7411 }),
      device({ productId: 0x7411, collections }),
      device({ vendorId: 0x05ac }),
    ];
    const found = (await grantedDevices()).map(({ families: [one], label }) => [one?.id, label]);
    expect(found.map(([id]) => id)).toEqual(['exact', 'greedy', 'greedy', 'exact']);
    expect(found[0]?.[1]).toBe('Contour Next USB');
  });

  it('keep their id from one look to the next', async () => {
    hid.granted = [device(), device()];
    const ids = async () => (await grantedDevices()).map(({ id }) => id);
    const first = await ids();
    expect(new Set(first).size).toBe(2);
    expect(await ids()).toEqual(first);
  });

  it('are none in a browser without WebHID', async () => {
    vi.stubGlobal('navigator', {});
    expect(supported()).toBe(false);
    expect(await grantedDevices()).toEqual([]);
    await expect(chooseDevice('hid', false)).rejects.toEqual(failing('unsupported-browser'));
  });
});

describe('the chooser', () => {
  it('is given the filters of WebHID alone (fact 10)', async () => {
    hid.chosen = [device()];
    expect((await chooseDevice('hid', false)).families[0]?.id).toBe('exact');
    expect(hid.asked).toEqual([hidOnly]);
  });

  it('is given the maker alone for a meter that is not listed', async () => {
    hid.chosen = [device({ productId: 0x1234 })];
    expect((await chooseDevice('hid', true)).families[0]?.id).toBe('greedy');
    expect(hid.asked).toEqual([[{ vendorId: 0x1a79 }]]);
  });

  it('dismissed resolves with nothing (fact 6): no-device-chosen', async () => {
    await expect(chooseDevice('hid', false)).rejects.toEqual(failing('no-device-chosen'));
  });

  it('forbidden by a policy is permission-denied', async () => {
    hid.requestDevice = async () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    await expect(chooseDevice('hid', false)).rejects.toEqual(failing('permission-denied'));
  });
});

describe('plugging in and out', () => {
  it('is told, because the page asks for its devices first (fact 8)', async () => {
    const changed = vi.fn<() => void>();
    const stop = watchDevices(changed);
    await expect.poll(() => hid.listening).toBe(2);
    const one = device();
    hid.plug(one);
    hid.unplug(one);
    expect(changed).toHaveBeenCalledTimes(2);
    stop();
    hid.plug(one);
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it('is told even while the page still waits for its devices', () => {
    const changed = vi.fn<() => void>();
    hid.getDevices = () => {
      hid.known = true;
      return new Promise<HIDDevice[]>(() => {});
    };
    watchDevices(changed);
    hid.plug(device());
    expect(changed).toHaveBeenCalledOnce();
  });

  it('makes another object of the same device (fact 1): that one is opened', async () => {
    const [before, after] = [device(), device()];
    const open = hidOpener(before, hid, 5000);
    await open();
    hid.unplug(before);
    const opening = open();
    await expect.poll(() => hid.known).toBe(true);
    hid.plug(device({ productId: 0x6002 }));
    hid.plug(after);
    await (await opening).close();
    expect(before.calls).toEqual(['open']);
    expect(after.calls).toEqual(['open', 'close']);
  });

  it('before anyone waits for it counts too', async () => {
    const [before, after] = [device(), device()];
    const open = hidOpener(before, hid, 5000);
    hid.unplug(before);
    hid.plug(after);
    await open();
    expect(after.calls).toEqual(['open']);
  });

  it('is not taken for another meter of the same product that was there all along', async () => {
    const [before, beside, after] = [device(), device(), device()];
    hid.granted = [beside, before];
    const open = hidOpener(before, hid, 5000);
    await open();
    hid.unplug(before);
    const opening = open();
    hid.plug(after);
    await opening;
    expect(beside.calls).toEqual([]);
    expect(after.calls).toEqual(['open']);
  });

  it('not within the time given is disconnected', async () => {
    const before = device();
    const open = hidOpener(before, hid, 10);
    hid.unplug(before);
    await expect(open()).rejects.toEqual(failing('disconnected'));
  });

  it('unnoticed shows when opening finds no device', async () => {
    const [before, after] = [device(), device()];
    before.instead.open = async () => {
      throw new DOMException('gone', 'NotFoundError');
    };
    const open = hidOpener(before, hid, 5000);
    await expect(open()).rejects.toEqual(failing('disconnected'));
    hid.granted = [before, after];
    await open();
    expect(after.calls).toEqual(['open']);
  });
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeviceFamily } from '#devices/family.ts';
import {
  chooseDevice,
  choosers,
  grantedDevices,
  supported,
  watchDevices,
} from '#actions/devices.ts';
import { usbOpener } from '#transports/usb-opener.ts';
import { FakeDevice, FakeHid } from './fake-hid-device.ts';
import { FakeUsb } from './fake-usb.ts';
import { FakeUsbDevice } from './fake-usb-device.ts';

const family = vi.hoisted(() => {
  const never = () => Promise.reject(new Error('not asked for here'));
  const rest = { action: 'Read', models: [], filters: [], anyOfMaker: [], preparation: [] };
  const parts = { requests: never, driver: never, decoder: never, simulator: never, mask: never };
  return (id: string, own: Partial<DeviceFamily>): DeviceFamily =>
    Object.assign({ id, name: id }, rest, parts, own);
});

vi.mock('#devices/registry.ts', () => ({
  families: [
    family('meters', {
      filters: [
        { medium: 'hid', vendorId: 0x1a79, productId: 0x7410 },
        { medium: 'hid', vendorId: 0x1a79, productId: 0x6200 },
      ],
      anyOfMaker: [{ medium: 'hid', vendorId: 0x1a79 }],
    }),
    family('pumps', {
      filters: [
        { medium: 'usb', vendorId: 0x0a21, productId: 0x8001 },
        { medium: 'hid', vendorId: 0x1a79, productId: 0x6200 },
      ],
    }),
  ],
}));

let hid: FakeHid;
let usb: FakeUsb;
beforeEach(() => {
  hid = new FakeHid();
  usb = new FakeUsb();
  vi.stubGlobal('navigator', { hid, usb });
});
const stick = (parts: Partial<FakeUsbDevice> = {}) => Object.assign(new FakeUsbDevice(), parts);
const meter = () => new FakeDevice();
const meterOverUsb = () => stick({ vendorId: 0x1a79, productId: 0x7410 });
const failing = (code: string) => expect.objectContaining({ name: 'Failure', code });

describe('granted devices', () => {
  it('come from both media, each named by itself or by its family', async () => {
    hid.granted = [meter()];
    usb.granted = [stick(), stick({ productName: null }), stick({ productId: 1 })];
    const found = (await grantedDevices()).map(({ families: [one], label }) => [one?.id, label]);
    expect(found).toEqual([
      ['meters', 'Contour Next USB'],
      ['pumps', 'ComLink II'],
      ['pumps', 'pumps'],
    ]);
  });

  it('count only over the medium that the family means (fact 10)', async () => {
    hid.granted = [meter()];
    usb.granted = [meterOverUsb()];
    expect(await grantedDevices()).toHaveLength(1);
  });

  it('lead to several families where one plug is a meter and the way to a pump', async () => {
    hid.granted = [Object.assign(meter(), { productId: 0x6200 })];
    usb.granted = [stick()];
    const found = await grantedDevices();
    expect(found.map(({ medium, families }) => [medium, ...families.map(({ id }) => id)])).toEqual([
      ['hid', 'meters', 'pumps'],
      ['usb', 'pumps'],
    ]);
  });

  it('have ids of their own that last', async () => {
    hid.granted = [meter()];
    usb.granted = [stick(), stick()];
    const ids = async () => (await grantedDevices()).map(({ id }) => id);
    const first = await ids();
    expect(new Set(first).size).toBe(3);
    expect(await ids()).toEqual(first);
  });

  it('open as what they are', async () => {
    const one = stick();
    usb.granted = [one];
    const [granted] = await grantedDevices();
    await granted?.open();
    expect(one.calls.at(-1)).toBe('claimInterface 0');
  });
});

describe('the choosers', () => {
  it('are one for each medium that families need and the browser has', () => {
    expect(choosers()).toEqual(['hid', 'usb']);
    expect(choosers(true)).toEqual(['hid']);
    vi.stubGlobal('navigator', { usb });
    expect(choosers()).toEqual(['usb']);
    expect(supported()).toBe(true);
  });

  it('of USB is given the filters of WebUSB alone (fact 10)', async () => {
    usb.chosen = stick();
    expect((await chooseDevice('usb')).families[0]?.id).toBe('pumps');
    expect(usb.asked).toEqual([[{ vendorId: 0x0a21, productId: 0x8001 }]]);
    expect(hid.asked).toEqual([]);
  });

  it('of USB dismissed rejects with NotFoundError (fact 6): no-device-chosen', async () => {
    await expect(chooseDevice('usb')).rejects.toEqual(failing('no-device-chosen'));
  });

  it('of USB forbidden by a policy is permission-denied', async () => {
    usb.requestDevice = async () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    await expect(chooseDevice('usb')).rejects.toEqual(failing('permission-denied'));
  });

  it('of a medium that is missing is unsupported-browser', async () => {
    vi.stubGlobal('navigator', { hid });
    await expect(chooseDevice('usb')).rejects.toEqual(failing('unsupported-browser'));
    expect(usb.asked).toEqual([]);
  });
});

describe('plugging in and out', () => {
  it('is told for both media, because the page asks for its devices first (fact 8)', async () => {
    const changed = vi.fn<() => void>();
    const stop = watchDevices(changed);
    await expect.poll(() => [hid.listening, usb.listening]).toEqual([2, 2]);
    hid.plug(meter());
    const one = stick();
    usb.plug(one);
    usb.unplug(one);
    expect(changed).toHaveBeenCalledTimes(3);
    stop();
    usb.plug(one);
    expect(changed).toHaveBeenCalledTimes(3);
  });

  it('makes another object of the same device (fact 2): that one is opened', async () => {
    const [before, after] = [stick(), stick()];
    const open = usbOpener(before, usb, 5000);
    await open();
    usb.unplug(before);
    const opening = open();
    await expect.poll(() => usb.known).toBe(true);
    usb.plug(meterOverUsb());
    usb.plug(after);
    await (await opening).close();
    expect(before.calls.filter((call) => call === 'open')).toHaveLength(1);
    expect(after.calls.at(-1)).toBe('close');
  });

  it('not within the time given is disconnected', async () => {
    const before = stick();
    const open = usbOpener(before, usb, 10);
    usb.unplug(before);
    await expect(open()).rejects.toEqual(failing('disconnected'));
  });

  it('unnoticed shows when opening finds no device', async () => {
    const [before, after] = [stick(), stick()];
    before.vanish();
    const open = usbOpener(before, usb, 5000);
    await expect(open()).rejects.toEqual(failing('disconnected'));
    usb.granted = [after];
    await open();
    expect(after.calls[0]).toBe('open');
  });
});

it('a device that was granted before is opened again without a chooser', async () => {
  const one = stick();
  usb.granted = [one];
  const open = usbOpener(one, usb, 5000);
  await (await open()).close();
  await (await open()).close();
  expect(one.calls.filter((call) => call === 'open')).toHaveLength(2);
  expect(usb.asked).toEqual([]);
});

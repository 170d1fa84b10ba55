import { describe, expect, it } from 'vitest';
import type { Patience } from '#transports/usb-claim.ts';
import { openUsb } from '#transports/web-usb.ts';
import { FakeUsb } from './fake-usb.ts';
import type { InterfaceOf } from './fake-usb-descriptors.ts';
import { FakeUsbDevice, hanging, refusing } from './fake-usb-device.ts';

const quick: Patience = { open: 20, send: 20, close: 20 };
const idle = new AbortController().signal;
const frame = (...bytes: number[]) => ({ bytes: Uint8Array.from(bytes) });
const failing = (code: string) => expect.objectContaining({ name: 'Failure', code });
const setUp = (interfaces?: readonly InterfaceOf[]) => ({
  device: new FakeUsbDevice(interfaces),
  usb: new FakeUsb(),
});

describe('opening', () => {
  it('selects the configuration and claims the interface with an endpoint each way', async () => {
    const { device, usb } = setUp();
    await openUsb(device, usb, quick);
    expect(device.calls).toEqual(['open', 'selectConfiguration 1', 'claimInterface 0']);
  });

  it('leaves a configuration that is selected already', async () => {
    const { device, usb } = setUp();
    [device.configuration = null] = device.configurations;
    await openUsb(device, usb, quick);
    expect(device.calls).toEqual(['open', 'claimInterface 0']);
  });

  it('takes the vendor’s interface and its alternate setting, bulk or interrupt', async () => {
    const { device, usb } = setUp([
      { class: 3, endpoints: [{ address: 0x81 }, { address: 0x02 }] },
      { endpoints: [{ address: 0x83 }] },
      {
        setting: 1,
        endpoints: [
          { address: 0x84, type: 'isochronous' },
          { address: 0x85, type: 'interrupt', packetSize: 8 },
          { address: 0x06, type: 'interrupt', packetSize: 8 },
        ],
      },
    ]);
    const line = await openUsb(device, usb, quick);
    expect(device.calls.slice(2)).toEqual(['claimInterface 2', 'selectAlternateInterface 2 1']);
    device.says([1]);
    await line.receive(idle);
    await line.send(frame(5), idle);
    expect(device.calls.slice(4)).toEqual(['transferIn 5 8', 'transferOut 6']);
  });

  it('takes another interface where the vendor has none of its own class', async () => {
    const { device, usb } = setUp([{ class: 10, endpoints: [{ address: 0x81 }, { address: 1 }] }]);
    await openUsb(device, usb, quick);
    expect(device.calls.at(-1)).toBe('claimInterface 0');
  });

  it('is refused where nothing goes both ways, and closes again', async () => {
    const { device, usb } = setUp([{ endpoints: [{ address: 0x81 }] }]);
    await expect(openUsb(device, usb, quick)).rejects.toEqual(failing('unsupported-model'));
    expect(device.opened).toBe(false);
  });

  it.each([
    ['SecurityError', 'permission-denied'], // fact 5: "Access denied.", Linux without a udev rule
    ['NetworkError', 'device-busy'],
    ['InvalidStateError', 'device-busy'],
    ['NotFoundError', 'disconnected'],
  ])('refused with %s is %s', async (name, code) => {
    const { device, usb } = setUp();
    device.instead.open = refusing(name);
    await expect(openUsb(device, usb, quick)).rejects.toEqual(failing(code));
  });

  it.each([
    // facts 3, 4: another tab, another program, a kernel driver; on Windows no WinUSB driver
    ['NetworkError', 'interface-busy'],
    ['SecurityError', 'permission-denied'], // fact 4: a protected class
    ['NotFoundError', 'disconnected'],
  ])('with a claim refused with %s is %s, and closes again', async (name, code) => {
    const { device, usb } = setUp();
    device.instead.claimInterface = refusing(name);
    const opening = openUsb(device, usb, quick);
    await expect(opening).rejects.toEqual(failing(code));
    await expect(opening).rejects.toThrow('refused');
    expect(device.opened).toBe(false);
  });

  it('has a deadline, and a device that opens after it is closed again', async () => {
    const { device, usb } = setUp();
    let late = () => {};
    device.instead.open = () => new Promise<void>((resolve) => (late = resolve));
    await expect(openUsb(device, usb, quick)).rejects.toEqual(failing('no-response'));
    late();
    await expect.poll(() => device.calls.at(-1)).toBe('close');
    await expect.poll(() => device.opened).toBe(false);
  });

  it('takes a claim that never settles, as on Windows without a driver, for a refused one', async () => {
    const { device, usb } = setUp();
    device.instead.claimInterface = hanging;
    await expect(openUsb(device, usb, quick)).rejects.toEqual(failing('interface-busy'));
  });

  it('first closes what an earlier reading left open', async () => {
    const { device, usb } = setUp();
    device.opened = true;
    await openUsb(device, usb, quick);
    expect(device.calls.slice(0, 2)).toEqual(['close', 'open']);
  });

  it('ends when the cable is pulled', async () => {
    const { device, usb } = setUp();
    device.instead.claimInterface = hanging;
    const opening = openUsb(device, usb, { ...quick, open: 60_000 });
    await expect.poll(() => device.calls.at(-1)).toBe('claimInterface 0');
    usb.unplug(device);
    await expect(opening).rejects.toEqual(failing('disconnected'));
  });
});

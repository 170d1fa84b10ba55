import { describe, expect, it } from 'vitest';
import { Failure } from '#domain/failure.ts';
import { openHid, type Patience } from '#transports/web-hid.ts';
import { FakeDevice, FakeHid } from './fake-hid-device.ts';

const never = () => new Promise<void>(() => {});
const refuse = (name: string) => async () => {
  throw new DOMException('Failed to open the device.', name);
};
const quick: Patience = { open: 20, send: 20, close: 20 };
const idle = new AbortController().signal;
const frame = (...bytes: number[]) => ({ bytes: Uint8Array.from(bytes) });
const setUp = () => ({ device: new FakeDevice(), hid: new FakeHid() });
const failing = (code: string) => expect.objectContaining({ name: 'Failure', code });

describe('a pulled cable (fact 1)', () => {
  it('ends a sendReport that never settles, at its deadline', async () => {
    const { device, hid } = setUp();
    const line = await openHid(device, hid, quick);
    device.instead.sendReport = never;
    await expect(line.send(frame(5), idle)).rejects.toEqual(failing('no-response'));
  });

  it('ends pending calls at the disconnect event, long before their deadline', async () => {
    const { device, hid } = setUp();
    const line = await openHid(device, hid, { ...quick, send: 60_000 });
    device.instead.sendReport = never;
    const pending = [line.send(frame(5), idle), line.receive(idle)];
    hid.unplug(device);
    for (const call of pending) await expect(call).rejects.toEqual(failing('disconnected'));
    expect(device.opened).toBe(true);
  });

  it('refuses every later call, hands out what had arrived, and closes', async () => {
    const { device, hid } = setUp();
    const line = await openHid(device, hid, quick);
    device.says([1]);
    hid.unplug(device);
    expect(await line.receive(idle)).toEqual(frame(1));
    await expect(line.receive(idle)).rejects.toEqual(failing('disconnected'));
    await expect(line.send(frame(5), idle)).rejects.toEqual(failing('disconnected'));
    expect(device.sent).toHaveLength(0);
    await line.close();
    expect(device.opened).toBe(false);
  });

  it('may come with an empty report, which says nothing', async () => {
    const { device, hid } = setUp();
    const line = await openHid(device, hid, quick);
    device.says([]);
    hid.unplug(device);
    await expect(line.receive(idle)).rejects.toEqual(failing('disconnected'));
  });

  it('is not taken for that of another device', async () => {
    const { device, hid } = setUp();
    const line = await openHid(device, hid, quick);
    hid.unplug(new FakeDevice());
    await line.send(frame(5), idle);
    expect(device.sent).toHaveLength(1);
  });

  it('is what a refused report means', async () => {
    const { device, hid } = setUp();
    const line = await openHid(device, hid, quick);
    device.instead.sendReport = refuse('NotAllowedError');
    await expect(line.send(frame(5), idle)).rejects.toEqual(failing('disconnected'));
  });

  it('while opening ends the opening', async () => {
    const { device, hid } = setUp();
    device.instead.open = never;
    const opening = openHid(device, hid, { ...quick, open: 60_000 });
    hid.unplug(device);
    await expect(opening).rejects.toEqual(failing('disconnected'));
  });
});

describe('opening', () => {
  it('listens first: what the meter says while it is opened is not lost', async () => {
    const { device, hid } = setUp();
    device.instead.open = async () => device.says([5]);
    const line = await openHid(device, hid, quick);
    expect(await line.receive(idle)).toEqual(frame(5));
  });

  it.each([
    ['NotAllowedError', 'permission-denied'], // fact 5: Linux without a udev rule
    ['SecurityError', 'permission-denied'], // fact 4: a protected class
    ['NetworkError', 'device-busy'],
    ['InvalidStateError', 'device-busy'],
    ['NotFoundError', 'disconnected'],
  ])('refused with %s is %s', async (name, code) => {
    const { device, hid } = setUp();
    device.instead.open = refuse(name);
    await expect(openHid(device, hid, quick)).rejects.toEqual(failing(code));
  });

  it('has a deadline, and a device that opens after it is closed again', async () => {
    const { device, hid } = setUp();
    let late = () => {};
    device.instead.open = () => new Promise<void>((resolve) => (late = resolve));
    await expect(openHid(device, hid, quick)).rejects.toEqual(failing('no-response'));
    late();
    await expect.poll(() => device.calls.at(-1)).toBe('close');
    await expect.poll(() => device.opened).toBe(false);
  });

  it('first closes what an earlier reading left open', async () => {
    const { device, hid } = setUp();
    device.opened = true;
    await openHid(device, hid, quick);
    expect(device.calls).toEqual(['close', 'open']);
  });
});

describe('reports of the meter', () => {
  it('come in order, cut at their own offset and length, one a call', async () => {
    const { device, hid } = setUp();
    const line = await openHid(device, hid, quick);
    const early = line.receive(idle);
    device.says([1, 2], 4);
    device.says([3], 64);
    device.says([4]);
    expect(await early).toEqual(frame(1, 2));
    expect(await line.receive(idle)).toEqual(frame(3));
    expect(await line.receive(idle)).toEqual(frame(4));
  });

  it('keep their bytes when the browser reuses its buffer', async () => {
    const { device, hid } = setUp();
    const line = await openHid(device, hid, quick);
    const data = new DataView(Uint8Array.of(7, 7).buffer);
    device.dispatchEvent(Object.assign(new Event('inputreport'), { data, reportId: 0, device }));
    data.setUint8(0, 9);
    expect(await line.receive(idle)).toEqual(frame(7, 7));
  });

  it('survive a receive that was aborted in the same breath', async () => {
    const { device, hid } = setUp();
    const line = await openHid(device, hid, quick);
    const wish = new AbortController();
    const given = line.receive(wish.signal);
    wish.abort(new Failure('cancelled', 'enough'));
    device.says([1]);
    await expect(given).rejects.toEqual(failing('cancelled'));
    await expect(line.receive(wish.signal)).rejects.toEqual(failing('cancelled'));
    expect(await line.receive(idle)).toEqual(frame(1));
  });

  it('stop arriving once closed, twice if need be', async () => {
    const { device, hid } = setUp();
    const line = await openHid(device, hid, quick);
    await line.close();
    await line.close();
    device.says([1]);
    await expect(line.receive(idle)).rejects.toEqual(failing('disconnected'));
  });
});

describe('reports that we send', () => {
  const declaring = (bits: number): HIDCollectionInfo[] => [
    { children: [{ outputReports: [{ items: [{ reportSize: 8, reportCount: bits / 8 }] }] }] },
  ];
  it.each([
    ['the declared length', declaring(8 * 32), 32],
    ['64 bytes where none is declared', [], 64],
  ])('have %s', async (_name, collections, length) => {
    const { device, hid } = setUp();
    device.collections = collections;
    const line = await openHid(device, hid, quick);
    await line.send(frame(0, 0, 0, 1, 5), idle);
    expect(device.sent[0]?.bytes).toEqual(
      Uint8Array.from({ length }, (_, at) => [0, 0, 0, 1, 5][at] ?? 0),
    );
    expect(device.sent[0]?.id).toBe(0);
  });

  it('are never longer than declared', async () => {
    const { device, hid } = setUp();
    device.collections = declaring(8 * 4);
    const line = await openHid(device, hid, quick);
    await line.send(frame(0, 0, 0, 1, 0, 0), idle);
    await expect(line.send(frame(0, 0, 0, 1, 5), idle)).rejects.toEqual(failing('internal'));
    expect(device.sent.map(({ bytes }) => bytes.length)).toEqual([4]);
  });

  it('are not sent for a person who has already cancelled', async () => {
    const { device, hid } = setUp();
    const line = await openHid(device, hid, quick);
    const over = AbortSignal.abort(new Failure('cancelled', 'enough'));
    await expect(line.send(frame(5), over)).rejects.toEqual(failing('cancelled'));
    expect(device.sent).toHaveLength(0);
  });
});

import { describe, expect, it } from 'vitest';
import { Failure } from '#domain/failure.ts';
import type { Patience } from '#transports/usb-claim.ts';
import { openUsb } from '#transports/web-usb.ts';
import { FakeUsb } from './fake-usb.ts';
import { FakeUsbDevice, hanging, refusing } from './fake-usb-device.ts';

const quick: Patience = { open: 20, send: 20, close: 20 };
const slow: Patience = { open: 60_000, send: 60_000, close: 60_000 };
const idle = new AbortController().signal;
const frame = (...bytes: number[]) => ({ bytes: Uint8Array.from(bytes) });
const failing = (code: string) => expect.objectContaining({ name: 'Failure', code });
const opened = async (waits = quick) => {
  const [device, usb] = [new FakeUsbDevice(), new FakeUsb()];
  const line = await openUsb(device, usb, waits);
  device.calls.length = 0;
  return { device, usb, line };
};
const wish = () => {
  const over = new AbortController();
  return { signal: over.signal, stop: () => over.abort(new Failure('cancelled', 'enough')) };
};

describe('a pulled cable (fact 2)', () => {
  it('ends pending calls long before their deadline', async () => {
    const { device, usb, line } = await opened(slow);
    device.instead.transferOut = hanging;
    const pending = [line.send(frame(5), idle), line.receive(idle)];
    usb.unplug(device);
    for (const call of pending) await expect(call).rejects.toEqual(failing('disconnected'));
  });

  it('shows in the pending read before its event comes', async () => {
    const { device, line } = await opened(slow);
    const reading = line.receive(idle);
    device.vanish();
    await expect(reading).rejects.toEqual(failing('disconnected'));
    await expect(line.send(frame(5), idle)).rejects.toEqual(failing('disconnected'));
    await expect(line.receive(idle)).rejects.toEqual(failing('disconnected'));
  });

  it('refuses every later call, hands out what had arrived, and closes', async () => {
    const { device, usb, line } = await opened();
    const { signal, stop } = wish();
    const given = line.receive(signal);
    stop();
    await expect(given).rejects.toEqual(failing('cancelled'));
    device.says([1]);
    await expect.poll(() => device.pending).toBe(0);
    usb.unplug(device);
    expect(await line.receive(idle)).toEqual(frame(1));
    await expect(line.receive(idle)).rejects.toEqual(failing('disconnected'));
    await expect(line.send(frame(5), idle)).rejects.toEqual(failing('disconnected'));
    expect(device.sent).toHaveLength(0);
    await line.close(); // though the device’s own close throws
    expect(device.calls.at(-1)).toBe('close');
  });

  it('is not taken for that of another device', async () => {
    const { device, usb, line } = await opened();
    usb.unplug(new FakeUsbDevice());
    await line.send(frame(5), idle);
    expect(device.sent).toHaveLength(1);
  });
});

describe('packets of the device', () => {
  it('come in order, one a call, with one transfer pending at a time', async () => {
    const { device, line } = await opened();
    const early = [line.receive(idle), line.receive(idle)];
    expect(device.pending).toBe(1);
    device.says([1, 2], 4);
    device.says([3]);
    device.says([4]);
    expect(await Promise.all(early)).toEqual([frame(1, 2), frame(3)]);
    expect(await line.receive(idle)).toEqual(frame(4));
    expect(device.calls[0]).toBe('transferIn 2 64');
  });

  it('are not asked for before somebody waits for them', async () => {
    const { device, line } = await opened();
    device.says([1]);
    device.says([2]);
    expect(await line.receive(idle)).toEqual(frame(1));
    expect(device.calls).toEqual(['transferIn 2 64']);
  });

  it('survive a receive that was aborted, since a transfer cannot be taken back', async () => {
    const { device, line } = await opened();
    const { signal, stop } = wish();
    const given = line.receive(signal);
    stop();
    await expect(given).rejects.toEqual(failing('cancelled'));
    await expect(line.receive(signal)).rejects.toEqual(failing('cancelled'));
    const next = line.receive(idle);
    expect(device.pending).toBe(1);
    device.says([1]);
    expect(await next).toEqual(frame(1));
  });

  it('survive when they come between two calls', async () => {
    const { device, line } = await opened();
    const { signal, stop } = wish();
    const given = line.receive(signal);
    stop();
    device.says([1]);
    device.says([2]);
    await expect(given).rejects.toEqual(failing('cancelled'));
    expect(await line.receive(idle)).toEqual(frame(1));
    expect(await line.receive(idle)).toEqual(frame(2));
  });

  it('keep their bytes when the browser reuses its buffer', async () => {
    const { device, line } = await opened();
    const data = new DataView(Uint8Array.of(7, 7).buffer);
    device.transferIn = async () => ({ status: 'ok', data });
    const packet = await line.receive(idle);
    data.setUint8(0, 9);
    expect(packet).toEqual(frame(7, 7));
  });

  it('without bytes say nothing', async () => {
    const { device, line } = await opened();
    device.says([]);
    device.says([1]);
    expect(await line.receive(idle)).toEqual(frame(1));
  });
});

describe('a halted endpoint (fact 9: a result, not an exception)', () => {
  it('is cleared when it reads, told once, and works again', async () => {
    const { device, line } = await opened();
    const given = line.receive(idle);
    device.halts('in', 2);
    await expect(given).rejects.toEqual(failing('unexpected-reply'));
    expect(device.calls.at(-1)).toBe('clearHalt in 2');
    device.says([1]);
    expect(await line.receive(idle)).toEqual(frame(1));
  });

  it('is cleared when it writes, told once, and works again', async () => {
    const { device, line } = await opened();
    device.halts('out', 1);
    await expect(line.send(frame(5), idle)).rejects.toEqual(failing('unexpected-reply'));
    await line.send(frame(6), idle);
    expect(device.calls).toEqual(['clearHalt out 1', 'transferOut 1']);
    expect(device.sent).toEqual([Uint8Array.of(6)]);
  });

  it('that cannot be cleared belongs to a device that has gone', async () => {
    const { device, line } = await opened();
    device.halts('in', 2);
    device.clearHalt = refusing('NotFoundError');
    await expect(line.receive(idle)).rejects.toEqual(failing('disconnected'));
  });

  it('has a deadline for being cleared', async () => {
    const { device, line } = await opened();
    device.halts('in', 2);
    device.clearHalt = hanging;
    await expect(line.receive(idle)).rejects.toEqual(failing('no-response'));
  });
});

describe('what we send', () => {
  it('is the frame alone, whatever buffer it is cut from', async () => {
    const { device, line } = await opened();
    await line.send({ bytes: Uint8Array.of(9, 4, 0, 0, 9).subarray(1, 4) }, idle);
    expect(device.sent).toEqual([Uint8Array.of(4, 0, 0)]);
  });

  it('has a deadline', async () => {
    const { device, line } = await opened();
    device.instead.transferOut = hanging;
    await expect(line.send(frame(5), idle)).rejects.toEqual(failing('no-response'));
  });

  it('ends with the person’s wish, and is not sent after it', async () => {
    const { device, line } = await opened(slow);
    device.instead.transferOut = hanging;
    const { signal, stop } = wish();
    const sending = line.send(frame(5), signal);
    stop();
    await expect(sending).rejects.toEqual(failing('cancelled'));
    await expect(line.send(frame(6), signal)).rejects.toEqual(failing('cancelled'));
    expect(device.sent).toHaveLength(1);
  });

  it('that went out in part is a poor link', async () => {
    const { device, line } = await opened();
    device.takes = 2;
    await expect(line.send(frame(1, 2, 3), idle)).rejects.toEqual(failing('poor-link'));
  });

  it('refused by the browser means that the device has gone', async () => {
    const { device, line } = await opened();
    device.instead.transferOut = refusing('NetworkError');
    await expect(line.send(frame(5), idle)).rejects.toEqual(failing('disconnected'));
  });
});

describe('closing', () => {
  it('ends the pending read and every later call, twice if need be', async () => {
    const { device, line } = await opened();
    const given = line.receive(idle);
    await Promise.all([line.close(), expect(given).rejects.toEqual(failing('disconnected'))]);
    await line.close();
    expect(device.opened).toBe(false);
    await expect(line.receive(idle)).rejects.toEqual(failing('disconnected'));
    await expect(line.send(frame(5), idle)).rejects.toEqual(failing('disconnected'));
  });

  it('has a deadline', async () => {
    const { device, line } = await opened();
    device.instead.close = hanging;
    const given = line.receive(idle);
    await Promise.all([line.close(), expect(given).rejects.toEqual(failing('disconnected'))]);
    expect(device.calls.at(-1)).toBe('close');
  });

  it('leaves the device for the next opening', async () => {
    const { device, usb, line } = await opened();
    const { signal, stop } = wish();
    const given = line.receive(signal);
    stop();
    await expect(given).rejects.toEqual(failing('cancelled'));
    await line.close();
    const again = await openUsb(device, usb, quick);
    device.says([1]);
    expect(await again.receive(idle)).toEqual(frame(1));
  });
});

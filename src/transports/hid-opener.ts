import { asFailure, Failure } from '#domain/failure.ts';
import type { Transport } from './transport.ts';
import { openHid } from './web-hid.ts';

/** Some meters leave the bus after the first write and come back within seconds. */
const RETURN_MS = 5000;

const watched = new WeakSet<HID>();
const pulled = new WeakSet<HIDDevice>();

/** Notes, from the first call on, which devices have left: `opened` of a pulled one stays true. */
function notePulled(hid: HID): void {
  if (watched.has(hid)) return;
  watched.add(hid);
  hid.addEventListener('disconnect', ({ device }) => void pulled.add(device));
}

/**
 * A way to open one device again and again. A device that came back is a different object in
 * Chromium, so for one that left the next of the same product counts, for up to `ms` from now.
 */
export function hidOpener(
  device: HIDDevice,
  hid: HID = navigator.hid,
  ms = RETURN_MS,
): () => Promise<Transport> {
  notePulled(hid);
  let current = device;
  let bystanders: readonly HIDDevice[] = [];
  return async () => {
    if (pulled.has(current)) current = await returnOf(current, bystanders, hid, ms);
    try {
      bystanders = await hid.getDevices();
      return await openHid(current, hid);
    } catch (thrown) {
      if (asFailure(thrown).code === 'disconnected') pulled.add(current);
      throw thrown;
    }
  };
}

/** The object that now stands for a device that left: not one that was there beside it. */
async function returnOf(
  device: HIDDevice,
  bystanders: readonly HIDDevice[],
  hid: HID,
  ms: number,
): Promise<HIDDevice> {
  const over = new AbortController();
  try {
    const back = nextConnect(device, hid, ms, over.signal);
    const here = (await hid.getDevices()).find(
      (one) => isSame(one, device) && !bystanders.includes(one),
    );
    return here ?? (await back);
  } finally {
    over.abort();
  }
}

function nextConnect(
  device: HIDDevice,
  hid: HID,
  ms: number,
  over: AbortSignal,
): Promise<HIDDevice> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Failure('disconnected', `the device did not come back in ${ms} ms`));
    }, ms);
    const onConnect = ({ device: one }: HIDConnectionEvent) => {
      if (isSame(one, device)) resolve(one);
    };
    hid.addEventListener('connect', onConnect, { signal: over });
    over.addEventListener('abort', () => clearTimeout(timer));
  });
}

const isSame = (one: HIDDevice, other: HIDDevice): boolean =>
  !pulled.has(one) && one.vendorId === other.vendorId && one.productId === other.productId;

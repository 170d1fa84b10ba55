import { asFailure, Failure } from '#domain/failure.ts';
import type { Bus, Plugged } from './bus.ts';
import type { Transport } from './transport.ts';

/** Some meters leave the bus after the first write and come back within seconds. */
const RETURN_MS = 5000;

const watched = new WeakSet<object>();
const pulled = new WeakSet<object>();

/** Notes, from the first call on, which devices have left: `opened` of a pulled one may stay true. */
function notePulled<Device extends Plugged>(bus: Bus<Device>): void {
  if (watched.has(bus)) return;
  watched.add(bus);
  bus.addEventListener('disconnect', ({ device }) => void pulled.add(device));
}

/**
 * A way to open one device again and again. A device that came back is a different object in
 * Chromium, so for one that left the next of the same product counts, for up to `ms` from now.
 */
export function opener<Device extends Plugged>(
  device: Device,
  bus: Bus<Device>,
  open: (device: Device) => Promise<Transport>,
  ms = RETURN_MS,
): () => Promise<Transport> {
  notePulled(bus);
  let current = device;
  let bystanders: readonly Device[] = [];
  return async () => {
    if (pulled.has(current)) current = await returnOf(current, bystanders, bus, ms);
    try {
      bystanders = await bus.getDevices();
      return await open(current);
    } catch (thrown) {
      if (asFailure(thrown).code === 'disconnected') pulled.add(current);
      throw thrown;
    }
  };
}

/** The object that now stands for a device that left: not one that was there beside it. */
async function returnOf<Device extends Plugged>(
  device: Device,
  bystanders: readonly Device[],
  bus: Bus<Device>,
  ms: number,
): Promise<Device> {
  const over = new AbortController();
  try {
    const back = nextConnect(device, bus, ms, over.signal);
    const here = (await bus.getDevices()).find(
      (one) => isSame(one, device) && !bystanders.includes(one),
    );
    return here ?? (await back);
  } finally {
    over.abort();
  }
}

function nextConnect<Device extends Plugged>(
  device: Device,
  bus: Bus<Device>,
  ms: number,
  over: AbortSignal,
): Promise<Device> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Failure('disconnected', `the device did not come back in ${ms} ms`));
    }, ms);
    const onConnect = ({ device: one }: { readonly device: Device }) => {
      if (isSame(one, device)) resolve(one);
    };
    bus.addEventListener('connect', onConnect, { signal: over });
    over.addEventListener('abort', () => clearTimeout(timer));
  });
}

const isSame = (one: Plugged, other: Plugged): boolean =>
  !pulled.has(one) && one.vendorId === other.vendorId && one.productId === other.productId;

import type { DeviceFamily, Filter } from '#devices/family.ts';
import { families } from '#devices/registry.ts';
import { Failure } from '#domain/failure.ts';
import { hidOpener } from '#transports/hid-opener.ts';
import type { Transport } from '#transports/transport.ts';

/** A device that this page may open, and the family that can read it. */
export interface Granted {
  readonly id: string;
  readonly family: DeviceFamily;
  /** The device's own name for itself. */
  readonly label: string;
  /** Also for a device that left and came back: waits up to 5 s for it. */
  readonly open: () => Promise<Transport>;
}

export const supported = (): boolean => 'hid' in navigator;

/** The devices that are plugged in and were allowed before. */
export async function grantedDevices(): Promise<readonly Granted[]> {
  if (!supported()) return [];
  const devices = await navigator.hid.getDevices();
  return devices.flatMap((device) => {
    const family = familyFor(device);
    return family ? [granted(device, family)] : [];
  });
}

/**
 * Asks the person by the browser's own chooser; only from a click. `anyOfMaker` lists devices of
 * a known maker that are in no table of ours. Failures: unsupported-browser, no-device-chosen,
 * permission-denied.
 */
export async function chooseDevice(anyOfMaker: boolean): Promise<Granted> {
  if (!supported()) throw new Failure('unsupported-browser', 'navigator.hid is missing');
  const filters = families.flatMap((family) =>
    (anyOfMaker ? family.anyOfMaker : family.filters).flatMap(hidFilter),
  );
  const [device] = await navigator.hid.requestDevice({ filters }).catch((cause: Error) => {
    throw new Failure('permission-denied', `${cause.name}: ${cause.message}`, { cause });
  });
  if (!device) throw new Failure('no-device-chosen', 'the chooser was closed');
  const family = familyFor(device);
  if (!family) throw new Failure('unsupported-model', `no family for ${device.productName}`);
  return granted(device, family);
}

/**
 * Calls back when a device is plugged in or out. Chromium delivers `connect` only to a page that
 * has asked for its devices, so that comes first.
 */
export function watchDevices(onChange: () => void): () => void {
  if (!supported()) return () => {};
  const over = new AbortController();
  const listen = () => {
    for (const type of ['connect', 'disconnect'])
      navigator.hid.addEventListener(type, onChange, { signal: over.signal });
  };
  navigator.hid.getDevices().then(listen, listen);
  return () => over.abort();
}

const names = new WeakMap<HIDDevice, string>();
let count = 0;

function granted(device: HIDDevice, family: DeviceFamily): Granted {
  const id = names.get(device) ?? `hid-${++count}`;
  names.set(device, id);
  return { id, family, label: device.productName || family.name, open: hidOpener(device) };
}

/** The family whose table has this device; failing that, the one that knows its maker. */
const familyFor = (device: HIDDevice): DeviceFamily | undefined =>
  families.find(({ filters }) => filters.some((filter) => matches(filter, device))) ??
  families.find(({ anyOfMaker }) => anyOfMaker.some((filter) => matches(filter, device)));

function matches(filter: Filter, device: HIDDevice): boolean {
  if (filter.medium !== 'hid') return false;
  const { vendorId = device.vendorId, productId = device.productId, usagePage, usage } = filter;
  if (vendorId !== device.vendorId || productId !== device.productId) return false;
  if (usagePage === undefined) return true;
  return device.collections.some(
    (one) => one.usagePage === usagePage && (usage === undefined || one.usage === usage),
  );
}

function hidFilter(filter: Filter): HIDDeviceFilter[] {
  if (filter.medium !== 'hid') return [];
  const { medium: _, ...rest } = filter;
  return [rest];
}

import { families } from '#devices/registry.ts';
import { Failure } from '#domain/failure.ts';
import type { Plugged } from '#transports/bus.ts';
import { asMedium, filtersFor, type Granted, type Medium, type MediumName } from './medium.ts';

export type { Granted, MediumName } from './medium.ts';

const media: Readonly<Record<MediumName, Medium>> = {
  hid: asMedium('hid', {
    bus: () => navigator.hid,
    ask: async (filters) => {
      const [device] = await navigator.hid.requestDevice({ filters: filters.map(bare) });
      return device;
    },
    matches: (filter, device) => isProduct(filter, device) && hasUsage(filter, device),
    opener: async () => (await import('#transports/hid-opener.ts')).hidOpener,
  }),
  usb: asMedium('usb', {
    bus: () => navigator.usb,
    ask: (filters) =>
      navigator.usb.requestDevice({ filters: filters.map(bare) }).catch((thrown: Error) => {
        if (thrown.name === 'NotFoundError') return undefined; // the chooser was closed
        throw thrown;
      }),
    matches: isProduct,
    opener: async () => (await import('#transports/usb-opener.ts')).usbOpener,
  }),
};

const names: readonly MediumName[] = ['hid', 'usb'];

/**
 * The choosers that the families need and this browser has. A click opens one of them and no
 * second: by then the browser no longer takes it for the person's wish. So each has its button.
 */
export const choosers = (anyOfMaker = false): readonly MediumName[] =>
  names.filter(
    (name) =>
      media[name].bus() && filtersFor(anyOfMaker, families).some(({ medium }) => medium === name),
  );

export const supported = (): boolean => choosers().length > 0;

/** The devices that are plugged in and were allowed before. */
export async function grantedDevices(): Promise<readonly Granted[]> {
  return (await Promise.all(choosers().map((medium) => media[medium].granted()))).flat();
}

/**
 * Asks the person by the browser's own chooser; only from a click. `anyOfMaker` lists devices of
 * a known maker that are in no table of ours. Failures: unsupported-browser, no-device-chosen,
 * permission-denied, unsupported-model.
 */
export async function chooseDevice(name: MediumName, anyOfMaker = false): Promise<Granted> {
  if (!media[name].bus()) throw new Failure('unsupported-browser', `navigator.${name} is missing`);
  return media[name].choose(anyOfMaker);
}

/**
 * Calls back when a device is plugged in or out. Chromium delivers `connect` only to a page that
 * has asked for its devices; what is plugged in while it asks is told too, so it listens before.
 */
export function watchDevices(onChange: () => void): () => void {
  const over = new AbortController();
  for (const medium of choosers()) {
    const bus = media[medium].bus();
    for (const type of ['connect', 'disconnect'] as const)
      bus?.addEventListener(type, onChange, { signal: over.signal });
    bus?.getDevices().catch(() => undefined);
  }
  return () => over.abort();
}

/** The filter as the browser takes it. */
function bare<F extends { readonly medium: MediumName }>(filter: F): Omit<F, 'medium'> {
  const { medium: _, ...rest } = filter;
  return rest;
}

type Vendor = Pick<USBDeviceFilter, 'vendorId' | 'productId'>;

function isProduct(filter: Vendor, device: Plugged): boolean {
  const { vendorId = device.vendorId, productId = device.productId } = filter;
  return vendorId === device.vendorId && productId === device.productId;
}

const hasUsage = ({ usagePage, usage }: HIDDeviceFilter, { collections }: HIDDevice): boolean =>
  usagePage === undefined ||
  collections.some(
    (one) => one.usagePage === usagePage && (usage === undefined || one.usage === usage),
  );

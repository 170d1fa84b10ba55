import type { DeviceFamily, Filter } from '#devices/family.ts';
import { families } from '#devices/registry.ts';
import { Failure } from '#domain/failure.ts';
import type { Bus, Plugged } from '#transports/bus.ts';
import type { Transport } from '#transports/transport.ts';

export type MediumName = 'hid' | 'usb';

/** A device that this page may open, and the family that can read it. */
export interface Granted {
  readonly id: string;
  readonly family: DeviceFamily;
  /** The device's own name for itself. */
  readonly label: string;
  /** Also for a device that left and came back: waits up to 5 s for it. */
  readonly open: () => Promise<Transport>;
}

/** One of the browser's ways to devices, with a chooser, permissions and plug events of its own. */
export interface Medium {
  /** Missing where the browser has no such API. */
  readonly bus: () => Bus<Plugged> | undefined;
  readonly granted: () => Promise<readonly Granted[]>;
  readonly choose: (anyOfMaker: boolean) => Promise<Granted>;
}

/** The browser's API behind a medium. */
export interface Access<Name extends MediumName, Device extends Named> {
  readonly bus: () => Bus<Device> | undefined;
  /** Opens the chooser; nothing when the person closed it. */
  readonly ask: (filters: FilterOf<Name>[]) => Promise<Device | undefined>;
  readonly matches: (filter: FilterOf<Name>, device: Device) => boolean;
  /** Loads the code that talks to the device: no part of the first view. */
  readonly opener: () => Promise<(device: Device) => () => Promise<Transport>>;
}

type FilterOf<Name> = Filter & { readonly medium: Name };

interface Named extends Plugged {
  readonly productName?: string | null | undefined;
}

/** Joins the families' filters of one medium with the browser's API. */
export function asMedium<Name extends MediumName, Device extends Named>(
  name: Name,
  { bus, ask, matches, opener }: Access<Name, Device>,
): Medium {
  const familyFor = (device: Device) =>
    firstFamily((filter) => isOf(name, filter) && matches(filter, device));
  const grant = async (device: Device, family: DeviceFamily): Promise<Granted> => {
    const label = device.productName || family.name;
    return { id: idOf(device), family, label, open: (await opener())(device) };
  };
  return {
    bus,
    async granted() {
      const devices = (await bus()?.getDevices()) ?? [];
      const known = devices.flatMap((device) => {
        const family = familyFor(device);
        return family ? [grant(device, family)] : [];
      });
      return Promise.all(known);
    },
    async choose(anyOfMaker) {
      const filters = filtersFor(anyOfMaker, families).filter((one) => isOf(name, one));
      const device = await ask(filters).catch((cause: Error) => {
        throw new Failure('permission-denied', `${cause.name}: ${cause.message}`, { cause });
      });
      if (!device) throw new Failure('no-device-chosen', 'the chooser was closed');
      const family = familyFor(device);
      if (!family) throw new Failure('unsupported-model', `no family for ${device.productName}`);
      return grant(device, family);
    },
  };
}

export const filtersFor = (anyOfMaker: boolean, some: readonly DeviceFamily[]): Filter[] =>
  some.flatMap((family) => (anyOfMaker ? family.anyOfMaker : family.filters));

const isOf = <Name extends MediumName>(name: Name, filter: Filter): filter is FilterOf<Name> =>
  filter.medium === name;

/** The family whose table has the device; failing that, the one that knows its maker. */
const firstFamily = (means: (filter: Filter) => boolean): DeviceFamily | undefined =>
  families.find(({ filters }) => filters.some(means)) ??
  families.find(({ anyOfMaker }) => anyOfMaker.some(means));

const ids = new WeakMap<object, string>();
let count = 0;

/** The same id for the same object from one look to the next. */
function idOf(device: object): string {
  const id = ids.get(device) ?? `device-${++count}`;
  ids.set(device, id);
  return id;
}

import type { DeviceFamily, Filter } from '#devices/family.ts';
import { families } from '#devices/registry.ts';
import { Failure } from '#domain/failure.ts';
import type { Bus, Plugged } from '#transports/bus.ts';
import type { Transport } from '#transports/transport.ts';

export type MediumName = 'hid' | 'usb';

/** A device that this page may open, and what can be read through it: a LINK is a meter and the way to a pump. */
export interface Granted {
  readonly id: string;
  readonly medium: MediumName;
  /** One at least. */
  readonly families: readonly DeviceFamily[];
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
  const familiesFor = (device: Device) =>
    familiesThat((filter) => isOf(name, filter) && matches(filter, device));
  const grant = async (device: Device): Promise<Granted | undefined> => {
    const able = familiesFor(device);
    const [first] = able;
    if (!first) return undefined;
    const label = device.productName || first.name;
    return {
      id: idOf(device),
      medium: name,
      families: able,
      label,
      open: (await opener())(device),
    };
  };
  return {
    bus,
    async granted() {
      const devices = (await bus()?.getDevices()) ?? [];
      const known = await Promise.all(devices.map(grant));
      return known.filter((granted) => granted !== undefined);
    },
    async choose(anyOfMaker) {
      const filters = filtersFor(anyOfMaker, families).filter((one) => isOf(name, one));
      const device = await ask(filters).catch((cause: Error) => {
        throw new Failure('permission-denied', `${cause.name}: ${cause.message}`, { cause });
      });
      if (!device) throw new Failure('no-device-chosen', 'the chooser was closed');
      const granted = await grant(device);
      if (!granted) throw new Failure('unsupported-model', `no family for ${device.productName}`);
      return granted;
    },
  };
}

export const filtersFor = (anyOfMaker: boolean, some: readonly DeviceFamily[]): Filter[] =>
  some.flatMap((family) => (anyOfMaker ? family.anyOfMaker : family.filters));

const isOf = <Name extends MediumName>(name: Name, filter: Filter): filter is FilterOf<Name> =>
  filter.medium === name;

/** The families whose tables have the device; failing that, those that know its maker. */
function familiesThat(means: (filter: Filter) => boolean): readonly DeviceFamily[] {
  const able = families.filter(({ filters }) => filters.some(means));
  return able.length > 0 ? able : families.filter(({ anyOfMaker }) => anyOfMaker.some(means));
}

const ids = new WeakMap<object, string>();
let count = 0;

/** The same id for the same object from one look to the next. */
function idOf(device: object): string {
  const id = ids.get(device) ?? `device-${++count}`;
  ids.set(device, id);
  return id;
}

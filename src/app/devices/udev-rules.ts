import type { families } from '#actions/families.ts';

/** Where the kernel shows a device to each browser API. */
const subsystems: Readonly<Record<string, string>> = { hid: 'hidraw', usb: 'usb' };

type Filters = Pick<(typeof families)[number], 'filters' | 'anyOfMaker'>;

/** One udev line for each maker and medium of the families, for the person at the screen. */
export function udevRules(some: readonly Filters[]): string {
  const lines = some
    .flatMap(({ filters, anyOfMaker }) => [...filters, ...anyOfMaker])
    .flatMap((filter) => {
      const subsystem = subsystems[filter.medium];
      if (!subsystem || !('vendorId' in filter) || !filter.vendorId) return [];
      const vendor = filter.vendorId.toString(16).padStart(4, '0');
      return [`SUBSYSTEM=="${subsystem}", ATTRS{idVendor}=="${vendor}", TAG+="uaccess"`];
    });
  return [...new Set(lines)].join('\n');
}

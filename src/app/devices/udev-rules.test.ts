import { expect, it } from 'vitest';
import { families } from '#actions/families.ts';
import { udevRules } from './udev-rules.ts';

const meters = 'SUBSYSTEM=="hidraw", ATTRS{idVendor}=="1a79", TAG+="uaccess"';

it('there is one line for each maker and medium, with four digits', () => {
  const more = {
    filters: [
      { medium: 'usb', vendorId: 0x0a21, productId: 0x8001 },
      { medium: 'hid', vendorId: 0x1a79, productId: 0x6200 },
      { medium: 'serial', baudRate: 9600 },
    ],
    anyOfMaker: [],
  } as const;
  expect(udevRules([...families, more]).split('\n')).toEqual([
    meters,
    'SUBSYSTEM=="usb", ATTRS{idVendor}=="0a21", TAG+="uaccess"',
  ]);
});

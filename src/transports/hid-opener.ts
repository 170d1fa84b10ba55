import { opener } from './opener.ts';
import type { Transport } from './transport.ts';
import { openHid } from './web-hid.ts';

/** A way to open one HID device again and again, also after it came back. */
export const hidOpener = (
  device: HIDDevice,
  hid: HID = navigator.hid,
  ms?: number,
): (() => Promise<Transport>) => opener(device, hid, (one) => openHid(one, hid), ms);

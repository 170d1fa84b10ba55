import { opener } from './opener.ts';
import type { Transport } from './transport.ts';
import { openUsb } from './web-usb.ts';

/** A way to open one USB device again and again, also after it came back. */
export const usbOpener = (
  device: USBDevice,
  usb: USB = navigator.usb,
  ms?: number,
): (() => Promise<Transport>) => opener(device, usb, (one) => openUsb(one, usb), ms);

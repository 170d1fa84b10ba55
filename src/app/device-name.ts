export { deviceName } from '#actions/device-name.ts';

/** Enough of a serial number to tell two devices apart. */
export const serialTail = (serial: string): string => serial.slice(-4);

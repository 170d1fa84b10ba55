import { Failure } from '#domain/failure.ts';

/** What a HID and a USB device have in common. */
export interface Plugged {
  readonly vendorId: number;
  readonly productId: number;
}

/** What `navigator.hid` and `navigator.usb` have in common. */
export interface Bus<Device extends Plugged> {
  getDevices(): Promise<Device[]>;
  addEventListener(
    type: 'connect' | 'disconnect',
    listener: (event: { readonly device: Device }) => void,
    options?: AddEventListenerOptions,
  ): void;
}

export interface Presence {
  /** Aborts with `disconnected` when the cable is pulled or the transport closed. */
  readonly gone: AbortSignal;
  readonly hangUp: () => void;
}

/** Watches one device until it leaves the bus. */
export function watchPresence<Device extends Plugged>(device: Device, bus: Bus<Device>): Presence {
  const gone = new AbortController();
  const end = (detail: string) => gone.abort(new Failure('disconnected', detail));
  const onDisconnect = (event: { readonly device: Device }) => {
    if (event.device === device) end('the device was unplugged');
  };
  bus.addEventListener('disconnect', onDisconnect, { signal: gone.signal });
  return { gone: gone.signal, hangUp: () => end('the connection was closed') };
}

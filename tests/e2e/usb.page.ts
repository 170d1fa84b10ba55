import { asFailure, Failure } from '#domain/failure.ts';
import type { Transport } from '#transports/transport.ts';
import { usbOpener } from '#transports/usb-opener.ts';
import type { Said } from './usb-stick.ts';

// What a test asks of the transport inside a page. Only plain data crosses over.

let open: (() => Promise<Transport>) | undefined;
let line: Transport | undefined;

const say = (act: () => Promise<readonly number[] | void>): Promise<Said> =>
  act().then(
    (bytes) => bytes ?? [],
    (thrown: unknown) => asFailure(thrown).code,
  );

function within(ms: number): AbortSignal {
  const late = new AbortController();
  setTimeout(() => late.abort(new Failure('cancelled', 'long enough')), ms);
  return late.signal;
}

window.stick = {
  plugged: async () => (await navigator.usb.getDevices()).length,
  open: () =>
    say(async () => {
      const [device] = await navigator.usb.getDevices();
      if (device) open ??= usbOpener(device);
      line = await open?.();
    }),
  send: (bytes) => say(async () => line?.send({ bytes: Uint8Array.from(bytes) }, within(5000))),
  receive: (ms) =>
    say(async () => {
      const frame = await line?.receive(within(ms));
      return frame && [...frame.bytes];
    }),
  close: () => say(async () => line?.close()),
};

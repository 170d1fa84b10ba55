import { asFailure, Failure, type FailureCode } from '#domain/failure.ts';
import type { Frame, Transport } from './transport.ts';

/** How long each call to the browser may take, in ms. */
export interface Patience {
  readonly open: number;
  readonly send: number;
  readonly close: number;
}

/** A report takes 3 to 6 ms there and back in Chromium; only a dead device comes near these. */
const patience: Patience = { open: 5000, send: 2000, close: 1000 };

/** Full-speed interrupt endpoints carry 64 bytes; for a descriptor that declares no output report. */
const USUAL_REPORT_BYTES = 64;

/** What `open` of a device rejects with. On Linux without a udev rule it is NotAllowedError. */
const refusals: Readonly<Record<string, FailureCode>> = {
  NotAllowedError: 'permission-denied',
  SecurityError: 'permission-denied',
  NetworkError: 'device-busy',
  InvalidStateError: 'device-busy',
  NotFoundError: 'disconnected',
};

/**
 * Opens a HID device and reads its input reports in order. Listens before it opens, since reports
 * that arrive earlier are lost. Every call settles: Chromium leaves `sendReport` pending for ever
 * and `opened` true when the cable is pulled, so each call has a deadline and the `disconnect`
 * event ends them all.
 */
export async function openHid(
  device: HIDDevice,
  hid: HID = navigator.hid,
  waits: Patience = patience,
): Promise<Transport> {
  const line = listen(device, hid);
  if (device.opened) await within(device.close(), waits.close, 'close', []).catch(() => undefined);
  const opening = device.open();
  try {
    await within(opening, waits.open, 'open', [line.gone]);
  } catch (thrown) {
    line.hangUp();
    abandon(device, opening);
    throw refusal(thrown);
  }
  return connect(device, line, waits);
}

interface Line {
  /** Aborts with `disconnected` when the cable is pulled or the transport closed. */
  readonly gone: AbortSignal;
  readonly receive: (signal: AbortSignal) => Promise<Frame>;
  readonly hangUp: () => void;
}

function connect(device: HIDDevice, line: Line, waits: Patience): Transport {
  return {
    receive: line.receive,
    async send({ bytes, channel = 0 }, signal) {
      signal.throwIfAborted();
      line.gone.throwIfAborted();
      const id = Number(channel);
      const report = device.sendReport(id, whole(bytes, outputBytes(device, id)));
      const stops = [line.gone, signal];
      await within(report, waits.send, 'sendReport', stops).catch((thrown) => {
        throw lostBy(thrown, signal);
      });
    },
    async close() {
      line.hangUp();
      await within(device.close(), waits.close, 'close', []).catch(() => undefined);
    },
  };
}

/** Queues what the device says and hands it out one report a call. */
function listen(device: HIDDevice, hid: HID): Line {
  const queue: Frame[] = [];
  const waiting: ((frame: Frame) => void)[] = [];
  const gone = new AbortController();
  const onReport = ({ data, reportId }: HIDInputReportEvent) => {
    const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength).slice();
    if (bytes.length === 0) return; // the last breath of a pulled device
    const frame = reportId === 0 ? { bytes } : { bytes, channel: reportId };
    const next = waiting.shift();
    if (next) next(frame);
    else queue.push(frame);
  };
  const end = (detail: string) => gone.abort(new Failure('disconnected', detail));
  const onDisconnect = (event: HIDConnectionEvent) => {
    if (event.device === device) end('the device was unplugged');
  };
  device.addEventListener('inputreport', onReport);
  hid.addEventListener('disconnect', onDisconnect);
  return {
    gone: gone.signal,
    async receive(signal) {
      signal.throwIfAborted();
      return receive(queue, waiting, [gone.signal, signal]);
    },
    hangUp() {
      device.removeEventListener('inputreport', onReport);
      hid.removeEventListener('disconnect', onDisconnect);
      end('the connection was closed');
    },
  };
}

/** What had arrived before the cable was pulled is still handed out. */
function receive(
  queue: Frame[],
  waiting: ((frame: Frame) => void)[],
  stops: readonly AbortSignal[],
): Promise<Frame> {
  const ready = queue.shift();
  if (ready) return Promise.resolve(ready);
  return new Promise((resolve, reject) => {
    const over = new AbortController();
    const take = (frame: Frame) => {
      over.abort();
      resolve(frame);
    };
    waiting.push(take);
    onceAborted(stops, over.signal, (reason) => {
      over.abort();
      waiting.splice(waiting.indexOf(take), 1);
      reject(reason);
    });
  });
}

/** Calls back at once when one of `stops` has aborted, and not after `over` has. */
function onceAborted(
  stops: readonly AbortSignal[],
  over: AbortSignal,
  act: (reason: Error) => void,
): void {
  for (const stop of stops) {
    if (over.aborted) return;
    if (stop.aborted) act(asError(stop.reason));
    else stop.addEventListener('abort', () => act(asError(stop.reason)), { signal: over });
  }
}

/** The promise's own end, or the reason of the first signal that aborts. */
function unless<T>(promise: Promise<T>, stops: readonly AbortSignal[]): Promise<T> {
  const over = new AbortController();
  const stopped = new Promise<never>((_resolve, reject) => {
    onceAborted(stops, over.signal, reject);
  });
  return Promise.race([promise, stopped]).finally(() => over.abort());
}

const asError = (reason: unknown): Error =>
  reason instanceof Error ? reason : new Error(String(reason));

/** As `unless`, with a deadline: the call itself may never settle. */
function within<T>(
  call: Promise<T>,
  ms: number,
  name: string,
  stops: readonly AbortSignal[],
): Promise<T> {
  const late = new AbortController();
  const timer = setTimeout(
    () => late.abort(new Failure('no-response', `${name} did not settle in ${ms} ms`)),
    ms,
  );
  return unless(call, [...stops, late.signal]).finally(() => clearTimeout(timer));
}

/** Bytes of output report `id` as the device's own descriptor declares them. */
function outputBytes({ collections }: HIDDevice, id: number): number {
  const bits = allOf(collections)
    .flatMap(({ outputReports = [] }) => outputReports)
    .filter(({ reportId = 0 }) => reportId === id)
    .flatMap(({ items = [] }) => items)
    .reduce((sum, { reportSize = 0, reportCount = 0 }) => sum + reportSize * reportCount, 0);
  return bits > 0 ? Math.ceil(bits / 8) : USUAL_REPORT_BYTES;
}

const allOf = (collections: readonly HIDCollectionInfo[] = []): HIDCollectionInfo[] =>
  collections.flatMap((one) => [one, ...allOf(one.children)]);

/** Zeros up to the declared length: only Chromium on Windows pads by itself. */
function whole(bytes: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  if (bytes.subarray(length).some((byte) => byte !== 0))
    throw new Failure('internal', `a report of ${bytes.length} bytes, the device takes ${length}`);
  const report = new Uint8Array(length);
  report.set(bytes.subarray(0, length));
  return report;
}

/** An `open` that succeeds after its deadline must not keep the device from others. */
function abandon(device: HIDDevice, opening: Promise<void>): void {
  opening.then(() => device.close()).catch(() => undefined);
}

function refusal(thrown: unknown): Failure {
  const code = thrown instanceof DOMException ? refusals[thrown.name] : undefined;
  return code ? new Failure(code, messageOf(thrown), { cause: thrown }) : asFailure(thrown);
}

/** A device that opened and then refuses a report has gone; its event may be a moment behind. */
function lostBy(thrown: unknown, signal: AbortSignal): unknown {
  if (signal.aborted || !(thrown instanceof DOMException)) return thrown;
  return new Failure('disconnected', messageOf(thrown), { cause: thrown });
}

const messageOf = (thrown: unknown): string =>
  thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);

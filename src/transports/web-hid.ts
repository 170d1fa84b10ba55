import { Failure, type FailureCode } from '#domain/failure.ts';
import { type Presence, watchPresence } from './bus.ts';
import { within } from './deadline.ts';
import { inbox } from './inbox.ts';
import { lost, refusal } from './refusal.ts';
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
  if (device.opened) await within(device.close(), waits.close, 'close').catch(() => undefined);
  const opening = device.open();
  try {
    await within(opening, waits.open, 'open', [line.gone]);
  } catch (thrown) {
    line.hangUp();
    abandon(device, opening);
    throw refusal(thrown, refusals);
  }
  return connect(device, line, waits);
}

interface Line extends Presence {
  readonly receive: (signal: AbortSignal) => Promise<Frame>;
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
        throw signal.aborted ? thrown : lost(thrown);
      });
    },
    async close() {
      line.hangUp();
      await within(device.close(), waits.close, 'close').catch(() => undefined);
    },
  };
}

/** Queues what the device says and hands it out one report a call. */
function listen(device: HIDDevice, hid: HID): Line {
  const reports = inbox();
  const { gone, hangUp } = watchPresence(device, hid);
  const onReport = ({ data, reportId }: HIDInputReportEvent) => {
    const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength).slice();
    if (bytes.length === 0) return; // the last breath of a pulled device
    reports.put(reportId === 0 ? { bytes } : { bytes, channel: reportId });
  };
  device.addEventListener('inputreport', onReport);
  return {
    gone,
    async receive(signal) {
      signal.throwIfAborted();
      return reports.take([gone, signal]);
    },
    hangUp() {
      device.removeEventListener('inputreport', onReport);
      hangUp();
    },
  };
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

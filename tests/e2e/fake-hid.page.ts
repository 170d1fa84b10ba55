// Runs in the page before the app does: a `navigator.hid` with the simulated Contour meter behind it.
import { contour } from '#devices/contour/index.ts';
import type { Host } from '#devices/family.ts';
import { instant } from '#domain/time.ts';
import type { Transport } from '#transports/transport.ts';
import { FakeDevice, FakeHid } from '../fake-hid-device.ts';
import type { MeterOrder } from './meter-order.ts';
import { payloadOf, WireTap } from './wire-tap.ts';

const speed = window.benchSpeed ?? 1;
const realTimeout = window.setTimeout.bind(window);
if (speed !== 1) {
  const faster = (act: () => void, ms = 0) => realTimeout(act, ms / speed);
  Object.defineProperty(window, 'setTimeout', { value: faster });
}

const sleep: Host['sleep'] = (ms, signal) =>
  new Promise((resolve, reject) => {
    const timer = realTimeout(resolve, ms / speed);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
    });
  });
/** One moment for the whole page: a meter that is plugged in again must hold the same memory. */
const start = instant(Date.now());
const host = { sleep, now: () => start };
const never = () => new Promise<void>(() => {});

/** The simulated meters' serial numbers end in 500500 and the model; the header's checksum sees only sums. */
function disguise(report: Uint8Array, serial = ''): void {
  const at = String.fromCharCode(...report).search(/500500\d/);
  if (at < 0) return;
  report.set(new TextEncoder().encode(serial), at);
}

/** One time that a meter is plugged in: its own HIDDevice object, as in Chromium. */
class Meter extends FakeDevice {
  readonly order: MeterOrder;
  readonly #tap: WireTap;
  readonly #pulled = new AbortController();
  #wire: Promise<Transport> | undefined;
  #reports = 0;

  constructor(order: MeterOrder, tap: WireTap) {
    super();
    this.order = order;
    this.#tap = tap;
    this.productId = order.productId ?? this.productId;
    tap.restart();
  }

  get gone(): boolean {
    return this.#pulled.signal.aborted;
  }

  pull(): void {
    this.#pulled.abort(new Error('pulled'));
    hid.unplug(this);
  }

  override async open(): Promise<void> {
    const { refuses } = this.order;
    if (refuses) throw new DOMException('Failed to open the device.', refuses);
    await super.open();
    if (!this.#wire) {
      this.#wire = this.#simulate();
      void this.#speak(await this.#wire).catch(() => undefined);
    }
  }

  override async sendReport(id: number, data: BufferSource): Promise<void> {
    await super.sendReport(id, data);
    const bytes = this.sent.pop()?.bytes;
    const wire = await this.#wire;
    if (!bytes || !wire || this.#crosses(bytes)) return never();
    const result = this.#tap.fromHost(payloadOf(bytes));
    if (result) window.meterAcknowledged?.(result);
    return wire.send({ bytes }, this.#pulled.signal);
  }

  async #simulate(): Promise<Transport> {
    const { model = '7410', unit = 'mg/dL', results = 40, seed = 1 } = this.order;
    return (await contour.simulator())({ host, model, unit, results, seed });
  }

  async #speak(wire: Transport): Promise<void> {
    for (;;) {
      const { bytes } = await wire.receive(this.#pulled.signal);
      disguise(bytes, this.order.serial);
      if (this.#crosses(bytes)) return;
      this.#tap.fromMeter(payloadOf(bytes));
      if (this.opened) for (const report of this.#spoilt(bytes)) this.says([...report]);
    }
  }

  /** True from the moment on that the ordered number of bytes has crossed. */
  #crosses(report: Uint8Array): boolean {
    const { unplugAt = Number.POSITIVE_INFINITY } = this.order;
    if (!this.gone && this.#tap.bytes + payloadOf(report).length >= unplugAt) this.pull();
    return this.gone;
  }

  /** What reaches the computer of a report. */
  #spoilt(report: Uint8Array): Uint8Array[] {
    const at = this.#reports++;
    const faults = this.order.faults ?? [];
    if (faults.some((fault) => fault.kind === 'silence' && at >= fault.at)) return [];
    const kind = faults.find((fault) => fault.at === at)?.kind;
    if (kind === 'drop') return [];
    if (kind === 'repeat') return [report, report];
    if (kind === 'stray') return [Uint8Array.of(0x41, 0x42, 0x43, 1, 0x7e), report];
    if (kind === 'flip') return [report.map((byte, index) => (index === 9 ? byte ^ 0x11 : byte))];
    return [report];
  }
}

const taps = new Map<string, WireTap>();
const plugged = new Map<string, Meter>();
const allowed = new Set<string>();

class BenchHid extends FakeHid {
  override async requestDevice(options?: HIDDeviceRequestOptions): Promise<HIDDevice[]> {
    await super.requestDevice(options);
    const meter = [...plugged.values()].at(-1);
    if (window.bench.chooser === 'dismiss' || !meter) return [];
    allowed.add(meter.order.name);
    if (!this.granted.includes(meter)) this.granted.push(meter);
    return [meter];
  }
}

const hid = new BenchHid();
Object.defineProperty(Navigator.prototype, 'hid', { get: () => hid, configurable: true });

window.bench = {
  chooser: 'pick',
  plug(order) {
    const tap = taps.get(order.name) ?? new WireTap();
    taps.set(order.name, tap);
    plugged.get(order.name)?.pull();
    plugged.delete(order.name);
    const meter = new Meter(order, tap);
    plugged.set(order.name, meter);
    if (allowed.has(order.name)) hid.plug(meter);
  },
  unplug(name) {
    plugged.get(name)?.pull();
    plugged.delete(name);
  },
  isGone: (name) => plugged.get(name)?.gone ?? true,
  witness: (name) => (taps.get(name) ?? new WireTap()).witness(),
};

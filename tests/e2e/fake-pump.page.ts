// Runs in the page before the app does: `navigator.usb` and `navigator.hid` with a simulated pump behind both links.
import type { Host } from '#devices/family.ts';
import { wear, type Worn } from '#devices/paradigm/simulator.ts';
import { instant } from '#domain/time.ts';
import type { Plug } from '#protocols/carelink/simulated/plug.ts';
import { FakeDevice, FakeHid } from '../fake-hid-device.ts';
import { FakeUsb } from '../fake-usb.ts';
import { FakeUsbDevice } from '../fake-usb-device.ts';
import type { PumpOrder } from './pump-order.ts';

const speed = window.pumpSpeed;
const realTimeout = window.setTimeout.bind(window);

/** Pump, link and app live `speed` times as fast as they would: their timers and their clock. */
const faster = (act: () => void, ms = 0) => realTimeout(act, ms / speed);
Object.defineProperty(window, 'setTimeout', { value: faster });
const opened = Date.now();
Date.now = () => Math.floor(opened + performance.now() * speed);

const sleep: Host['sleep'] = (ms, signal) =>
  new Promise((resolve, reject) => {
    const timer = realTimeout(resolve, ms / speed);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
    });
  });

const never = () => new Promise<never>(() => {});
const bytesOf = (data: BufferSource): Uint8Array => {
  const view = ArrayBuffer.isView(data) ? data : new DataView(data);
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength).slice();
};

/** What the link says, until its plug comes out. */
async function speak(plug: Plug, pulled: AbortSignal, say: (bytes: number[]) => void) {
  for (;;) {
    const { bytes } = await plug.receive(pulled);
    say([...bytes]);
  }
}

class StickDevice extends FakeUsbDevice {
  readonly #plug: Plug;
  readonly #pulled: AbortSignal;

  constructor(plug: Plug, pulled: AbortSignal) {
    super();
    this.#plug = plug;
    this.#pulled = pulled;
    void speak(plug, pulled, (bytes) => this.says(bytes)).catch(() => pull(this));
  }

  override async transferOut(number: number, data: BufferSource): Promise<USBOutTransferResult> {
    const result = await super.transferOut(number, data);
    await this.#plug.send({ bytes: bytesOf(data) }, this.#pulled);
    return result;
  }
}

class LinkDevice extends FakeDevice {
  override productId = 0x6200;
  override readonly productName = 'Contour Next LINK';
  readonly #plug: Plug;
  readonly #pulled: AbortSignal;

  constructor(plug: Plug, pulled: AbortSignal) {
    super();
    this.#plug = plug;
    this.#pulled = pulled;
    void speak(plug, pulled, (bytes) => this.says(bytes)).catch(() => pull(this));
  }

  override async sendReport(id: number, data: BufferSource): Promise<void> {
    await super.sendReport(id, data);
    if (this.#pulled.aborted) return never();
    await this.#plug.send({ bytes: bytesOf(data) }, this.#pulled).catch(never);
  }
}

interface Plugged {
  readonly worn: Worn;
  readonly device: StickDevice | LinkDevice;
  readonly pulled: AbortController;
}

let plugged: Plugged | undefined;
const allowed = new Set<string>();

class PumpUsb extends FakeUsb {
  override async requestDevice(options?: USBDeviceRequestOptions): Promise<USBDevice> {
    if (plugged?.device instanceof StickDevice) allow('stick', plugged.device, this);
    return super.requestDevice(options);
  }
}

class PumpHid extends FakeHid {
  override async requestDevice(options?: HIDDeviceRequestOptions): Promise<HIDDevice[]> {
    if (plugged?.device instanceof LinkDevice) allow('next-link', plugged.device, this);
    return super.requestDevice(options);
  }
}

function allow(link: string, device: StickDevice | LinkDevice, bus: PumpUsb | PumpHid): void {
  allowed.add(link);
  if (bus instanceof PumpUsb && device instanceof StickDevice) {
    bus.chosen = device;
    if (!bus.granted.includes(device)) bus.granted.push(device);
  } else if (bus instanceof PumpHid && device instanceof LinkDevice) {
    bus.chosen = [device];
    if (!bus.granted.includes(device)) bus.granted.push(device);
  }
}

const usb = new PumpUsb();
const hid = new PumpHid();
Object.defineProperty(Navigator.prototype, 'usb', { get: () => usb, configurable: true });
Object.defineProperty(Navigator.prototype, 'hid', { get: () => hid, configurable: true });

/** Pulls the link that is plugged in, if it is still this one. */
function pull(device = plugged?.device): void {
  if (!plugged || plugged.device !== device || plugged.pulled.signal.aborted) return;
  plugged.pulled.abort(new Error('pulled'));
  if (plugged.device instanceof StickDevice) usb.unplug(plugged.device);
  else hid.unplug(plugged.device);
}

function hostAt({ endAt }: PumpOrder): Pick<Host, 'now' | 'sleep'> {
  const started = Date.now();
  return { sleep, now: () => instant(endAt + Date.now() - started) };
}

/** Questions for a page of history, glucose or ISIG. */
const pages = new Set([0x80, 0x9a, 0x9b]);

/** Which page a question is for: on a busy machine the same page is asked for more than once. */
const pageAsked = ({ opcode, params }: Plug['asked'][number]): string[] =>
  pages.has(opcode) ? [`${opcode} ${params.join(' ')}`] : [];

window.pumps = {
  plug(order) {
    pull();
    const { endAt, ...simulation } = order;
    const worn = wear({ ...simulation, host: hostAt(order), endAt: instant(endAt) });
    const pulled = new AbortController();
    const Device = order.link === 'stick' ? StickDevice : LinkDevice;
    const device = new Device(worn.plug, pulled.signal);
    plugged = { worn, device, pulled };
    if (!allowed.has(order.link)) return;
    if (device instanceof StickDevice) usb.plug(device);
    else hid.plug(device);
  },
  unplug: () => pull(),
  facts: () => plugged?.worn.facts ?? [],
  pagesAsked: () => new Set(plugged?.worn.plug.asked.flatMap(pageAsked)).size,
  isGone: () => plugged?.pulled.signal.aborted ?? true,
};

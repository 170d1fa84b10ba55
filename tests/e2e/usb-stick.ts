import type { Bus, DeviceModule, UsbDevice } from './lab.ts';

/** Bytes, or the code of the failure. */
export type Said = readonly number[] | string;

/** The transport in a page, as a test reaches it. */
interface PageStick {
  readonly plugged: () => Promise<number>;
  readonly open: () => Promise<Said>;
  readonly send: (bytes: readonly number[]) => Promise<Said>;
  readonly receive: (ms: number) => Promise<Said>;
  readonly close: () => Promise<Said>;
}

declare global {
  interface Window {
    stick: PageStick;
  }
}

/** The lab's number for a halted endpoint. */
const STALL = 4;

/** A virtual CareLink USB stick: a vendor interface, out 0x01, in 0x82. */
export class UsbStick {
  readonly heard: number[][] = [];
  readonly #bus: Bus;
  readonly #model: DeviceModule;
  #device: UsbDevice | undefined;

  constructor(bus: Bus, model: DeviceModule) {
    this.#bus = bus;
    this.#model = model;
  }

  plug(): void {
    const device = new this.#model.VirtualUsbDevice({
      vid: 0x0a21,
      pid: 0x8001,
      product: 'ComLink II',
      serial: 'LAB-0001',
      interfaces: [
        {
          num: 0,
          cls: 0xff,
          eps: [
            { addr: 0x82, type: 'bulk' },
            { addr: 0x01, type: 'bulk' },
          ],
        },
      ],
    });
    device.on('out', (_endpoint, data) => void this.heard.push([...data]));
    this.#bus.plug(device);
    this.#device = device;
  }

  says(bytes: readonly number[]): void {
    this.#device?.send(0x82, Uint8Array.from(bytes));
  }

  /** How many reads of the computer wait. */
  get awaited(): number {
    return this.#polls.length;
  }

  /** Answers what the computer waits for with a stall. */
  halts(): void {
    for (const { done } of this.#polls.splice(0)) done(STALL);
  }

  get #polls() {
    return this.#device?.polls.get(0x82) ?? [];
  }

  unplug(): void {
    if (this.#device) this.#bus.unplug(this.#device);
    this.#device = undefined;
  }
}

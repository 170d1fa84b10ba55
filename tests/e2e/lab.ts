import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { contour } from '#devices/contour/index.ts';
import { instant } from '#domain/time.ts';
import { payloadOf, WireTap } from './wire-tap.ts';

// Chromium's own WebHID and WebUSB code on virtual USB devices: ../shared/lab, where it is there.

const lab = fileURLToPath(new URL('../../../shared/lab/', import.meta.url));
const has = (program: string): boolean => {
  try {
    execFileSync('which', [program], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** Why the lab cannot be used here; nothing where it can. */
export const labMissing: string | undefined = [
  existsSync(lab) ? '' : '../shared/lab is not here',
  process.platform === 'linux' ? '' : 'not Linux',
  process.getuid?.() === 0 ? '' : 'not root',
  has('cc') ? '' : 'no C compiler',
  existsSync('/usr/lib/chromium/chromium') ? '' : 'no Chromium of the distribution',
].find((reason) => reason !== '');

export const chooserMissing: string | undefined =
  labMissing ?? ['Xvfb', 'xdotool'].filter((name) => !has(name)).map((name) => `no ${name}`)[0];

/** As much of the lab's device model as is used here. */
export interface UsbDevice {
  on(event: 'out', act: (endpoint: number, data: Uint8Array) => void): void;
  send(endpoint: number, data: Uint8Array): void;
  /** What the computer waits for, by endpoint. */
  readonly polls: ReadonlyMap<number, Poll[]>;
}
interface Poll {
  readonly done: (status: number) => void;
}
export interface Bus {
  readonly dir: string;
  start(): Promise<Bus>;
  stop(): void;
  plug(device: UsbDevice): void;
  unplug(device: UsbDevice): void;
  env(): NodeJS.ProcessEnv;
}
export interface DeviceModule {
  readonly VirtualUsbDevice: new (description: object) => UsbDevice;
}
interface BusModule {
  readonly NativeBus: new () => Bus;
}

/** 64-byte reports both ways in a vendor collection, without report ids. */
const REPORTS = Buffer.from('0600ff0901a101150026ff007508954009028102954009039102c0', 'hex');

const sleep = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop, { once: true });
  });
const host = { sleep, now: () => instant(Date.now()) };

/** The simulated Contour meter on a virtual cable. */
export class UsbMeter {
  readonly tap = new WireTap();
  readonly #bus: Bus;
  readonly #model: DeviceModule;
  readonly #results: number;
  #plugged: { device: UsbDevice; pulled: AbortController } | undefined;

  constructor(bus: Bus, model: DeviceModule, results: number) {
    this.#bus = bus;
    this.#model = model;
    this.#results = results;
  }

  async plug(): Promise<void> {
    const { VirtualUsbDevice } = this.#model;
    const device = new VirtualUsbDevice({
      vid: 0x1a79,
      pid: 0x7410,
      manufacturer: 'Bayer HealthCare LLC',
      product: 'Contour Next USB',
      serial: '0000000001234567',
      interfaces: [
        {
          num: 0,
          cls: 3,
          proto: 2,
          eps: [
            { addr: 0x83, type: 'int' },
            { addr: 0x04, type: 'int' },
          ],
          report: REPORTS,
        },
      ],
    });
    const pulled = new AbortController();
    const wire = (await contour.simulator())({
      host,
      model: '7410',
      results: this.#results,
      seed: 3,
    });
    this.tap.restart();
    device.on('out', (_endpoint, data) => {
      const bytes = Uint8Array.from(data);
      this.tap.fromHost(payloadOf(bytes));
      void wire.send({ bytes }, pulled.signal);
    });
    const speak = async () => {
      for (;;) {
        const { bytes } = await wire.receive(pulled.signal);
        this.tap.fromMeter(payloadOf(bytes));
        device.send(0x83, bytes);
      }
    };
    speak().catch(() => undefined);
    this.#bus.plug(device);
    this.#plugged = { device, pulled };
  }

  unplug(): void {
    if (!this.#plugged) return;
    this.#bus.unplug(this.#plugged.device);
    this.#plugged.pulled.abort(new Error('pulled'));
    this.#plugged = undefined;
  }
}

export interface Lab {
  readonly bus: Bus;
  /** Of which other virtual devices can be made. */
  readonly model: DeviceModule;
  readonly meter: UsbMeter;
  /** The program and surroundings of a Chromium with the lab below it. */
  readonly path: string;
  readonly env: (granted?: string, medium?: 'hid' | 'usb') => NodeJS.ProcessEnv;
}

/** Builds the stand-in for the kernel, beside the tests' own temporary files. */
export async function startLab(results: number): Promise<Lab> {
  const module = async (path: string): Promise<unknown> => import(pathToFileURL(lab + path).href);
  const { NativeBus } = (await module('native/native.mjs')) as BusModule;
  const model = (await module('vdev/device.mjs')) as DeviceModule;
  const library = join(mkdtempSync(join(tmpdir(), 'basalt-lab-')), 'libfakeusb.so');
  execFileSync('sh', [`${lab}native/build.sh`], { env: { ...process.env, OUT: library } });
  const bus = await new NativeBus().start();
  return {
    bus,
    model,
    meter: new UsbMeter(bus, model, results),
    path: `${lab}native/chromium-lab.sh`,
    env: (granted, medium = 'hid') => ({
      ...process.env,
      ...bus.env(),
      FAKEUSB_SO: library,
      LAB_POLICY: granted === undefined ? '' : policyFor(bus, granted, medium),
    }),
  };
}

/** An enterprise policy that grants one origin every HID device, or the CareLink stick. */
function policyFor(bus: Bus, origin: string, medium: 'hid' | 'usb'): string {
  const file = join(bus.dir, 'policy.json');
  const stick = { vendor_id: 0x0a21, product_id: 0x8001 };
  const policies = {
    hid: { WebHidAllowAllDevicesForUrls: [origin] },
    usb: { WebUsbAllowDevicesForUrls: [{ devices: [stick], urls: [origin] }] },
  };
  writeFileSync(file, JSON.stringify(policies[medium]));
  return file;
}

/** A screen that nobody sees, and a hand to click on it. */
export async function startScreen(): Promise<{
  readonly display: string;
  readonly click: (x: number, y: number) => void;
  readonly press: (key: string) => void;
  readonly stop: () => void;
}> {
  const args = ['-displayfd', '3', '-screen', '0', '1200x900x24', '-nolisten', 'tcp'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = server.stdio[3];
  if (!number) throw new Error('Xvfb says no display');
  const [said] = await once(number, 'data');
  const display = `:${String(said).trim()}`;
  const hand = (...what: string[]) =>
    void execFileSync('xdotool', what, { env: { ...process.env, DISPLAY: display } });
  return {
    display,
    click: (x, y) => hand('mousemove', String(x), String(y), 'click', '1'),
    press: (key) => hand('key', key),
    stop: () => void server.kill(),
  };
}

import { Speaker } from './speaker.ts';

/** As Chromium behaves, measured on its real device stack; each test names the behaviour. */
export class FakeDevice extends Speaker implements HIDDevice {
  oninputreport = null;
  opened = false;
  vendorId = 0x1a79;
  productId = 0x7410;
  readonly productName: string = 'Contour Next USB';
  collections: HIDCollectionInfo[] = [];
  readonly calls: string[] = [];
  readonly sent: { id: number; bytes: Uint8Array }[] = [];
  /** What the next call of that name does instead of succeeding. */
  readonly instead: { open?: () => Promise<void>; sendReport?: () => Promise<void> } = {};

  async open(): Promise<void> {
    this.calls.push('open');
    await this.instead.open?.();
    this.opened = true;
  }

  async close(): Promise<void> {
    this.calls.push('close');
    this.opened = false;
  }

  async sendReport(id: number, data: BufferSource): Promise<void> {
    const view = ArrayBuffer.isView(data) ? data : new DataView(data);
    this.sent.push({
      id,
      bytes: new Uint8Array(view.buffer, view.byteOffset, view.byteLength).slice(),
    });
    await this.instead.sendReport?.();
  }

  forget = async () => {};
  sendFeatureReport = async () => {};
  receiveFeatureReport = async () => new DataView(new ArrayBuffer(0));

  says(bytes: readonly number[], offset = 0, reportId = 0): void {
    const buffer = new ArrayBuffer(offset + bytes.length + 7);
    new Uint8Array(buffer).fill(0xee);
    const data = new DataView(buffer, offset, bytes.length);
    for (const [at, byte] of bytes.entries()) data.setUint8(at, byte);
    this.dispatchEvent(Object.assign(new Event('inputreport'), { data, reportId, device: this }));
  }
}

export class FakeHid extends Speaker implements HID {
  onconnect = null;
  ondisconnect = null;
  /** What the page may open; what the chooser gives. */
  granted: HIDDevice[] = [];
  chosen: HIDDevice[] = [];
  /** The filters of each chooser. */
  readonly asked: (HIDDeviceFilter[] | undefined)[] = [];
  known = false;

  async getDevices(): Promise<HIDDevice[]> {
    this.known = true;
    return [...this.granted];
  }

  async requestDevice(options?: HIDDeviceRequestOptions): Promise<HIDDevice[]> {
    this.asked.push(options?.filters);
    return this.chosen;
  }

  /** Chromium tells only a page that has once asked for its devices (fact 8). */
  plug(device: HIDDevice): void {
    this.granted.push(device);
    if (!this.known) return;
    this.dispatchEvent(Object.assign(new Event('connect'), { device }));
  }

  unplug(device: HIDDevice): void {
    this.granted = this.granted.filter((one) => one !== device);
    this.dispatchEvent(Object.assign(new Event('disconnect'), { device }));
  }
}

import type { FakeUsbDevice } from './fake-usb-device.ts';
import { Speaker } from './speaker.ts';

export class FakeUsb extends Speaker implements USB {
  onconnect = null;
  ondisconnect = null;
  /** What the page may open; what the chooser gives. */
  granted: USBDevice[] = [];
  chosen: USBDevice | undefined;
  /** The filters of each chooser. */
  readonly asked: (USBDeviceFilter[] | undefined)[] = [];
  known = false;

  async getDevices(): Promise<USBDevice[]> {
    this.known = true;
    return [...this.granted];
  }

  /** Fact 6: a chooser that was closed rejects, where WebHID resolves with nothing. */
  async requestDevice(options?: USBDeviceRequestOptions): Promise<USBDevice> {
    this.asked.push(options?.filters);
    if (!this.chosen) throw new DOMException('No device selected.', 'NotFoundError');
    return this.chosen;
  }

  /** Chromium tells only a page that has once asked for its devices (fact 8). */
  plug(device: USBDevice): void {
    this.granted.push(device);
    if (!this.known) return;
    this.dispatchEvent(Object.assign(new Event('connect'), { device }));
  }

  unplug(device: FakeUsbDevice): void {
    this.granted = this.granted.filter((one) => one !== device);
    device.vanish();
    this.dispatchEvent(Object.assign(new Event('disconnect'), { device }));
  }
}

import type { DeviceFamily, Filter, SupportedModel } from '../family.ts';
import { say } from './words.ts';

const VENDOR = 0x1a79;

/** Contour USB · LINK, mmol/L LINK, LINK 2.4 · Next · Next USB · Next ONE and Plus ONE · Next GEN · Plus Blue. */
const products = [0x6002, 0x6200, 0x6300, 0x6210, 0x7350, 0x7410, 0x7800, 0x7900, 0x7950];

const filters: readonly Filter[] = products.map((productId) => ({
  medium: 'hid',
  vendorId: VENDOR,
  productId,
}));

const model = (
  code: string,
  name: string,
  cable: 'plug' | 'micro-usb',
  support: SupportedModel['support'],
): SupportedModel => ({
  code,
  name,
  support,
  get cable() {
    return say(cable);
  },
});

/** Ascensia (formerly Bayer) Contour meters that appear as a USB HID device. */
export const contour: DeviceFamily = {
  id: 'contour',
  get name() {
    return say('name');
  },
  get action() {
    return say('action');
  },
  models: [
    model('7390', 'Contour USB', 'plug', 'full'),
    model('7410', 'Contour Next USB', 'plug', 'full'),
    model('6200', 'Contour Next LINK', 'plug', 'full'),
    model('6300', 'Contour Next LINK (mmol/L)', 'plug', 'untested'),
    model('6210', 'Contour Next LINK 2.4', 'plug', 'untested'),
    model('7350', 'Contour Next', 'micro-usb', 'full'),
    model('7800', 'Contour Next ONE, Plus ONE', 'micro-usb', 'full'),
    model('7900', 'Contour Next GEN', 'micro-usb', 'full'),
    model('7950', 'Contour Plus Blue', 'micro-usb', 'untested'),
  ],
  filters,
  anyOfMaker: [{ medium: 'hid', vendorId: VENDOR }],
  get preparation() {
    return [say('prepare.programs'), say('prepare.plug'), say('prepare.cable')];
  },
  mask: async () => (await import('#protocols/astm/mask.ts')).mask,
  requests: async () => (await import('./commands.ts')).requests,
  driver: async () => (await import('./driver.ts')).open,
  decoder: async () => (await import('./decoder.ts')).decoder,
  simulator: async () => (await import('./simulator.ts')).simulate,
};

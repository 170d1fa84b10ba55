import type { DeviceFamily, Filter } from '../family.ts';

const VENDOR = 0x1a79;

/** Contour USB · LINK, mmol/L LINK, LINK 2.4 · Next · Next USB · Next ONE and Plus ONE · Next GEN · Plus Blue. */
const products = [0x6002, 0x6200, 0x6300, 0x6210, 0x7350, 0x7410, 0x7800, 0x7900, 0x7950];

const filters: readonly Filter[] = products.map((productId) => ({
  medium: 'hid',
  vendorId: VENDOR,
  productId,
}));

const ownPlug = 'its own USB plug';
const microUsb = 'micro-USB data cable';

/** Ascensia (formerly Bayer) Contour meters that appear as a USB HID device. */
export const contour: DeviceFamily = {
  id: 'contour',
  name: 'Contour meters',
  action: 'Read the meter',
  models: [
    { code: '7390', name: 'Contour USB', cable: ownPlug, support: 'full' },
    { code: '7410', name: 'Contour Next USB', cable: ownPlug, support: 'full' },
    { code: '6200', name: 'Contour Next LINK', cable: ownPlug, support: 'full' },
    { code: '6300', name: 'Contour Next LINK (mmol/L)', cable: ownPlug, support: 'untested' },
    { code: '6210', name: 'Contour Next LINK 2.4', cable: ownPlug, support: 'untested' },
    { code: '7350', name: 'Contour Next', cable: microUsb, support: 'full' },
    { code: '7800', name: 'Contour Next ONE, Plus ONE', cable: microUsb, support: 'full' },
    { code: '7900', name: 'Contour Next GEN', cable: microUsb, support: 'full' },
    { code: '7950', name: 'Contour Plus Blue', cable: microUsb, support: 'untested' },
  ],
  filters,
  anyOfMaker: [{ medium: 'hid', vendorId: VENDOR }],
  preparation: [
    'Close other programs that read meters: GlucoFacts, CareLink, Tidepool, Glooko.',
    'Plug the meter in and leave its keys alone; its screen shows that it is connected.',
    'A meter with a micro-USB socket needs a data cable: a charging cable lights it up and nothing more.',
  ],
  mask: async () => (await import('#protocols/astm/mask.ts')).mask,
  requests: async () => (await import('./commands.ts')).requests,
  driver: async () => (await import('./driver.ts')).open,
  decoder: async () => (await import('./decoder.ts')).decoder,
  simulator: async () => (await import('./simulator.ts')).simulate,
};

import type { DeviceFamily, SupportedModel } from '../family.ts';
import { serialOf } from './serial.ts';
import { say } from './words.ts';

const MEDTRONIC = 0x0a21;
const ASCENSIA = 0x1a79;

/** Recordings of these were read; the others speak like one of them. */
const recorded = ['522', '722', '523', '723', '554', '754'];
const names: Readonly<Record<string, readonly string[]>> = {
  Paradigm: ['512', '712', '515', '715', '522', '722', '523', '723'],
  '530G': ['551', '751'],
  Veo: ['554', '754'],
};

const models = Object.entries(names).flatMap(([line, codes]) =>
  codes.map((code): SupportedModel => {
    const support = recorded.includes(code) ? 'full' : 'untested';
    return {
      code,
      name: `MiniMed ${line} ${code}`,
      support,
      get cable() {
        return say('cable');
      },
    };
  }),
);

/** MiniMed Paradigm and Veo pumps, 5xx and 7xx, with their sensor. */
export const paradigm: DeviceFamily = {
  id: 'paradigm',
  get name() {
    return say('name');
  },
  get action() {
    return say('action');
  },
  models,
  // The LINK 2.4 (6210) speaks to pumps of the 600 series only.
  filters: [
    { medium: 'usb', vendorId: MEDTRONIC, productId: 0x8001 },
    { medium: 'hid', vendorId: ASCENSIA, productId: 0x6200 },
    { medium: 'hid', vendorId: ASCENSIA, productId: 0x6300 },
  ],
  anyOfMaker: [],
  get preparation() {
    return [
      say('prepare.programs'),
      say('prepare.serial'),
      say('prepare.plug'),
      say('prepare.use'),
    ];
  },
  mask: async () => (await import('./mask.ts')).mask,
  addressing: {
    serialOf,
    serialIn: async (trace) => (await import('./mask.ts')).serialIn(trace),
  },
  requests: async () => (await import('./commands.ts')).requests,
  driver: async (medium) => {
    const { openNextLink, openStick } = await import('./driver.ts');
    return medium === 'usb' ? openStick : openNextLink;
  },
  decoder: async () => (await import('./decoder.ts')).decoder,
  simulator: async () => (await import('./simulator.ts')).simulator,
};

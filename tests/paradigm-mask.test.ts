import { describe, expect, it } from 'vitest';
import { openNextLink, openStick } from '#devices/paradigm/driver.ts';
import { mask, serialIn } from '#devices/paradigm/mask.ts';
import type { Driver, Host } from '#devices/family.ts';
import { readOut } from '#devices/read-out.ts';
import type { Section } from '#domain/capture.ts';
import {
  formatTrace,
  mediumOf,
  parseTrace,
  record,
  replay,
  type TraceLine,
} from '#transports/trace.ts';
import type { Transport } from '#transports/transport.ts';
import { NextLinkPlug } from './paradigm-next-link.ts';
import { date, page, time } from './paradigm-pages.ts';
import { host, type LinkFaults, type Memory, pump522, SERIAL } from './paradigm-pump.ts';
import { StickPlug } from './paradigm-stick.ts';

const METER = [0xc0, 0xff, 0xee];
const TRANSMITTER = [0x1f, 0x2e, 0x3d];

/** A linked glucose, the linked meters, the sensor's set-up, and a plain record between them. */
const linked = [0x3f, 15, ...time([8, 15, 30]), ...METER];
const meters = [0x3c, 1, ...time([8, 15, 31]), 0, ...METER, ...METER, 0, ...METER, 0, 0, 0];
const plain = [0x21, 0, ...time([8, 15, 32])];
const half = [...Array.from({ length: 13 }, () => 7), ...TRANSMITTER];
const setUp = [0x4f, 0, ...time([8, 15, 33]), ...half, ...half];
const total = [0x07, 0, 0, 4, 0, ...date(7)];
const newest = page(total, linked, plain, meters, setUp, plain);

const memory: Memory = (opcode, params) => {
  if (opcode === 0x80 && params[0] === 0) return newest;
  if (opcode === 0x99)
    return Uint8Array.from({ length: 64 }, (_, at) => [...half, ...half][at] ?? 0);
  return pump522(opcode, params);
};

const ways = {
  stick: { open: openStick, plug: StickPlug, medium: 'usb' },
  'Next LINK': { open: openNextLink, plug: NextLinkPlug, medium: 'hid' },
} as const;

async function read(open: Driver, transport: Transport, here: Host) {
  const sections: Section[] = [];
  let serial = '';
  await readOut(open, transport, here, {
    begin: async ({ device }) => void ({ serial } = device),
    keep: async (section) => void sections.push(section),
    onProgress: () => {},
  });
  return { sections, serial };
}

async function recorded(way: keyof typeof ways, faults: LinkFaults = {}) {
  const { open, plug: Plug } = ways[way];
  const here: Host = { ...host(), serial: SERIAL };
  const trace: TraceLine[] = [];
  const plug = record(new Plug(here, faults, memory), (line) => void trace.push(line));
  return { live: await read(open, plug, here), trace };
}

/** True where a number stands in what went one way, as it is read off the frames. */
const names = (trace: readonly TraceLine[], number: string): boolean =>
  (['in', 'out'] as const).some((way) =>
    trace
      .filter((line) => line.way === way)
      .map(({ frame }) => hexOf(frame.bytes))
      .join('')
      .includes(number),
  );

const hexOf = (bytes: ArrayLike<number>) => Buffer.from(Uint8Array.from(bytes)).toString('hex');
const shapeOf = ({ name, index, bytes }: Section) => `${name} ${index} ${bytes.length}`;

describe.each(['stick', 'Next LINK'] as const)('a recording over a %s', (way) => {
  it('says which pump is meant and what it went over', async () => {
    const { trace } = await recorded(way);
    expect(serialIn(trace)).toBe(SERIAL);
    expect(mediumOf(trace)).toBe(ways[way].medium);
    expect(serialIn(mask(trace))).toBe('000000');
  });

  it.each([{}, { flipPacket: 30 }, { loseQuestion: 9 }])(
    'masked replays and names no device, with %j',
    async (faults) => {
      const { live, trace } = await recorded(way, faults);
      const lines = parseTrace(formatTrace(trace, mask));
      const here: Host = { ...host(), serial: '000000' };
      const masked = await read(ways[way].open, replay(lines), here);
      expect(masked.sections.map(shapeOf)).toEqual(live.sections.map(shapeOf));
      const digits = Buffer.from(SERIAL).toString('hex');
      const own = way === 'stick' ? SERIAL : digits;
      for (const name of [own, hexOf(METER), hexOf(TRANSMITTER)]) {
        expect(names(trace, name), name).toBe(true);
        expect(names(lines, name), name).toBe(false);
      }
    },
  );

  it('masked tells the same but for the numbers', async () => {
    const { live, trace } = await recorded(way);
    const here: Host = { ...host(), serial: '000000' };
    const masked = await read(ways[way].open, replay(mask(trace)), here);
    const differing = masked.sections.filter(
      ({ bytes }, at) => hexOf(bytes) !== hexOf(live.sections[at]!.bytes),
    );
    expect(differing.map(({ name, index }) => `${name} ${index}`).toSorted()).toEqual([
      'history 0',
      'sensorSettings 0',
    ]);
    const told = differing.find(({ name }) => name === 'history')!.bytes;
    expect(hexOf(told).includes(hexOf([...plain, ...meters.slice(0, 8)]))).toBe(true);
    expect(told.slice(0, total.length + 7)).toEqual(newest.slice(0, total.length + 7));
  });
});

it('hides a page that does not come whole, and leaves it damaged', async () => {
  const { trace } = await recorded('stick');
  const at = trace.findLastIndex(
    ({ way, frame }) => way === 'in' && hexOf(frame.bytes).includes(hexOf(METER)),
  );
  const cut = trace.slice(0, at + 1);
  expect(names(cut, hexOf(METER))).toBe(true);
  expect(names(mask(cut), hexOf(METER))).toBe(false);
});

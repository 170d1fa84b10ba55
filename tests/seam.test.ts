import { expect, it } from 'vitest';
import { families } from '#devices/registry.ts';
import type { DeviceFamily } from '#devices/family.ts';
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
import { hostAt } from './contour-session.ts';

const host = hostAt();
const SERIAL = '314159';

async function readAll(family: DeviceFamily, transport: Transport, trace?: readonly TraceLine[]) {
  const sections: Section[] = [];
  let device: unknown;
  const serial = (trace && (await family.addressing?.serialIn(trace))) ?? SERIAL;
  const driver = await family.driver(trace ? mediumOf(trace) : 'hid');
  await readOut(
    driver,
    transport,
    { ...host, serial },
    {
      begin: async (session) => void (device = session.device),
      keep: async (section) => void sections.push(section),
      onProgress: () => {},
    },
  );
  return { device, sections };
}

async function recorded(family: DeviceFamily) {
  const trace: TraceLine[] = [];
  const simulate = await family.simulator();
  const order = { host, results: 30, serial: SERIAL, link: 'next-link' } as const;
  const device = record(simulate(order), (line) => trace.push(line));
  return { live: await readAll(family, device), trace };
}

const shapeOf = ({ name, index, bytes }: Section) => `${name} ${index}: ${bytes.length} bytes`;

const all = families.map((f) => [f.id, f] as const);

it.each(all)(
  'the %s driver cannot tell its simulator from a recording of it',
  async (_, family) => {
    const { live, trace } = await recorded(family);
    const lines = parseTrace(formatTrace(trace));
    expect(await readAll(family, replay(lines), lines)).toEqual(live);
  },
);

it.each(all)('a masked %s recording replays and names nobody', async (_, family) => {
  const { live, trace } = await recorded(family);
  const lines = parseTrace(formatTrace(trace, await family.mask()));
  const masked = await readAll(family, replay(lines), lines);
  const { serial } = live.device as { serial: string };
  expect(masked.sections.map(shapeOf)).toEqual(live.sections.map(shapeOf));
  expect(masked.device).not.toEqual(live.device);
  const said = lines.map(({ frame }) => String.fromCharCode(...frame.bytes.subarray(4)));
  expect(said.join('')).not.toContain(serial.slice(-6));
});

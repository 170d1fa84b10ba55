import { expect, it } from 'vitest';
import { families } from '#devices/registry.ts';
import type { DeviceFamily } from '#devices/family.ts';
import { readOut } from '#devices/read-out.ts';
import type { Section } from '#domain/capture.ts';
import { formatTrace, parseTrace, record, replay, type TraceLine } from '#transports/trace.ts';
import type { Transport } from '#transports/transport.ts';
import { hostAt } from './contour-session.ts';

const host = hostAt();

async function readAll(family: DeviceFamily, transport: Transport) {
  const sections: Section[] = [];
  let device: unknown;
  await readOut(await family.driver(), transport, host, {
    begin: async (session) => void (device = session.device),
    keep: async (section) => void sections.push(section),
    onProgress: () => {},
  });
  return { device, sections };
}

async function recorded(family: DeviceFamily) {
  const trace: TraceLine[] = [];
  const simulate = await family.simulator();
  const meter = record(simulate({ host, results: 30 }), (line) => trace.push(line));
  return { live: await readAll(family, meter), trace };
}

const all = families.map((f) => [f.id, f] as const);

it.each(all)(
  'the %s driver cannot tell its simulator from a recording of it',
  async (_, family) => {
    const { live, trace } = await recorded(family);
    expect(await readAll(family, replay(parseTrace(formatTrace(trace))))).toEqual(live);
  },
);

it.each(all)('a masked %s recording replays and names nobody', async (_, family) => {
  const { live, trace } = await recorded(family);
  const text = formatTrace(trace, family.mask);
  const masked = await readAll(family, replay(parseTrace(text)));
  const { serial } = live.device as { serial: string };
  expect(masked.sections.slice(1)).toEqual(live.sections.slice(1));
  expect(masked.device).not.toEqual(live.device);
  const said = parseTrace(text).map(({ frame }) => String.fromCharCode(...frame.bytes.subarray(4)));
  expect(said.join('')).not.toContain(serial.slice(5));
});

import { describe, expect, it } from 'vitest';
import type { PumpFaults } from '#devices/paradigm/simulated/faults.ts';
import { autumn, compare, decodeSections, END, readPlug, readWorn } from './paradigm-worn.ts';

/** With each of these the reading is whole: it has all that had happened when it began. */
const survivable: Readonly<Record<string, PumpFaults>> = {
  'nothing wrong': {},
  'lost questions': { lost: 0.03 },
  'damaged packets': { damaged: 0.02 },
  'pages with a bad CRC': { spoilt: 0.15 },
  'a weak radio': { weak: true },
  'a low battery': { batteryLow: true },
  'a minute out of range': { outOfRangeAt: 40_000 },
  'a page that fills up': { fillsPageAt: 2 },
  'all of it': {
    lost: 0.02,
    damaged: 0.02,
    spoilt: 0.1,
    weak: true,
    batteryLow: true,
    outOfRangeAt: 21_000,
    fillsPageAt: 2,
  },
};

describe.each(['stick', 'next-link'] as const)('over a %s', (link) => {
  it.each(Object.keys(survivable))('a 754 is read whole with %s', async (name) => {
    const faults = survivable[name]!;
    const { failure, worn, sections, session } = await readWorn({ link, days: 3, faults });
    expect(failure).toBeUndefined();
    expect(session?.device).toEqual({ family: 'paradigm', model: '754', serial: '123456' });
    expect(session!.clock.device > END).toBe(true);
    const decoded = decodeSections('754', sections);
    // What a pump writes while it is read comes with the next reading.
    const { lost, invented } = compare(worn.facts, decoded.records);
    expect(lost.filter(({ wall }) => wall <= session!.clock.device)).toEqual([]);
    expect(invented).toEqual([]);
    expect(decoded.problems).toEqual([]);
    const standard = sections.find(({ name: section }) => section === 'basalStandard');
    expect(standard?.bytes).toEqual(worn.answer(0x92, []));
  });

  it('the next reading brings what the pump wrote during one, and asks for little else', async () => {
    const first = await readWorn({ link, days: 20, faults: { fillsPageAt: 2 } });
    const recall = async () => [first.sections];
    const began = first.here.now();
    const { sections, failure } = await readPlug(first.worn, { ...first.here, recall }, link);
    expect(failure).toBeUndefined();
    const decoded = decodeSections('754', sections);
    expect(compare(first.worn.facts, decoded.records)).toEqual({ lost: [], invented: [] });
    expect(first.here.now() - began).toBeLessThan(first.ms / 2);
  });

  it('a pump of another number is silent', async () => {
    const { failure, sections } = await readWorn({ link, days: 2 }, '654321');
    expect(failure?.code).toMatch(/^(no-response|pump-silent)$/);
    expect(sections).toEqual([]);
  });

  it('what came before the plug came out is kept, and is true', async () => {
    const faults = { unplugAtByte: 12_000 };
    const { failure, worn, sections } = await readWorn({ link, days: 4, faults });
    expect(failure?.code).toBe('disconnected');
    expect(sections.length).toBeGreaterThan(10);
    const { invented } = compare(worn.facts, decodeSections('754', sections).records);
    expect(invented).toEqual([]);
  });

  it('a battery that runs low shows', async () => {
    const batteryOf = async (faults: PumpFaults) => {
      const { sections } = await readWorn({ link, days: 1, faults });
      return sections.find(({ name }) => name === 'battery')?.bytes[0];
    };
    expect(await batteryOf({})).toBe(0);
    expect(await batteryOf({ batteryLow: true })).toBe(1);
  });

  it('a page takes as long as on a real one', async () => {
    const { ms, sections } = await readWorn({ link, days: 3 });
    const short = await readWorn({ link, days: 1 });
    const pages = (all: typeof sections) => all.filter(({ bytes }) => bytes.length >= 1024);
    const more = pages(sections).length - pages(short.sections).length;
    expect((ms - short.ms) / more).toBeGreaterThan(2500);
    expect((ms - short.ms) / more).toBeLessThan(5000);
  });
});

it('a page of settings whose first part was damaged is not put together from two answers', async () => {
  for (let flipPacket = 20; flipPacket < 40; flipPacket++) {
    const ordered = { link: 'next-link', days: 1, faults: { flipPacket } } as const;
    const { worn, sections } = await readWorn(ordered);
    for (const [nth, name] of ['basalStandard', 'basalA', 'basalB'].entries()) {
      const read = sections.find((section) => section.name === name);
      expect(read?.bytes, `${name}, packet ${flipPacket}`).toEqual(worn.answer(0x92 + nth, []));
    }
  }
});

it.each(['522', '523'] as const)('a %s in mmol/L, after a change of the clocks', async (model) => {
  const ordered = { model, unit: 'mmol/L', days: 6, clocksMove: autumn } as const;
  const { failure, worn, sections } = await readWorn(ordered);
  expect(failure).toBeUndefined();
  expect(compare(worn.facts, decodeSections(model, sections).records)).toEqual({
    lost: [],
    invented: [],
  });
});

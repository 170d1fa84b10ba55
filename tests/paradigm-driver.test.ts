import { describe, expect, it } from 'vitest';
import { openNextLink, openStick } from '#devices/paradigm/driver.ts';
import type { DeviceSession, Driver, Host } from '#devices/family.ts';
import { readOut } from '#devices/read-out.ts';
import type { Section } from '#domain/capture.ts';
import { asFailure } from '#domain/failure.ts';
import { NextLinkPlug } from './paradigm-next-link.ts';
import { host, type LinkFaults, type Memory, page, pump522, SERIAL } from './paradigm-pump.ts';
import { StickPlug } from './paradigm-stick.ts';

const ways = {
  stick: { open: openStick, plug: StickPlug },
  'Next LINK': { open: openNextLink, plug: NextLinkPlug },
} as const;

async function readPump(
  way: keyof typeof ways,
  memory: Memory,
  faults: LinkFaults = {},
  stop?: AbortSignal,
) {
  const here: Host = { ...host(stop), serial: SERIAL };
  const { open, plug: Plug } = ways[way];
  const plug = new Plug(here, faults, memory);
  return { ...(await readWith(open, plug, here)), plug };
}

async function readWith(
  open: Driver,
  plug: InstanceType<typeof StickPlug | typeof NextLinkPlug>,
  here: Host,
) {
  let session: DeviceSession | undefined;
  let begun = 0;
  let sections: Section[] = [];
  const keeper = {
    begin: async (started: DeviceSession) => {
      session = started;
      sections = [];
      begun++;
    },
    keep: async (section: Section) => void sections.push(section),
    onProgress: () => {},
  };
  const failure = await readOut(open, plug, here, keeper).then(() => undefined, asFailure);
  return { session, sections, failure, begun };
}

const pagesOf = (sections: readonly Section[], name: string) =>
  sections.filter((section) => section.name === name).map(({ index }) => index);

describe.each(['stick', 'Next LINK'] as const)('a 522 over a %s', (way) => {
  it('says who it is, then gives settings and pages, newest first', async () => {
    const { session, sections, failure } = await readPump(way, pump522);
    expect(failure).toBeUndefined();
    expect(session?.device).toEqual({ family: 'paradigm', model: '522', serial: SERIAL });
    expect(session?.clock.device).toBe('2013-05-08T15:37:57');
    expect(pagesOf(sections, 'history')).toEqual([0, 1, 2]);
    expect(pagesOf(sections, 'glucose')).toEqual([99, 98]);
    expect(pagesOf(sections, 'isig')).toEqual([99, 98]);
    expect(sections.find(({ name, index }) => name === 'history' && index === 2)?.bytes).toEqual(
      page(2),
    );
    expect(sections.some(({ name }) => name === 'basalStandard')).toBe(true);
  });

  it('asks again for a page whose CRC-16 is wrong, and keeps one that stays so as it is', async () => {
    let bad = 2;
    const spoilt: Memory = (opcode, params) => {
      const said = pump522(opcode, params);
      if (opcode !== 0x80 || params[0] !== 1 || bad-- <= 0 || !(said instanceof Uint8Array))
        return said;
      return said.with(5, said[5]! ^ 1);
    };
    const mended = await readPump(way, spoilt);
    expect(mended.failure).toBeUndefined();
    expect(
      mended.sections.find(({ name, index }) => name === 'history' && index === 1)?.bytes,
    ).toEqual(page(1));
    bad = 99;
    const { failure, sections } = await readPump(way, spoilt);
    expect(failure).toBeUndefined();
    expect(pagesOf(sections, 'history')).toEqual([0, 1, 2]);
    const kept = sections.find(({ name, index }) => name === 'history' && index === 1);
    expect(kept?.bytes).not.toEqual(page(1));
  });

  it('gives each page its first number when the pump begins a new page meanwhile', async () => {
    let counts = 0;
    const { failure, begun, sections } = await readPump(way, (opcode, params) => {
      if (opcode === 0x9d) return new Uint8Array(64).with(3, ++counts <= 2 ? 2 : 3);
      const newest = counts < 2 ? 2 : 3;
      return opcode === 0x80 ? page(newest - params[0]!) : pump522(opcode, params);
    });
    expect(failure).toBeUndefined();
    expect(begun).toBe(1);
    const history = sections.filter(({ name }) => name === 'history');
    expect(history.map(({ bytes }) => bytes)).toEqual([page(2), page(1), page(0)]);
  });

  it('starts again when the pump counts from the start', async () => {
    let counts = 0;
    const { failure, begun } = await readPump(way, (opcode, params) =>
      opcode === 0x9d
        ? new Uint8Array(64).with(3, ++counts === 1 ? 2 : 1)
        : pump522(opcode, params),
    );
    expect(failure).toBeUndefined();
    expect(begun).toBe(2);
  });

  it('passes over a setting that the pump says nothing to, and reads on', async () => {
    const { failure, session, sections } = await readPump(way, (opcode, params) =>
      opcode === 0x99 ? undefined : pump522(opcode, params),
    );
    expect(failure).toBeUndefined();
    expect(session?.unanswered?.()).toEqual(['sensorSettings']);
    expect(sections.some(({ name }) => name === 'sensorSettings')).toBe(false);
    expect(sections.some(({ name }) => name === 'calibrationFactor')).toBe(true);
    expect(pagesOf(sections, 'isig')).toEqual([99, 98]);
  });

  it('gives up a pump that says nothing to a page', async () => {
    const { failure, sections } = await readPump(way, (opcode, params) =>
      opcode === 0x80 && params[0] === 1 ? undefined : pump522(opcode, params),
    );
    expect(failure?.code).toBe('poor-link');
    expect(pagesOf(sections, 'history')).toEqual([0]);
  });

  it('refuses a 511 by its name', async () => {
    const { failure } = await readPump(way, (opcode, params) =>
      opcode === 0x8d
        ? new Uint8Array(64).fill(0x31, 1, 4).with(0, 3).with(1, 0x35)
        : pump522(opcode, params),
    );
    expect(failure?.code).toBe('pump-too-old');
  });

  it('keeps what came before the plug came out', async () => {
    const { failure, sections } = await readPump(way, pump522, { unplugAtByte: 9000 });
    expect(failure?.code).toBe('disconnected');
    expect(sections.length).toBeGreaterThan(3);
  });
});

it('reads a 512, which counts no pages, up to the one it does not have', async () => {
  const first: Memory = (opcode, params) => {
    if (opcode === 0x8d)
      return new Uint8Array(64).with(0, 3).with(1, 0x35).with(2, 0x31).with(3, 0x32);
    if (opcode === 0x9d) return 8;
    return opcode === 0xcd ? undefined : pump522(opcode, params);
  };
  const { failure, sections } = await readPump('stick', first);
  expect(failure).toBeUndefined();
  expect(pagesOf(sections, 'history')).toEqual([0, 1, 2]);
  expect(pagesOf(sections, 'glucose')).toEqual([]);
});

it('turns the radio of the pump off, however the session ends', async () => {
  for (const faults of [{}, { away: [30_000, 1e9] as const }]) {
    const { plug } = await readPump('stick', pump522, faults);
    expect(plug.sent.at(-1)?.slice(13, 17)).toEqual(Uint8Array.of(0x5d, 0x38, 0, 0));
  }
});

it('stops at any moment when the person wants to, and keeps what came', async () => {
  for (const after of [1000, 17_500, 21_000, 30_000]) {
    const stop = new AbortController();
    const clock = host(stop.signal);
    const here: Host = { ...clock, serial: SERIAL };
    void clock.sleep(after, new AbortController().signal).then(() => stop.abort(new Error('stop')));
    const { failure } = await readWith(openStick, new StickPlug(here), here);
    expect(failure?.message, `after ${after}`).toBe('stop');
    expect(here.now() - 1_700_000_000_000, `after ${after}`).toBeLessThan(after + 8001);
  }
});

it('needs the number of the pump', async () => {
  const here = host();
  const { failure } = await readWith(openStick, new StickPlug(here), here);
  expect(failure?.code).toBe('serial-needed');
});

import { describe, expect, it } from 'vitest';
import type { Faults } from '#devices/contour/faults.ts';
import { profiles } from '#devices/contour/profile.ts';
import { type ContourSimulation, simulate } from '#devices/contour/simulator.ts';
import type { GlucoseUnit } from '#domain/units.ts';
import type { Transport } from '#transports/transport.ts';
import { hostAt, readMeter, textsOf } from './contour-session.ts';

const models = profiles.map(({ model }) => model);
const units: readonly GlucoseUnit[] = ['mg/dL', 'mmol/L'];
const RESULTS = 12;

async function readWith(faults: Faults, more: Partial<ContourSimulation> = {}) {
  const host = hostAt();
  return readMeter(simulate({ host, results: RESULTS, faults, ...more }), host);
}

/** Faults that a session must get over without losing, doubling or changing a result. */
const survivable: Readonly<Record<string, Faults>> = {
  'a bad checksum, good the second time': { badChecksum: { result: 3, times: 1 } },
  'a checksum bad five times': { badChecksum: { result: 3, times: 5 } },
  'an ACK that is lost': { loseAck: 4 },
  'an ENQ from before': { staleEnq: true },
  'EOT and ENQ in one report': { pairFirst: true },
  'a jump of the frame number, once': { jumpAt: 5 },
  'an early end, twice': { endBefore: { result: 5, sessions: 2 } },
  'NAK ENQ in the middle': { refuseBefore: 6 },
  'a terminator without N, once': { badEnd: 1 },
  'more results announced than come': { announceMore: 3 },
  ...Object.fromEntries(
    [1, 2, 4, 6, 7, 11, 14].flatMap((at): [string, Faults][] => [
      [`report ${at} lost`, { loseReport: at }],
      [`report ${at} damaged`, { flipReport: at }],
      [`report ${at} twice`, { repeatReport: at }],
      [`a stray byte before report ${at}`, { strayBefore: at }],
      [`report ${at} without ABC`, { swapPrefix: at }],
      [`report ${at} longer than it can be`, { overlongReport: at }],
    ]),
  ),
};

describe.each(models)('a %s', (model) => {
  it.each(units)('gives all its results in %s', async (unit) => {
    const { sections, failure, session } = await readWith({}, { model, unit });
    expect(failure).toBeUndefined();
    expect(session?.device.model).toBe(model);
    expect(textsOf(sections)).toHaveLength(RESULTS + 1);
  });

  it.each(Object.keys(survivable))('survives %s', async (name) => {
    const calm = await readWith({}, { model });
    const read = await readWith(survivable[name] ?? {}, { model });
    expect(read.failure).toBeUndefined();
    expect(textsOf(read.sections).slice(1)).toEqual(textsOf(calm.sections).slice(1));
  });
});

it('gives up a frame that stays damaged, and keeps what came before it', async () => {
  const { failure, sections } = await readWith({ badChecksum: { result: 4, times: 99 } });
  expect(failure?.code).toBe('poor-link');
  expect(sections).toHaveLength(1 + 3);
});

it('calls a session void that the meter ends early three times', async () => {
  const { failure, begun } = await readWith({ endBefore: { result: 4, sessions: 9 } });
  expect(failure?.code).toBe('session-invalid');
  expect(begun).toBe(3);
});

it('says that a silent meter does not answer', async () => {
  const { failure, sections } = await readWith({ silentFrom: 1 });
  expect(failure?.code).toBe('no-response');
  expect(sections).toHaveLength(0);
});

it('ends in a failure and keeps what came when the meter falls silent on the way', async () => {
  const { failure, sections } = await readWith({ silentFrom: 12 });
  expect(failure?.code).toBe('no-response');
  expect(sections.length).toBeGreaterThan(1);
});

it('reads 2,000 results', async () => {
  const { failure, sections, progress } = await readWith({}, { model: '7390', results: 2000 });
  expect(failure).toBeUndefined();
  expect(sections).toHaveLength(2001);
  expect(progress.at(-1)).toEqual({ done: 2000, total: 2000 });
});

it('never sends anything but single control bytes', async () => {
  const sent = new Set<string>();
  for (const faults of Object.values(survivable)) {
    const host = hostAt();
    const meter = simulate({ host, results: 4, faults });
    const tapped: Transport = {
      receive: (signal) => meter.receive(signal),
      close: () => meter.close(),
      send: (frame, signal) => {
        sent.add(String(frame.bytes.subarray(0, 6)));
        return meter.send(frame, signal);
      },
    };
    await readMeter(tapped, host);
  }
  const allowed = [4, 6, 21, 88].map((byte) => String([0, 0, 0, 1, byte, 0]));
  expect(allowed).toEqual(expect.arrayContaining([...sent]));
});

import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { open } from '#devices/contour/driver.ts';
import { randomFrom } from '#domain/chance.ts';
import { simulate } from '#devices/contour/simulator.ts';
import { instant } from '#domain/time.ts';
import type { Frame, Transport } from '#transports/transport.ts';
import { decoded, hostAt, type Outcome, readMeter, textsOf } from './contour-session.ts';

const START = Date.parse('2026-11-24T12:00:00Z');
const RESULTS = 10;

async function readAt(unplugAtByte?: number, model = '7410'): Promise<Outcome> {
  const host = hostAt(START);
  const faults = unplugAtByte === undefined ? {} : { unplugAtByte };
  return readMeter(simulate({ host, model, results: RESULTS, faults }), host);
}

const idsOf = (outcome: Outcome): string[] =>
  decoded(outcome)
    .records.filter(({ kind }) => kind !== 'settings')
    .map(({ id }) => id);

it('loses and doubles nothing when it is unplugged at any byte and read again', async () => {
  const whole = await readAt();
  const all = idsOf(whole);
  const random = randomFrom(7);
  for (let round = 0; round < 2000; round++) {
    const broken = await readAt(1 + Math.floor(random() * 1100));
    if (broken.failure) expect(broken.failure.code).toBe('disconnected');
    const before = broken.session ? idsOf(broken) : [];
    expect(before).toEqual(all.slice(0, before.length));
    expect(textsOf(broken.sections)).toEqual(
      textsOf(whole.sections).slice(0, broken.sections.length),
    );
  }
});

/** A device that says whatever it likes, whenever it is asked. */
function babble(reports: readonly Uint8Array[], endless: boolean): Transport {
  let next = 0;
  return {
    send: async (_frame, signal) => signal.throwIfAborted(),
    async receive(signal): Promise<Frame> {
      signal.throwIfAborted();
      const bytes = reports[endless ? next++ % reports.length : next++];
      if (bytes) return { bytes };
      return new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error('aborted')), { once: true });
      });
    },
    close: async () => {},
  };
}

const codes = (text: string): number[] => Array.from(text, (char) => char.charCodeAt(0));
const HEADER = '\u00021H|\\^&||x|Bayer7410^1^7428-1^0|A=1|3|||||P|1|202403150715\r\u0017';
const token = fc.constantFrom(
  [5],
  [6],
  [0x15],
  [4],
  [4, 5],
  [0x15, 5],
  [2],
  [0x7e],
  [0x0a],
  codes(HEADER).slice(0, 60),
  codes(HEADER).slice(60),
);
const abc = token.map((payload) => Uint8Array.from([0x41, 0x42, 0x43, payload.length, ...payload]));
const report = fc.oneof(abc, fc.uint8Array({ maxLength: 64 }));

it('comes to an end with a device that says anything', async () => {
  const law = fc.asyncProperty(
    fc.array(report, { minLength: 1, maxLength: 12 }),
    async (reports) => {
      const outcome = await readMeter(babble(reports, false), hostAt(START));
      expect(outcome.failure?.code).toMatch(
        /no-response|poor-link|session-invalid|unsupported-model/,
      );
    },
  );
  await fc.assert(law, { numRuns: 400 });
});

it('comes to an end with a device that never stops talking', async () => {
  for (const payload of [[5], [4, 5], [6], [0x7e], [2], [0x15], [4]]) {
    const always = Uint8Array.from([0x41, 0x42, 0x43, payload.length, ...payload]);
    const outcome = await readMeter(babble([always], true), hostAt(START));
    expect(outcome.failure, String(payload)).toBeDefined();
  }
  const foreign = await readMeter(babble([Uint8Array.of(1, 2, 3, 4)], true), hostAt(START));
  expect(foreign.failure).toBeDefined();
});

it('stops at any moment when the person says so, and leaves the meter at rest', async () => {
  const random = randomFrom(11);
  for (let round = 0; round < 200; round++) {
    const stop = new AbortController();
    const host = hostAt(START, stop.signal);
    const meter = simulate({ host, results: RESULTS });
    const at = Math.floor(random() * 700);
    void host.sleep(at, new AbortController().signal).then(() => stop.abort(new Error('stop')));
    const { failure, sections } = await readMeter(meter, host);
    if (failure) expect(failure.message).toBe('stop');
    else expect(sections).toHaveLength(RESULTS + 1);
  }
});

it('asks for the next result only when the last one is stored', async () => {
  const host = hostAt(START);
  const sent: number[] = [];
  const meter = simulate({ host, results: 3 });
  const tapped: Transport = {
    receive: (signal) => meter.receive(signal),
    close: () => meter.close(),
    send: (frame, signal) => {
      sent.push(frame.bytes[4] ?? 0);
      return meter.send(frame, signal);
    },
  };
  const session = await open(tapped, host);
  for await (const section of session.read(() => {})) {
    const before = sent.length;
    await host.sleep(2000, host.signal);
    expect(sent, `while ${section.name} ${section.index} is being stored`).toHaveLength(before);
  }
});

it('spends no more than the wire needs', async () => {
  const host = hostAt(START);
  const begun = host.now();
  await readMeter(simulate({ host, results: 200 }), host);
  const wire = 200 * (15 + 3) + (200 / 16) * 20;
  expect(instant(host.now() - begun)).toBeLessThan(wire + 2500);
});

it('reads the same meter again within ten seconds of the last time', async () => {
  const host = hostAt(START);
  const meter = simulate({ host, results: RESULTS });
  const first = await readMeter(meter, host);
  const between = host.now();
  const second = await readMeter(meter, host);
  expect(idsOf(second)).toEqual(idsOf(first));
  expect(host.now() - between).toBeLessThan(10_000);
});

it('reads a meter that still waits for the NAK of a session that died', async () => {
  const host = hostAt(START);
  const patient: typeof host.sleep = (ms, signal) =>
    ms < 15_000 ? host.sleep(ms, signal) : new Promise(() => {});
  const waits = { now: host.now, sleep: patient };
  const meter = simulate({ host: waits, model: '7800', results: RESULTS });
  const deaf: Transport = {
    receive: (signal) => meter.receive(signal),
    close: () => meter.close(),
    send: (frame, signal) =>
      frame.bytes[4] === 0x15 ? Promise.resolve() : meter.send(frame, signal),
  };
  const first = await readMeter(deaf, host);
  const second = await readMeter(meter, host);
  expect(second.failure).toBeUndefined();
  expect(idsOf(second)).toEqual(idsOf(first));
});

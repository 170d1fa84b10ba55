import { describe, expect, it } from 'vitest';
import { simulate } from '#devices/contour/simulator.ts';
import { frameOf } from '#devices/contour/meter.ts';
import { Line } from '#protocols/astm/line.ts';
import type { Transport } from '#transports/transport.ts';
import { hostAt, readMeter, textsOf } from './contour-session.ts';

const NOISE = 0x7e;
const EOT = 4;
const ENQ = 5;

const report = (...payload: number[]) =>
  Uint8Array.from([0x41, 0x42, 0x43, payload.length, ...payload]);

/** A device that says each report so many ms after the one before. */
function saying(
  host: ReturnType<typeof hostAt>,
  script: readonly (readonly [number, Uint8Array])[],
) {
  const left = [...script];
  const transport: Transport = {
    send: async () => {},
    close: async () => {},
    async receive(signal) {
      const [after, bytes] = left[0] ?? [1e9, report()];
      await host.sleep(after, signal);
      left.shift();
      return { bytes };
    },
  };
  return new Line(transport, host);
}

describe('the line', () => {
  it('listens on through noise of any length', async () => {
    const noise = Array.from({ length: 60 }, () => NOISE);
    const host = hostAt();
    const line = saying(host, [
      [3, report(...noise)],
      [20, report(...noise)],
      [1, report(ENQ)],
    ]);
    expect(await line.next(100)).toEqual({ token: 'ENQ' });
    expect(host.now()).toBeGreaterThanOrEqual(hostAt().now() + 24);
  });

  it('drops a frame that does not go on, and understands what comes next', async () => {
    const begun = frameOf(3, 'R|1|^^^Glucose|104|mg/dL^P||M0/T1||202403140702').slice(0, 40);
    const line = saying(hostAt(), [
      [3, report(...begun)],
      [1500, report(EOT)],
    ]);
    expect(await line.next(5000)).toEqual({ token: 'damaged' });
    expect(await line.next(5000)).toEqual({ token: 'EOT' });
  });
});

/** The bytes that a driver sends while it reads this meter. */
async function sentTo(faults: object) {
  const host = hostAt();
  const sent: number[] = [];
  const meter = simulate({ host, results: 6, faults });
  const tapped: Transport = {
    receive: (signal) => meter.receive(signal),
    close: () => meter.close(),
    send: (frame, signal) => {
      sent.push(frame.bytes[4] ?? 0);
      return meter.send(frame, signal);
    },
  };
  const { sections, failure } = await readMeter(tapped, host);
  expect(failure).toBeUndefined();
  return { sent, texts: textsOf(sections).slice(1) };
}

it('confirms each frame once, even when its report comes twice', async () => {
  const calm = await sentTo({});
  for (let at = 7; at < 15; at++) {
    expect(await sentTo({ repeatReport: at }), `report ${at}`).toEqual(calm);
  }
});

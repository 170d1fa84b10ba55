import { decoder } from '#devices/paradigm/decoder.ts';
import { wear, type Worn } from '#devices/paradigm/simulator.ts';
import { type Capture, captureId, type Section } from '#domain/capture.ts';
import type { DeviceEvent } from '#domain/event.ts';
import { instant, wallTimeOf, zone } from '#domain/time.ts';
import { place } from '#time/place.ts';

/** The memory of a pump, asked without a link: its history and its sensor's log. */
function pagesOf({ answer }: Worn): readonly Section[] {
  const logs = [
    ['history', 0x80, (page: number) => [page]],
    ['glucose', 0x9a, (page: number) => [0, 0, 0, page]],
    ['isig', 0x9b, (page: number) => [0, 0, 0, page]],
  ] as const;
  return logs.flatMap(([name, opcode, paramsOf]) =>
    Array.from({ length: 36 }, (_, index) => ({ index, bytes: answer(opcode, paramsOf(index)) }))
      .filter(({ bytes }) => bytes instanceof Uint8Array)
      .map(({ index, bytes }) => ({ name, index, bytes: bytes as Uint8Array })),
  );
}

export interface WornPump {
  readonly capture: Capture;
  /** The version that decoded it: the app decodes anew what an older one did. */
  readonly decoder: number;
  readonly events: readonly DeviceEvent[];
}

/** So many days in the life of a simulated Veo, read at `now`, decoded and placed in UTC. */
export function wornPump(days: number, now: number): WornPump {
  const host = { now: () => instant(now), sleep: async () => {} };
  const worn = wear({ host, days, end: wallTimeOf(now), endAt: instant(now), serial: '100001' });
  const capture: Capture = {
    id: captureId('b'.repeat(64)),
    device: { family: 'paradigm', model: '754', serial: '100001' },
    clock: { device: wallTimeOf(now), host: instant(now) },
    zone: zone('UTC'),
    sections: pagesOf(worn),
    complete: true,
  };
  return {
    capture,
    decoder: decoder.version,
    events: place(decoder.decode(capture).records, capture, true),
  };
}

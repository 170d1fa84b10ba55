import type { DeviceSession, Host, Progress } from '#devices/family.ts';
import { open } from '#devices/contour/driver.ts';
import { decoder } from '#devices/contour/decoder.ts';
import { readOut } from '#devices/read-out.ts';
import { type Capture, captureId, type Section } from '#domain/capture.ts';
import { asFailure, type Failure } from '#domain/failure.ts';
import { zone } from '#domain/time.ts';
import type { Transport } from '#transports/transport.ts';
import { VirtualTime } from '../tools/virtual-time.ts';

/** What one read-out left behind, whole or broken off. */
export interface Outcome {
  readonly session: DeviceSession | undefined;
  readonly sections: readonly Section[];
  readonly failure: Failure | undefined;
  readonly begun: number;
  readonly progress: readonly Progress[];
}

/** A host in virtual time. */
export function hostAt(start?: number, signal = new AbortController().signal): Host {
  const time = new VirtualTime(start);
  return { signal, now: time.now, sleep: time.sleep };
}

/** Reads a meter with the Contour driver as the app does, and never throws. */
export async function readMeter(transport: Transport, host: Host): Promise<Outcome> {
  let session: DeviceSession | undefined;
  let sections: Section[] = [];
  let begun = 0;
  const progress: Progress[] = [];
  const keeper = {
    begin: async (started: DeviceSession) => {
      session = started;
      sections = [];
      begun++;
    },
    keep: async (section: Section) => void sections.push(section),
    onProgress: (now: Progress) => void progress.push(now),
  };
  const failure = await readOut(open, transport, host, keeper).then(() => undefined, asFailure);
  return { session, sections, failure, begun, progress };
}

/** The capture that an outcome makes, and what it decodes to. */
export function decoded({ session, sections, failure }: Outcome) {
  const capture: Capture = {
    id: captureId('test'),
    device: session?.device ?? { family: 'contour', model: '7410', serial: '0' },
    clock: session!.clock,
    zone: zone('UTC'),
    sections,
    complete: failure === undefined,
  };
  return decoder.decode(capture);
}

export const textsOf = (sections: readonly Section[]): string[] =>
  sections.map(({ bytes }) => String.fromCharCode(...bytes));

import { readOut } from '#devices/read-out.ts';
import type { DeviceSession, Host } from '#devices/family.ts';
import { type Capture, captureId, type Section } from '#domain/capture.ts';
import { asFailure, Failure } from '#domain/failure.ts';
import {
  type Difference,
  mediumOf,
  parseTrace,
  replay,
  type TraceLine,
} from '#transports/trace.ts';
import { VirtualTime } from '../virtual-time.ts';
import { readText, readWords, zoneOf } from './arguments.ts';
import { eventLines, familyNamed } from './lines.ts';

/** `# host 2026-03-02T14:00:00Z America/New_York`: when and where the conversation took place. */
const REMARK = /^# host (\S+)(?: (\S+))?/m;

/** A recorded conversation, replayed through the driver as far as its bytes go → events. */
export async function trace(words: string[]): Promise<string[]> {
  const { files, family: name, zone: asked } = readWords(words);
  const family = familyNamed(name);
  const text = readText(files[0] ?? '');
  const [, at = '', where] = REMARK.exec(text) ?? [];
  const time = new VirtualTime(Number.isNaN(Date.parse(at)) ? undefined : Date.parse(at));
  const recorded = parseTrace(text);
  const serial = await family.addressing?.serialIn(recorded);
  const host = {
    signal: new AbortController().signal,
    now: time.now,
    sleep: time.sleep,
    ...(serial !== undefined && { serial }),
  };
  const driver = await family.driver(mediumOf(recorded));
  const { session, sections, failure } = await read(driver, recorded, host);
  if (failure) process.stderr.write(`${failure.code}: ${failure.message}\n`);
  if (!session) throw failure ?? new Failure('unreadable-file', 'no session');
  const zone = zoneOf(asked ?? where);
  const head = { id: captureId('trace'), device: session.device, clock: session.clock, zone };
  const capture: Capture = { ...head, sections, complete: failure === undefined };
  return eventLines(capture, await family.decoder());
}

interface Read {
  readonly session: DeviceSession | undefined;
  readonly sections: readonly Section[];
  readonly failure: Failure | undefined;
}

async function read(
  driver: Parameters<typeof readOut>[0],
  lines: readonly TraceLine[],
  host: Host,
): Promise<Read> {
  const note = ({ sent, recorded }: Difference) =>
    process.stderr.write(
      `sent ${sent.slice(0, 24)}…, recorded ${recorded?.slice(0, 24) ?? 'nothing'}\n`,
    );
  let session: DeviceSession | undefined;
  let sections: Section[] = [];
  const keeper = {
    begin: async (begun: DeviceSession) => {
      session = begun;
      sections = [];
    },
    keep: async (section: Section) => void sections.push(section),
    onProgress: () => {},
  };
  const failure = await readOut(driver, replay(lines, note), host, keeper).then(
    () => undefined,
    asFailure,
  );
  return { session, sections, failure };
}

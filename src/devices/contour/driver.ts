import { Failure } from '#domain/failure.ts';
import type { Section } from '#domain/capture.ts';
import type { ClockReading } from '#domain/time.ts';
import { Line } from '#protocols/astm/line.ts';
import type { TextFrame } from '#protocols/astm/stream.ts';
import type { DeviceSession, Driver, Host, Progress } from '../family.ts';
import { type Header, readHeader, withoutPassword } from './header.ts';
import { Transfer } from './transfer.ts';

/** Longest session in ms: 2,000 results take one or two minutes. */
const GUARD = 600_000;
/** ms that a session which does not come to its end spends on leaving the meter at rest. */
const FAREWELL = 2000;

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
const letterOf = ({ text }: TextFrame): string => String.fromCharCode(text[0] ?? 0);

/** Reads a Contour meter: synchronise, take the header, then every record up to the terminator. */
export const open: Driver = async (transport, host) => {
  const { signal, release } = guarded(host);
  const pace = { signal, now: host.now, sleep: host.sleep };
  const transfer = new Transfer(new Line(transport, pace), signal, host.sleep);
  try {
    await transfer.synchronise();
    const first = await transfer.start();
    return session(transfer, first, identify(first), host, release);
  } catch (thrown) {
    await farewell(transfer);
    release();
    throw thrown;
  }
};

function identify(first: TextFrame): Header {
  const text = latin1(first.text);
  const header = readHeader(text);
  if (!header) throw new Failure('unsupported-model', `no Contour header: ${text.slice(0, 80)}`);
  return header;
}

function session(
  transfer: Transfer,
  first: TextFrame,
  header: Header,
  host: Host,
  release: () => void,
): DeviceSession {
  const clock: ClockReading = { device: header.clock, host: host.now() };
  const { model, serial, count } = header;
  return {
    device: { family: 'contour', model, serial },
    clock,
    async *read(onProgress) {
      let whole = false;
      try {
        yield { name: 'header', index: 0, bytes: withoutPassword(first.text) };
        yield* records(transfer, (done) => onProgress(progressOf(done, count)));
        whole = true;
      } finally {
        if (!whole) await farewell(transfer);
        release();
      }
    },
  };
}

const progressOf = (done: number, total: number | undefined): Progress =>
  total === undefined ? { done } : { done, total: Math.max(done, total) };

/** Every R record in the meter's order. The next frame is asked for when the next one is wanted. */
async function* records(
  transfer: Transfer,
  onRecord: (records: number) => void,
): AsyncGenerator<Section> {
  onRecord(0);
  for (let index = 1; ;) {
    const frame = await transfer.following();
    const letter = letterOf(frame);
    if (letter === 'L') return conclude(transfer, latin1(frame.text));
    if (letter === 'P') continue;
    yield { name: 'record', index, bytes: frame.text };
    onRecord(index++);
  }
}

/** `L|1||N` on USB meters, `L|1|N` on serial ones; without the N the data must not be used. */
async function conclude(transfer: Transfer, text: string): Promise<void> {
  if (!text.split('|').slice(2).includes('N')) {
    await transfer.refuse();
    throw new Failure('session-invalid', `terminated by ${text}`);
  }
  await transfer.finish().catch(() => undefined);
}

/** The person's wish to stop, or ten minutes, whichever comes first. */
function guarded({ signal, sleep }: Host): { signal: AbortSignal; release: () => void } {
  const over = new AbortController();
  const guard = new AbortController();
  sleep(GUARD, AbortSignal.any([signal, over.signal])).then(
    () => guard.abort(new Failure('no-response', 'the session took more than ten minutes')),
    () => undefined,
  );
  const release = () => over.abort(new Failure('internal', 'the session is over'));
  return { signal: AbortSignal.any([signal, guard.signal]), release };
}

/** A few NAKs end the transfer, so that the next session starts cleanly. */
const farewell = (transfer: Transfer): Promise<void> =>
  transfer.refuse(AbortSignal.timeout(FAREWELL), 6, 300).catch(() => undefined);

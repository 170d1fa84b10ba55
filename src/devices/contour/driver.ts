import { Failure } from '#domain/failure.ts';
import type { Section } from '#domain/capture.ts';
import type { ClockReading } from '#domain/time.ts';
import { Line } from '#protocols/astm/line.ts';
import type { TextFrame } from '#protocols/astm/stream.ts';
import type { DeviceSession, Driver, Host, Progress } from '../family.ts';
import { type Header, readHeader, withoutPassword } from './header.ts';
import { Transfer } from './transfer.ts';

/** Passes a result on; after a failure it leaves the meter in order first. */
type Ending = <T>(work: Promise<T>) => Promise<T>;

/** Longest session in ms: 2,000 results take one or two minutes. */
const GUARD = 600_000;
/** ms that a cancelled session spends on ending the transfer politely. */
const FAREWELL = 2000;

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
const letterOf = ({ text }: TextFrame): string => String.fromCharCode(text[0] ?? 0);

/** Reads a Contour meter: synchronise, take the header, then every record up to the terminator. */
export const open: Driver = async (transport, host) => {
  const { signal, release } = guarded(host);
  const pace = { signal, now: host.now, sleep: host.sleep };
  const transfer = new Transfer(new Line(transport, pace), signal, host.sleep);
  const ending: Ending = (work) =>
    work.catch((thrown) => depart(thrown, transfer, host).finally(release));
  const first = await ending(greet(transfer));
  const header = readHeader(latin1(first.text));
  if (!header) {
    release();
    throw new Failure('unsupported-model', `no Contour header: ${latin1(first.text).slice(0, 80)}`);
  }
  return session(transfer, first, header, host, ending, release);
};

async function greet(transfer: Transfer): Promise<TextFrame> {
  await transfer.synchronise();
  return transfer.start();
}

function session(
  transfer: Transfer,
  first: TextFrame,
  header: Header,
  host: Host,
  ending: Ending,
  release: () => void,
): DeviceSession {
  const clock: ClockReading = { device: header.clock, host: host.now() };
  const { model, serial, count } = header;
  return {
    device: { family: 'contour', model, serial },
    clock,
    async *read(onProgress) {
      try {
        yield { name: 'header', index: 0, bytes: withoutPassword(first.text) };
        yield* records(transfer, ending, (n) => onProgress(progressOf(n, count)));
      } finally {
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
  ending: Ending,
  onRecord: (records: number) => void,
): AsyncGenerator<Section> {
  onRecord(0);
  for (let index = 1; ;) {
    const frame = await ending(transfer.following());
    const letter = letterOf(frame);
    if (letter === 'L') return await ending(conclude(transfer, latin1(frame.text)));
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

/** After a cancel the transfer is ended with a few NAKs, so that the next session starts cleanly. */
async function depart(thrown: unknown, transfer: Transfer, host: Host): Promise<never> {
  if (host.signal.aborted) {
    const patience = AbortSignal.timeout(FAREWELL);
    await transfer.refuse(patience, 6, 300).catch(() => undefined);
  }
  throw thrown;
}

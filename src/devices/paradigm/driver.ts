import type { Section } from '#domain/capture.ts';
import { Failure } from '#domain/failure.ts';
import { type ClockReading, wallTime } from '#domain/time.ts';
import type { Pace } from '#protocols/astm/line.ts';
import { NextLink } from '#protocols/carelink/next-link.ts';
import type { PumpLink } from '#protocols/carelink/pump-link.ts';
import { Stick } from '#protocols/carelink/stick.ts';
import type { Transport } from '#transports/transport.ts';
import type { DeviceSession, Driver, Host } from '../family.ts';
import { ask, type Setting } from './commands.ts';
import { capabilitiesOf, dialectOf, isTooOld } from './model.ts';
import { answerTo } from './pages.ts';
import { readAll } from './read.ts';
import { isSerial } from './serial.ts';

type Linking = (transport: Transport, pace: Pace, serial: string) => PumpLink;

/** ms that a session spends on leaving pump and radio at rest. */
const FAREWELL = 8000;

/** Reads a pump over the link that `linking` makes: who it is and its clock, settings, pages. */
const openOver =
  (linking: Linking): Driver =>
  async (transport, host) => {
    const { serial = '' } = host;
    if (!isSerial(serial)) throw new Failure('serial-needed', 'a pump is called by its number');
    const link = linking(transport, host, serial);
    try {
      await link.open(host.signal);
      return await begin(link, host, serial);
    } catch (thrown) {
      await farewell(link, host);
      throw thrown;
    }
  };

export const openStick = openOver((transport, pace, serial) => new Stick(transport, pace, serial));
export const openNextLink = openOver((...link) => new NextLink(...link));

async function begin(link: PumpLink, host: Host, serial: string): Promise<DeviceSession> {
  const { signal } = host;
  const named = await must(link, 'model', host);
  const model = String.fromCharCode(...named.subarray(1, 1 + (named[0] ?? 0)));
  if (isTooOld(model)) throw new Failure('pump-too-old', `a pump that says ${model}`);
  if (!capabilitiesOf(model)) throw new Failure('unsupported-model', `a pump that says ${model}`);
  const time = await must(link, 'clock', host);
  const clock = readClock(time, host);
  const device = { family: 'paradigm', model, serial };
  const known = [single('model', named), single('clock', time)];
  const silent: string[] = [];
  const onSilence = (setting: string) => void silent.push(setting);
  return {
    device,
    clock,
    quality: () => link.quality,
    unanswered: () => silent,
    async *read(onProgress) {
      try {
        const readings = (await host.recall?.(device)) ?? [];
        const reading = { link, signal, dialect: dialectOf(model), known, readings, onSilence };
        yield* readAll(reading, onProgress);
      } finally {
        await farewell(link, host);
      }
    },
  };
}

const single = (name: string, bytes: Uint8Array): Section => ({ name, index: 0, bytes });

async function must(link: PumpLink, setting: Setting, { signal }: Host): Promise<Uint8Array> {
  const bytes = await answerTo(link, ask(setting), signal);
  if (!bytes) throw new Failure('unexpected-reply', `the pump refuses to say its ${setting}`);
  return bytes;
}

function readClock(bytes: Uint8Array, host: Host): ClockReading {
  const [h, m, s, high = 0, low = 0, month = 0, day = 0] = bytes;
  const device = wallTime(high * 256 + low, month, day, h, m, s);
  if (!device) throw new Failure('unexpected-reply', 'the clock of the pump shows no time');
  return { device, host: host.now() };
}

/** Ends what it can within its time; a link that is gone needs no end. */
async function farewell(link: PumpLink, { sleep }: Host): Promise<void> {
  const late = new AbortController();
  const over = new AbortController();
  const guard = sleep(FAREWELL, over.signal).then(
    () => late.abort(new Failure('no-response', 'the link does not come to rest')),
    () => undefined,
  );
  await link.close(late.signal).catch(() => undefined);
  over.abort(new Failure('internal', 'at rest'));
  await guard;
}

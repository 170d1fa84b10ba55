import type { Section } from '#domain/capture.ts';
import { Failure } from '#domain/failure.ts';
import { type ClockReading, wallTime } from '#domain/time.ts';
import type { Pace } from '#protocols/astm/line.ts';
import { NextLink } from '#protocols/carelink/next-link.ts';
import type { PumpLink } from '#protocols/carelink/pump-link.ts';
import { Stick } from '#protocols/carelink/stick.ts';
import type { Transport } from '#transports/transport.ts';
import type { DeviceSession, Driver, Host, Progress } from '../family.ts';
import { ask, type Setting } from './commands.ts';
import { capabilitiesOf, type Dialect, dialectOf } from './model.ts';
import { answerTo, type Extent, glucosePages, historyPages, measure } from './pages.ts';

type Linking = (transport: Transport, pace: Pace, serial: string) => PumpLink;

/** ms that a session spends on leaving pump and radio at rest. */
const FAREWELL = 8000;

/** What every pump from the 512 on is asked, in this order. */
const always: readonly Setting[] = [
  ...(['firmware', 'errorStatus', 'battery', 'insulinLeft', 'totals', 'state'] as const),
  ...(['language', 'wizardOn', 'carbUnits', 'glucoseUnits', 'carbRatios'] as const),
  ...(['sensitivities', 'alarmClocks', 'alarmClockOn', 'reservoirWarning'] as const),
  ...(['glucoseReminder', 'basalStandard', 'basalA', 'basalB', 'tempBasal'] as const),
];

function settingsOf({ isFirst, sensor }: Dialect): readonly Setting[] {
  const own: readonly Setting[] = isFirst ? ['oldSettings', 'oldTargets'] : ['settings', 'targets'];
  if (!sensor) return [...always, ...own];
  const ofSensor = sensor === 'old' ? 'sensorSettings' : 'newSensorSettings';
  return [...always, ...own, ofSensor, 'calibrationFactor'];
}

/** Reads a pump over the link that `linking` makes: who it is and its clock, settings, pages. */
const openOver =
  (linking: Linking): Driver =>
  async (transport, host) => {
    if (host.serial === undefined) throw new Failure('internal', 'a pump is called by its number');
    const link = linking(transport, host, host.serial);
    try {
      await link.open(host.signal);
      return await begin(link, host, host.serial);
    } catch (thrown) {
      await farewell(link, host);
      throw thrown;
    }
  };

export const openStick = openOver((transport, pace, serial) => new Stick(transport, pace, serial));
export const openNextLink = openOver((...link) => new NextLink(...link));

async function begin(link: PumpLink, host: Host, serial: string): Promise<DeviceSession> {
  const named = await must(link, 'model', host);
  const model = String.fromCharCode(...named.subarray(1, 1 + (named[0] ?? 0)));
  if (!capabilitiesOf(model)) throw new Failure('unsupported-model', `a pump that says ${model}`);
  const time = await must(link, 'clock', host);
  const clock = readClock(time, host);
  const known = [single('model', named), single('clock', time)];
  return {
    device: { family: 'paradigm', model, serial },
    clock,
    quality: () => link.quality,
    async *read(onProgress) {
      try {
        yield* everything(link, host, dialectOf(model), known, onProgress);
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

async function* everything(
  link: PumpLink,
  { signal }: Host,
  dialect: Dialect,
  known: readonly Section[],
  onProgress: (progress: Progress) => void,
): AsyncGenerator<Section> {
  const settings = settingsOf(dialect);
  const extent = await measure(link, dialect.sensor !== undefined, signal);
  const total = known.length + settings.length + pagesIn(extent);
  let done = 0;
  onProgress({ done, total });
  for await (const section of inOrder(link, extent, known, settings, signal)) {
    yield section;
    onProgress({ done: ++done, total });
  }
}

const pagesIn = ({ lastHistory, glucosePages: count }: Extent) => lastHistory + 1 + 2 * count;

async function* inOrder(
  link: PumpLink,
  extent: Extent,
  known: readonly Section[],
  settings: readonly Setting[],
  signal: AbortSignal,
): AsyncGenerator<Section> {
  yield* known;
  for (const setting of settings) {
    const bytes = await answerTo(link, ask(setting), signal);
    if (bytes) yield single(setting, bytes);
  }
  yield* historyPages(link, extent, signal);
  yield* glucosePages(link, extent, signal);
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

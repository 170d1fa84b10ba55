import type { Section } from '#domain/capture.ts';
import { asFailure } from '#domain/failure.ts';
import type { PumpLink } from '#protocols/carelink/pump-link.ts';
import type { Progress } from '../family.ts';
import { ask, type Setting } from './commands.ts';
import { historyPages } from './counted-log.ts';
import { Earlier } from './earlier.ts';
import type { Dialect } from './model.ts';
import { answerTo, type Extent, glucosePages, measure } from './pages.ts';
import { Tally } from './tally.ts';

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

/** Tries for a setting before and after the pump was heard to answer something else. */
const TRIES = 2;
const LAST_TRIES = 1;

/** What a reading goes by: the pump, its kind, what it said already, what was read of it before. */
export interface Reading {
  readonly link: PumpLink;
  readonly signal: AbortSignal;
  readonly dialect: Dialect;
  readonly known: readonly Section[];
  /** The sections of earlier readings, the latest first. */
  readonly readings: readonly (readonly Section[])[];
  /** The pump says nothing to this question, and answers others. */
  readonly onSilence: (setting: Setting) => void;
}

/** All that the pump holds: settings first, then pages, newest first. */
export async function* readAll(
  reading: Reading,
  onProgress: (progress: Progress) => void,
): AsyncGenerator<Section> {
  const { link, signal, dialect, known } = reading;
  const extent = await measure(link, dialect.sensor !== undefined, signal);
  const first = [...known, ...extent.counts];
  const settings = settingsOf(dialect);
  const tally = new Tally(first.length + settings.length, extent);
  onProgress(tally.progress());
  for await (const sections of steps(reading, first, settings, extent)) {
    yield* sections;
    onProgress(tally.count(sections));
  }
}

async function* steps(
  reading: Reading,
  first: readonly Section[],
  settings: readonly Setting[],
  extent: Extent,
): AsyncGenerator<readonly Section[]> {
  yield first;
  for (const setting of settings) yield await settingOf(reading, setting);
  const { link, signal, readings } = reading;
  yield* inTurn([
    historyPages({ link, signal, earlier: new Earlier('history', readings) }, extent),
    glucosePages({ link, signal, earlier: new Earlier('sensor', readings) }, extent),
  ]);
}

/** One step of each, again and again until all are through: today comes before all of last month. */
async function* inTurn<T>(all: readonly AsyncGenerator<T>[]): AsyncGenerator<T> {
  const running = new Set(all);
  while (running.size > 0) {
    for (const one of running) {
      const step = await one.next();
      if (step.done) running.delete(one);
      else yield step.value;
    }
  }
}

/**
 * One setting, or none where the pump refuses. Some pumps say nothing to a question they do not
 * know: when the pump then answers another one, with all the patience that a weak radio needs, the
 * setting is tried once more and passed over.
 */
async function settingOf(reading: Reading, setting: Setting): Promise<readonly Section[]> {
  const { link, signal, onSilence } = reading;
  const attempt = async (most: number) =>
    sectionsOf(setting, await answerTo(link, ask(setting), signal, most));
  try {
    return await attempt(TRIES);
  } catch (thrown) {
    if (asFailure(thrown).code !== 'poor-link') throw thrown;
  }
  await answerTo(link, ask('model'), signal);
  try {
    return await attempt(LAST_TRIES);
  } catch (thrown) {
    if (asFailure(thrown).code !== 'poor-link') throw thrown;
    onSilence(setting);
    return [];
  }
}

const sectionsOf = (name: string, bytes: Uint8Array | undefined): readonly Section[] =>
  bytes ? [{ name, index: 0, bytes }] : [];

import { randomFrom } from '#domain/chance.ts';
import { Failure } from '#domain/failure.ts';
import { wrapReport } from '#protocols/astm/report.ts';
import type { Frame, Transport } from '#transports/transport.ts';
import type { Simulation } from '../family.ts';
import type { Faults } from './faults.ts';
import { livedResults, meterTime } from './life.ts';
import { Meter } from './meter.ts';
import { profileOf } from './profile.ts';

/** Measured on a Contour Next LINK: ms until the first report, between reports, until a late ENQ. */
const FIRST = 3;
const BETWEEN = 20;
const LATE = 1;
const PLUG_IN = 50;
const MOST_PAYLOAD = 60;

export interface ContourSimulation extends Simulation {
  readonly faults?: Faults;
  /** R records instead of a simulated life. */
  readonly records?: readonly string[];
  /** Header passwords in the order of use, instead of random ones. */
  readonly passwords?: readonly string[];
}

/** A meter with its memory. The same simulation gives the same meter. */
export function makeMeter(simulation: ContourSimulation): Meter {
  const { host, model = '7410', unit = 'mg/dL', seed = 1, faults = {} } = simulation;
  const profile = profileOf(model);
  const random = randomFrom(seed ^ 0x5eed);
  const passwords = [...(simulation.passwords ?? [])];
  const count = Math.min(simulation.results ?? 180, profile.memory);
  const lived = () => livedResults({ profile, unit, seed, results: count, until: host.now() });
  return new Meter({
    profile,
    settings: profile.settings[unit],
    results: simulation.records ?? lived(),
    time: () => meterTime(host.now(), profile.clockSeconds),
    password: () => passwords.shift() ?? password(random),
    faults,
  });
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const password = (random: () => number): string =>
  Array.from({ length: 6 }, () => LETTERS[Math.floor(random() * LETTERS.length)]).join('');

/** A Contour meter at the end of a cable: paced as measured, with the faults that were ordered. */
export function simulate(simulation: ContourSimulation): Transport {
  const cable = new Cable(simulation);
  cable.plugIn();
  return cable;
}

class Cable implements Transport {
  readonly #meter: Meter;
  readonly #host: Simulation['host'];
  readonly #faults: Faults;
  readonly #queue: Frame[] = [];
  readonly #gone = new AbortController();
  #wake: (() => void) | undefined;
  #speaking = Promise.resolve();
  #reports = 0;
  #bytes = 0;
  #watched = new AbortController();

  constructor(simulation: ContourSimulation) {
    this.#meter = makeMeter(simulation);
    this.#host = simulation.host;
    this.#faults = simulation.faults ?? {};
  }

  plugIn(): void {
    this.#say(this.#meter.plugIn(), PLUG_IN);
  }

  async send({ bytes }: Frame, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    this.#gone.signal.throwIfAborted();
    const payload = bytes.subarray(4, 4 + (bytes[3] ?? 0));
    const rested = this.#meter.isResting;
    for (const byte of payload) this.#say(this.#meter.take(byte), FIRST);
    if (!rested || !this.#meter.isResting) this.#watch();
  }

  async receive(signal: AbortSignal): Promise<Frame> {
    for (;;) {
      signal.throwIfAborted();
      const frame = this.#queue.shift();
      if (frame) return frame;
      this.#gone.signal.throwIfAborted();
      await this.#arrival(signal);
    }
  }

  async close(): Promise<void> {
    this.#watched.abort(new Failure('internal', 'closed'));
    this.#gone.abort(new Failure('disconnected', 'the connection was closed'));
  }

  /** Resolves when something arrives, the cable comes out or the wait is ended. */
  #arrival(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const over = new AbortController();
      this.#wake = () => {
        over.abort();
        resolve();
      };
      for (const stop of [signal, this.#gone.signal]) {
        stop.addEventListener('abort', () => this.#wake?.(), { signal: over.signal });
      }
    });
  }

  /** Queues what the meter says behind what it is still saying. */
  #say(runs: readonly number[][], after: number): void {
    for (const [at, run] of runs.entries()) {
      this.#speaking = this.#speaking
        .then(() => this.#speak(run, at === 0 ? after : LATE))
        .catch(() => undefined);
    }
  }

  async #speak(run: readonly number[], after: number): Promise<void> {
    for (let at = 0; at < run.length; at += MOST_PAYLOAD) {
      await this.#host.sleep(at === 0 ? after : BETWEEN, this.#gone.signal);
      this.#deliver(Uint8Array.from(run.slice(at, at + MOST_PAYLOAD)));
    }
  }

  #deliver(payload: Uint8Array): void {
    this.#bytes += payload.length;
    if (this.#bytes >= (this.#faults.unplugAtByte ?? Number.POSITIVE_INFINITY)) return this.#pull();
    for (const report of this.#spoilt(wrapMeterReport(payload)))
      this.#queue.push({ bytes: report });
    this.#wake?.();
  }

  #pull(): void {
    this.#gone.abort(new Failure('disconnected', 'the device was unplugged'));
  }

  /** What reaches the computer of one report. */
  #spoilt(report: Uint8Array): Uint8Array[] {
    const at = ++this.#reports;
    const { silentFrom = Number.POSITIVE_INFINITY } = this.#faults;
    if (at >= silentFrom || at === this.#faults.loseReport) return [];
    if (at === this.#faults.repeatReport) return [report, report];
    if (at === this.#faults.strayBefore) return [wrapMeterReport(Uint8Array.of(0x7e)), report];
    if (at === this.#faults.flipReport) report[4] = (report[4] ?? 0) ^ 0x11;
    if (at === this.#faults.swapPrefix) report[2] = 0x44;
    if (at === this.#faults.overlongReport) report[3] = 0x7f;
    return [report];
  }

  /** A meter that hears nothing for a while gives up by itself. */
  #watch(): void {
    this.#watched.abort(new Failure('internal', 'heard again'));
    this.#watched = new AbortController();
    const quiet = this.#host.sleep(this.#meter.patience, this.#watched.signal);
    void quiet.then(() => this.#say(this.#meter.idle(), FIRST)).catch(() => undefined);
  }
}

function wrapMeterReport(payload: Uint8Array): Uint8Array {
  const report = wrapReport(payload);
  report.set([0x41, 0x42, 0x43]);
  return report;
}

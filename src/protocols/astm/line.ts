import { Failure } from '#domain/failure.ts';
import type { Transport } from '#transports/transport.ts';
import { unwrapReport, wrapReport } from './report.ts';
import { type Token, TokenStream } from './stream.ts';

/** The clock and the patience of the computer's side. */
export interface Pace {
  readonly signal: AbortSignal;
  readonly now: () => number;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** ms between the end of an answer and our next write; a second byte too early breaks a header. */
const GAP = 15;
/** Meters with full memory need a longer rest at every 16th write. */
const REST_EVERY = 16;
const REST = 20;
/** Reports of one message follow each other after 20 ms. */
const QUIET = 60;
/** Longest pause in ms inside a frame. */
const FRAME_GAP = 1000;
/** Reports with a length beyond 60 that one session forgives. */
const MOST_BAD_LENGTHS = 1;

/** Five times what a full memory of 2,000 results takes: beyond it a device only babbles. */
const MOST_REPORTS = 20_000;

export const silence = { token: 'silence' } as const;
export type Heard = Token | typeof silence;

/** The wire as tokens in and control bytes out, with the pauses that the meters need. */
export class Line {
  readonly #transport: Transport;
  readonly #pace: Pace;
  readonly #stream = new TokenStream();
  #tokens: Token[] = [];
  #heardAt = Number.NEGATIVE_INFINITY;
  #writes = 0;
  #badLengths = 0;
  #reports = 0;
  /** True once the device has said anything at all. */
  heard = false;

  constructor(transport: Transport, pace: Pace) {
    this.#transport = transport;
    this.#pace = pace;
  }

  get inFrame(): boolean {
    return this.#stream.inFrame;
  }

  async send(byte: number, signal = this.#pace.signal): Promise<void> {
    const rest = ++this.#writes % REST_EVERY === 0 ? GAP + REST : GAP;
    const passed = Math.max(0, this.#pace.now() - this.#heardAt);
    if (passed < rest) await this.#pace.sleep(rest - passed, signal);
    await this.#transport.send({ bytes: wrapReport(Uint8Array.of(byte)) }, signal);
  }

  /** The next token that means something, or silence when `ms` pass without a report. */
  async next(ms: number, signal = this.#pace.signal): Promise<Heard> {
    for (;;) {
      const token = this.#tokens.shift();
      if (token && token.token !== 'noise') return token;
      if (token) continue;
      const report = await this.#report(this.inFrame ? FRAME_GAP : ms, signal);
      if (report) this.#take(report);
      else return this.#breakOff();
    }
  }

  /** Whether the device says more within `ms`; what it says is kept for `next`. */
  async goesOn(ms: number, signal = this.#pace.signal): Promise<boolean> {
    while (this.#tokens.length === 0 && !this.inFrame) {
      const report = await this.#report(ms, signal);
      if (!report) return false;
      this.#take(report);
    }
    return true;
  }

  /** A frame that does not go on is lost; what comes next must not be taken for its rest. */
  #breakOff(): Heard {
    if (!this.inFrame) return silence;
    this.#stream.drop();
    return { token: 'damaged' };
  }

  /** Forgets what is being said until the line is quiet. A line that never is gives up after 100. */
  async settle(signal = this.#pace.signal): Promise<void> {
    for (let reports = 0; reports < 100; reports++) {
      if (!(await this.#report(QUIET, signal))) break;
    }
    this.#stream.drop();
    this.#tokens = [];
  }

  async #report(ms: number, signal: AbortSignal): Promise<Uint8Array | undefined> {
    const over = new AbortController();
    const either = AbortSignal.any([signal, over.signal]);
    const late = this.#pace.sleep(ms, either).then(() => undefined);
    try {
      const frame = await Promise.race([this.#transport.receive(either), late]);
      if (frame) this.#count();
      return frame?.bytes;
    } finally {
      over.abort(new Failure('internal', 'the wait is over'));
      await late.catch(() => undefined);
    }
  }

  #count(): void {
    this.heard = true;
    this.#heardAt = this.#pace.now();
    if (++this.#reports > MOST_REPORTS) {
      throw new Failure('poor-link', 'the device never stops talking');
    }
  }

  #take(report: Uint8Array): void {
    const unwrapped = unwrapReport(report);
    if (unwrapped.ok) this.#tokens.push(...this.#stream.push(unwrapped.payload));
    else if (unwrapped.fault === 'length') this.#badLength();
  }

  #badLength(): void {
    this.#stream.drop();
    if (++this.#badLengths > MOST_BAD_LENGTHS) {
      throw new Failure('poor-link', 'reports say they are longer than 60 bytes');
    }
    this.#tokens.push({ token: 'damaged' });
  }
}

import { Failure } from '#domain/failure.ts';
import { type Heard, Line } from '#protocols/astm/line.ts';
import type { TextFrame } from '#protocols/astm/stream.ts';
import { type Command, commands } from './commands.ts';

/** Host constants of the transfer, in ms. An answer takes 3 ms, a frame of five reports 100. */
const ANSWER = 5000;
const HELLO = 2500;
const PAIR = 100;
const DRAIN = 250;
const LAST_WORD = 1000;
/** Tokens in one answer before it is none. */
const MOST_TOKENS = 50;
/** The meter gives a frame up after its sixth try. */
const MOST_NAKS = 5;
const MOST_READY = 3;
/** Copies of a frame we already have; each means that an ACK of ours was lost. */
const MOST_COPIES = 12;

/**
 * What is sent to a meter until it answers, each after so many ms of silence: 5 s after a transfer
 * it hears nothing but ENQ; a model that ends in silence waits for NAK when the last session died
 * before it; command mode ends by itself after 15 s.
 */
const HELLOS: readonly (readonly [Command, number])[] = [
  ['EOT', 0],
  ['WAKE', 5200],
  ['NAK', 0],
  ['EOT', 5200],
  ['EOT', 16_000],
];

const invalid = (why: string) => new Failure('session-invalid', why);

const unanswered = ({ token }: Heard) =>
  token === 'silence'
    ? new Failure('no-response', 'the meter stopped answering')
    : new Failure('poor-link', `a frame stayed damaged after ${MOST_NAKS} requests`);

/** The link layer of one session: brings the meter to its data state and takes its frames in order. */
export class Transfer {
  readonly #line: Line;
  readonly #signal: AbortSignal;
  readonly #sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  #last: number | undefined;

  constructor(
    line: Line,
    signal: AbortSignal,
    sleep: (ms: number, signal: AbortSignal) => Promise<void>,
  ) {
    this.#line = line;
    this.#signal = signal;
    this.#sleep = sleep;
  }

  send(command: Command, signal = this.#signal): Promise<void> {
    return this.#line.send(commands[command], signal);
  }

  /** Brings the meter, whatever it is doing, to where an ACK starts the transfer. */
  async synchronise(): Promise<void> {
    if (await this.#drainedToReady()) return;
    for (const [hello, rest] of HELLOS) {
      await this.#sleep(rest, this.#signal);
      await this.send(hello);
      if (await this.#isReady()) return;
    }
    const why = this.#line.heard ? 'the meter never became ready' : 'the meter said nothing';
    throw new Failure('no-response', why);
  }

  /** What the browser had queued from before is read away; an ENQ at its end means ready. */
  async #drainedToReady(): Promise<boolean> {
    let ready = false;
    for (let tokens = 0; tokens < MOST_TOKENS; tokens++) {
      const { token } = await this.#line.next(DRAIN);
      if (token === 'silence') break;
      ready = token === 'ENQ';
    }
    return ready;
  }

  /** Listens to the answer to EOT or X until ENQ. A transfer still going on is ended first. */
  async #isReady(): Promise<boolean> {
    for (let tokens = 0; tokens < MOST_TOKENS; tokens++) {
      const heard = await this.#line.next(HELLO);
      if (heard.token === 'ENQ') return true;
      if (heard.token === 'silence') return false;
      if (heard.token === 'frame' && heard.text[0] !== 0x48) return this.#endTransfer();
      if (heard.token === 'ACK' || heard.token === 'NAK') return false;
    }
    return false;
  }

  async #endTransfer(): Promise<false> {
    await this.refuse();
    await this.#sleep(1000, this.#signal);
    return false;
  }

  /** NAKs until the meter ends the transfer with EOT. */
  async refuse(signal = this.#signal, naks = 7, wait = HELLO): Promise<void> {
    for (let nak = 0; nak < naks; nak++) {
      await this.#line.settle(signal);
      await this.send('NAK', signal);
      const heard = await this.#line.next(wait, signal);
      if (heard.token === 'EOT') break;
    }
    await this.#line.settle(signal);
  }

  /** Starts the transfer. Resolves to its header frame. */
  start(): Promise<TextFrame> {
    this.#last = undefined;
    return this.#advance();
  }

  /** Confirms the last frame and resolves to the next one. */
  following(): Promise<TextFrame> {
    return this.#advance();
  }

  async #advance(): Promise<TextFrame> {
    await this.send('ACK');
    let naks = 0;
    let copies = 0;
    let ready = 0;
    for (;;) {
      const heard = await this.#line.next(ANSWER);
      if (heard.token === 'frame') {
        const news = await this.#judge(heard);
        if (news) return news;
        if (++copies > MOST_COPIES)
          throw new Failure('poor-link', 'the same frame again and again');
        await this.#confirmCopy();
      } else if (heard.token === 'silence' || heard.token === 'damaged') {
        if (++naks > MOST_NAKS) throw unanswered(heard);
        await this.#again(heard);
      } else if (await this.#isReadyAgain(heard)) {
        if (++ready > MOST_READY) throw invalid('the meter keeps asking and never starts');
        await this.send('ACK');
      }
    }
  }

  /** A copy means that our ACK was lost, unless the next frame is on its way: a report came twice. */
  async #confirmCopy(): Promise<void> {
    if (!(await this.#line.goesOn(PAIR))) await this.send('ACK');
  }

  async #again(heard: Heard): Promise<void> {
    if (heard.token === 'damaged') await this.#line.settle();
    await this.send('NAK');
  }

  /** The frame if it is the next one, nothing if it is the last one once more. */
  async #judge(frame: TextFrame): Promise<TextFrame | undefined> {
    if (frame.number === this.#last) return undefined;
    const wanted = this.#last === undefined ? 1 : (this.#last + 1) % 8;
    if (frame.number !== wanted || (this.#last === undefined && frame.text[0] !== 0x48)) {
      await this.refuse();
      throw invalid(`frame ${frame.number} where ${wanted} was due`);
    }
    this.#last = frame.number;
    return frame;
  }

  /** Before the first frame ENQ, or EOT with ENQ behind it, says "ready" once more. */
  async #isReadyAgain({ token }: Heard): Promise<boolean> {
    if (token === 'noise' || token === 'ACK') return false;
    if (this.#last !== undefined) throw invalid(`${token} in the middle of the transfer`);
    if (token === 'ENQ') return true;
    if ((await this.#line.next(PAIR)).token === 'ENQ') return true;
    throw invalid(`${token} instead of the transfer`);
  }

  /** Confirms the terminator. Some models say EOT by themselves, others wait for a NAK. */
  async finish(): Promise<void> {
    await this.send('ACK');
    if (await this.#isAtRest(LAST_WORD)) return;
    await this.send('NAK');
    await this.#isAtRest(2 * LAST_WORD);
  }

  async #isAtRest(ms: number): Promise<boolean> {
    for (let tokens = 0; tokens < MOST_TOKENS; tokens++) {
      const { token } = await this.#line.next(ms);
      if (token === 'EOT' || token === 'silence') return token === 'EOT';
    }
    return false;
  }
}

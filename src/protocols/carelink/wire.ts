import { Failure } from '#domain/failure.ts';
import type { Pace } from '#protocols/astm/line.ts';
import type { Transport } from '#transports/transport.ts';

/** Frames of leftovers that are read away before the wire counts as never quiet. */
const MOST_STALE = 200;

/** A transport on which every wait has a deadline. */
export class Wire {
  readonly #transport: Transport;
  readonly #pace: Pace;

  constructor(transport: Transport, pace: Pace) {
    this.#transport = transport;
    this.#pace = pace;
  }

  send(bytes: Uint8Array, signal: AbortSignal): Promise<void> {
    return this.#transport.send({ bytes }, signal);
  }

  rest(ms: number, signal: AbortSignal): Promise<void> {
    return this.#pace.sleep(ms, signal);
  }

  now(): number {
    return this.#pace.now();
  }

  /** The next frame, or nothing when `ms` pass without one. */
  async next(ms: number, signal: AbortSignal): Promise<Uint8Array | undefined> {
    const over = new AbortController();
    const either = AbortSignal.any([signal, over.signal]);
    const late = this.#pace.sleep(ms, either).then(() => undefined);
    try {
      const frame = await Promise.race([this.#transport.receive(either), late]);
      return frame?.bytes;
    } finally {
      over.abort(new Failure('internal', 'the wait is over'));
      await late.catch(() => undefined);
    }
  }

  /** Reads away what was meant for an earlier question, until nothing comes for `ms`. */
  async settle(ms: number, signal: AbortSignal): Promise<void> {
    for (let frames = 0; frames < MOST_STALE; frames++) {
      if (!(await this.next(ms, signal))) return;
    }
    throw new Failure('poor-link', 'the link never stops talking');
  }
}

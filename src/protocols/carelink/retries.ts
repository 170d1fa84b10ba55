import { Failure } from '#domain/failure.ts';
import type { Pace } from '#protocols/astm/line.ts';
import type { Answer, Quality } from './pump-link.ts';

/** Why one try came to nothing. */
export type Miss = 'unheard' | 'damaged';
export type Attempt = Answer | { readonly said: Miss };

/**
 * Rest in ms before each further try: packets collide for a moment, a person walks away with the
 * pump for a minute.
 */
const RESTS = [1000, 1000, 1000, 2000, 4000, 8000, 16_000, 32_000];

/** Puts a question until it is answered, and keeps count. */
export class Retries {
  readonly #pace: Pace;
  #asked = 0;
  #repeated = 0;
  #missed = { unheard: 0, damaged: 0 };
  #weakest: number | undefined;

  constructor(pace: Pace) {
    this.#pace = pace;
  }

  get quality(): Quality {
    const weakest = this.#weakest === undefined ? {} : { weakest: this.#weakest };
    return { asked: this.#asked, repeated: this.#repeated, ...this.#missed, ...weakest };
  }

  noteSignal(signal: number): void {
    this.#weakest = Math.min(signal, this.#weakest ?? signal);
  }

  /** Throws `poor-link` when the last of `most` tries was in vain. */
  async answer(
    attempt: () => Promise<Attempt>,
    signal: AbortSignal,
    most = RESTS.length + 1,
  ): Promise<Answer> {
    this.#asked++;
    for (let tries = 1; ; tries++) {
      const heard = await attempt();
      if (heard.said === 'data' || heard.said === 'refused') return heard;
      this.#missed[heard.said]++;
      if (tries >= most) throw new Failure('poor-link', `${heard.said} after ${tries} tries`);
      await this.#pace.sleep(RESTS[tries - 1] ?? 1000, signal);
      this.#repeated++;
    }
  }
}

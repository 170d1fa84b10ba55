import type { Question } from './question.ts';

/** Data, or the code by which the pump itself refuses: 08 refused, 09 out of range, 0D no such page. */
export type Answer =
  | { readonly said: 'data'; readonly bytes: Uint8Array }
  | { readonly said: 'refused'; readonly code: number };

/** How well pump and link hear each other, counted since the link was opened. */
export interface Quality {
  readonly asked: number;
  /** Questions that were put once more. */
  readonly repeated: number;
  /** Why they were. */
  readonly unheard: number;
  readonly damaged: number;
  /** The weakest packet, 0 to 255, where the link measures it. */
  readonly weakest?: number;
}

/** A pump within reach of a radio, whichever radio it is. */
export interface PumpLink {
  /** Finds the radio and wakes the pump. `no-response`: the link is mute; `pump-silent`: the pump is. */
  open(signal: AbortSignal): Promise<void>;
  /** Asks again by itself, `most` times in all, what was lost or damaged; then `poor-link`. */
  ask(question: Question, signal: AbortSignal, most?: number): Promise<Answer>;
  /** Lets pump and radio rest. */
  close(signal: AbortSignal): Promise<void>;
  readonly quality: Quality;
}

import type { FailureCode } from '#domain/failure.ts';
import { speaking } from '#domain/language.ts';
import { en } from './failure-words-en.ts';

const { say } = speaking(en);

interface FailureText {
  readonly title: string;
  /** What it means for the readings, where nothing of this reading could be kept. */
  readonly data: string;
  /** What to do next. */
  readonly next: string;
}

/** A failure in words: what happened, what it means for the readings, what to do. */
export const failureText = (code: FailureCode): FailureText => ({
  title: say(`${code}.title`),
  data: say(`${code}.data`),
  next: say(`${code}.next`),
});

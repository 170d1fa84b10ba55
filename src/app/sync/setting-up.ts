import { type Signal, useSignal } from '@preact/signals';
import type { Place } from '#actions/sync-place.ts';
import type { NewCode } from '#actions/sync-set-up.ts';
import { asFailure, type Failure } from '#domain/failure.ts';
import type { Person } from '#domain/preferences.ts';
import { failureText } from '#app/failures.ts';

/** A vault that was begun, and has yet to be opened with its printed code. */
export interface Begun {
  readonly whose: Person;
  readonly place: Place;
  readonly code: NewCode;
}

/** What a step of the set-up is at. */
export type Trying = 'idle' | 'working' | Failure;

/** Runs one thing at a time, and keeps what came of it to be said. */
export function useTrying(): {
  readonly state: Signal<Trying>;
  readonly run: (work: () => Promise<void>) => void;
} {
  const state = useSignal<Trying>('idle');
  const run = (work: () => Promise<void>) => {
    if (state.value === 'working') return;
    state.value = 'working';
    work().then(
      () => (state.value = 'idle'),
      (thrown: unknown) => (state.value = asFailure(thrown)),
    );
  };
  return { state, run };
}

/**
 * What went wrong and what to do; empty while nothing did. `wrongKey` says it where no passphrase of a file was
 * asked for.
 */
export function triedText(state: Trying, wrongKey?: string): string {
  if (typeof state === 'string') return '';
  if (wrongKey !== undefined && state.code === 'wrong-key') return wrongKey;
  const { title, next } = failureText(state.code);
  return `${title}. ${next}`;
}

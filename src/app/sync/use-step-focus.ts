import { type RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Puts the keyboard where a step begins: what had it went with the step before. */
export function useStepFocus<E extends HTMLElement>(step: string): RefObject<E | null> {
  const start = useRef<E>(null);
  useLayoutEffect(() => start.current?.focus({ preventScroll: true }), [step]);
  return start;
}

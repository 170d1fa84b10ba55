import { computed, signal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';

const waiting = signal(0);

/** All parts of the page are there: printed before, some would be missing on paper. */
export const isReady = computed(() => waiting.value === 0);

/** Says that a part of the page is still on its way. */
export function useWaiting(isWaiting: boolean): void {
  useLayoutEffect(() => {
    if (!isWaiting) return undefined;
    waiting.value += 1;
    return () => {
      waiting.value -= 1;
    };
  }, [isWaiting]);
}

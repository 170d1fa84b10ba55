import { type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { lockState, unlock } from '#actions/lock.ts';
import { asFailure, type Failure } from '#domain/failure.ts';
import type { Person } from '#domain/preferences.ts';
import { report } from '#app/state.ts';
import { showOpen } from './show-open.ts';
import { Tries } from './tries.ts';

/** `over`: a pause has just ended, and nothing was tried since. */
export type Unlocking = 'idle' | 'missing' | 'working' | 'wrong' | 'over' | Failure;

/** Of this page, whoever it is that is tried: it goes with the page. */
const tries = new Tries(() => performance.now());

/** What the unlocking is at, how many seconds there is a pause, and how it is tried. */
export function useUnlocking(whose: Person): {
  readonly state: Signal<Unlocking>;
  readonly left: number;
  readonly tryWith: (passphrase: string) => void;
} {
  const state = useSignal<Unlocking>('idle');
  const left = useSignal(tries.secondsLeft());
  useCountdown(left, () => (state.value = 'over'));
  useOtherTabs(whose);
  const tryWith = (passphrase: string) => {
    if (state.value === 'working' || tries.secondsLeft() > 0) return;
    if (!passphrase) {
      state.value = 'missing';
      return;
    }
    state.value = 'working';
    unlock(whose, passphrase).then(
      () => {
        tries.forget();
        return showOpen(whose).catch(report);
      },
      (thrown: unknown) => {
        const failure = asFailure(thrown);
        if (failure.code === 'wrong-key') tries.addWrong();
        state.value = failure.code === 'wrong-key' ? 'wrong' : failure;
        left.value = tries.secondsLeft();
      },
    );
  };
  return { state, left: left.value, tryWith };
}

/** Counts down by the clock, as often as the number changes. */
function useCountdown(left: Signal<number>, onEnd: () => void): void {
  const isPause = left.value > 0;
  useEffect(() => {
    if (!isPause) return undefined;
    const timer = setInterval(() => {
      left.value = tries.secondsLeft();
      if (left.value === 0) onEnd();
    }, 250);
    return () => clearInterval(timer);
  }, [isPause]);
}

/** Unlocked in another tab, it is so here too when somebody comes back. */
function useOtherTabs(whose: Person): void {
  useEffect(() => {
    const look = async () => {
      if (document.visibilityState !== 'visible') return;
      if ((await lockState(whose)) === 'open') await showOpen(whose);
    };
    const onShown = () => void look().catch(report);
    document.addEventListener('visibilitychange', onShown);
    return () => document.removeEventListener('visibilitychange', onShown);
  }, [whose.id]);
}

import { computed, effect } from '@preact/signals';
import { onLocked } from '#actions/lock.ts';
import { person, preferences, report } from '#app/state.ts';
import { limitOf } from './auto-lock-times.ts';
import { workGoingOn } from './going-on.ts';
import { IdleWatch } from './idle-watch.ts';
import { blank, lockAway, startAnew } from './leave.ts';
import { locking, lookUpLock } from './locking.ts';
import { isLockKey } from './shortcut.ts';
import { shareTouches } from './touches.ts';

/** Ms between two looks at the clock: one timer of ten minutes would stand still while a computer sleeps. */
const LOOK_AGAIN = 10_000;
const signsOfLife = ['pointerdown', 'pointermove', 'wheel', 'keydown', 'touchstart'] as const;

const shown = computed(() => person.value?.id);
let watch: IdleWatch | undefined;

/** Watches over whoever is shown, from now on: locks after a while, and with the other tabs. */
export function watchLock(): void {
  effect(() => {
    if (shown.value !== undefined) lookUpLock().catch(report);
  });
  onLocked((id) => {
    if (id === shown.peek()) startAnew();
  });
  effect(() => (locking.value === 'open' ? watchOver() : undefined));
}

/** Locks at once, or as soon as a device was read and files are written. */
export async function askToLock(): Promise<void> {
  await watch?.ask();
}

const limit = () => limitOf(preferences.peek());

/** Until the returned function is called. */
function watchOver(): () => void {
  const over = new AbortController();
  const lock = () => {
    const whose = person.peek();
    if (!over.signal.aborted && whose) void lockAway(whose);
  };
  const idle = new IdleWatch({ now: Date.now, limit, work: workGoingOn, lock });
  const look = () => void idle.look().catch(report);
  const touches = shareTouches(Date.now, () => idle.touch());
  const onTouch = () => (idle.touch() ? touches.share() : look());
  const { signal } = over;
  for (const sign of signsOfLife)
    addEventListener(sign, onTouch, { signal, capture: true, passive: true });
  addEventListener('keydown', onKey, { signal });
  document.addEventListener('visibilitychange', look, { signal });
  watchFreezing(signal);
  const timer = setInterval(look, LOOK_AGAIN);
  watch = idle;
  return () => {
    watch = undefined;
    over.abort();
    touches.end();
    clearInterval(timer);
  };
}

function onKey(event: KeyboardEvent): void {
  if (!isLockKey(event)) return;
  event.preventDefault();
  askToLock().catch(report);
}

/** A page that is put to sleep has no clock: it locks before, and begins anew when it is woken. */
function watchFreezing(signal: AbortSignal): void {
  const leave = () => {
    if (limit() !== undefined) startAnew();
  };
  document.addEventListener('freeze', leave, { signal });
  addEventListener('pagehide', ({ persisted }) => persisted && limit() !== undefined && blank(), {
    signal,
  });
  addEventListener('pageshow', ({ persisted }) => persisted && leave(), { signal });
  document.addEventListener('resume', leave, { signal });
}

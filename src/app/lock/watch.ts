import { computed, effect } from '@preact/signals';
import { onLocked } from '#actions/lock.ts';
import { closeLock, person, preferences, report } from '#app/state.ts';
import { watchFreezing } from './freezing.ts';
import { workGoingOn } from './going-on.ts';
import { IdleWatch } from './idle-watch.ts';
import { lockAway, startAnew } from './leave.ts';
import { locking, lookUpLocks, openLocks } from './locking.ts';
import { isLockShortcut } from './shortcut.ts';
import { shareTouches } from './touches.ts';

/** Ms between two looks at the clock: one timer of ten minutes would stand still while a computer sleeps. */
const LOOK_AGAIN = 10_000;
const signsOfLife = ['pointerdown', 'pointermove', 'wheel', 'keydown', 'touchstart'] as const;

const shown = computed(() => person.value?.id);
const autoLock = computed(() => preferences.value.autoLock);
const isAnyOpen = computed(() => openLocks.value.length > 0);

const lookUp = (): void => void lookUpLocks().catch(report);

let isWatching = false;

/** Watches over open locks from now on: closes them after a while, and with the other tabs. */
export function watchLocks(): void {
  if (isWatching) return;
  isWatching = true;
  effect(() => {
    if (shown.value === undefined) return;
    locking.value = undefined;
    lookUp();
  });
  effect(() => {
    if (autoLock.value !== undefined) lookUp();
  });
  // Another tab may have turned one on meanwhile, or opened it.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && shown.peek() !== undefined) lookUp();
  });
  onLocked((id) => (id === shown.peek() ? startAnew() : lookUp()));
  effect(() => (isAnyOpen.value ? watchOver() : undefined));
}

/** The shortest time that one of them chose; undefined where all chose never. */
function limit(): number | undefined {
  const limits = openLocks.peek().flatMap(({ limit: one }) => one ?? []);
  return limits.length > 0 ? Math.min(...limits) : undefined;
}

/** Who chose never stays open, unless somebody asked. */
async function lock(isAsked: boolean): Promise<void> {
  const due = openLocks.peek().filter((one) => isAsked || one.limit !== undefined);
  await lockAway(due.map(({ whose }) => whose));
  await lookUpLocks();
}

/** Until the returned function is called. */
function watchOver(): () => void {
  const over = new AbortController();
  const { signal } = over;
  const idle = new IdleWatch({
    now: Date.now,
    limit,
    work: workGoingOn,
    lock: (isAsked) => void lock(isAsked).catch(report),
  });
  const look = () => void idle.look().catch(report);
  const touches = shareTouches(Date.now, () => idle.touch());
  const onTouch = () => (idle.touch() ? touches.share() : look());
  for (const sign of signsOfLife)
    addEventListener(sign, onTouch, { signal, capture: true, passive: true });
  document.addEventListener('visibilitychange', look, { signal });
  watchFreezing(() => limit() !== undefined, signal);
  const timer = setInterval(look, LOOK_AGAIN);
  const close = () => idle.ask();
  const onKey = (event: KeyboardEvent) => {
    if (!isLockShortcut(event)) return;
    event.preventDefault();
    close().catch(report);
  };
  addEventListener('keydown', onKey, { signal });
  closeLock.value = close;
  return () => {
    closeLock.value = undefined;
    over.abort();
    touches.end();
    clearInterval(timer);
  };
}

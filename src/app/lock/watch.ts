import { computed, effect } from '@preact/signals';
import { onLocked } from '#actions/lock.ts';
import { asFailure } from '#domain/failure.ts';
import type { Person } from '#domain/preferences.ts';
import { closeLock, person, preferences, preferencesOf, report } from '#app/state.ts';
import { limitOf } from './auto-lock-times.ts';
import { watchFreezing } from './freezing.ts';
import { workGoingOn } from './going-on.ts';
import { IdleWatch } from './idle-watch.ts';
import { lockAway, startAnew } from './leave.ts';
import { locking, lookUpLocks, type OpenLock, openLocks } from './locking.ts';
import { isLockShortcut } from './shortcut.ts';
import { shareTouches } from './touches.ts';

/** Ms between two looks at the clock: one timer of ten minutes would stand still while a computer sleeps. */
const LOOK_AGAIN = 10_000;
const signsOfLife = ['pointerdown', 'pointermove', 'wheel', 'keydown', 'touchstart'] as const;

const shown = computed(() => person.value?.id);
const isAnyOpen = computed(() => openLocks.value.length > 0);

const lookUp = (): void => void leaveWhatIsShut().catch(report);

/** What is shown may have been locked before this page listened for that, or while it was asleep. */
async function leaveWhatIsShut(): Promise<void> {
  await lookUpLocks();
  const whose = person.peek();
  if (whose && locking.peek() === 'locked' && (await isShut(whose))) startAnew();
}

/** Whether the page, begun anew, would show nothing of them. */
const isShut = (whose: Person): Promise<boolean> =>
  preferencesOf(whose).then(
    () => false,
    (thrown: unknown) => asFailure(thrown).code === 'locked',
  );

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
  // Another tab may have turned one on meanwhile, or opened it.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && shown.peek() !== undefined) lookUp();
  });
  onLocked((id) => (id === shown.peek() ? startAnew() : lookUp()), lookUp);
  effect(() => (isAnyOpen.value ? watchOver() : undefined));
}

/** As whoever is shown has it now, and the others had it when it was looked up. */
const limitFor = ({ whose, limit: before }: OpenLock): number | undefined =>
  whose.id === shown.peek() ? limitOf(preferences.peek()) : before;

/** The shortest time that one of them chose; undefined where all chose never. */
function limit(): number | undefined {
  const limits = openLocks.peek().flatMap((one) => limitFor(one) ?? []);
  return limits.length > 0 ? Math.min(...limits) : undefined;
}

/** Who chose never stays open, unless somebody asked. */
async function lock(isAsked: boolean): Promise<void> {
  const due = openLocks.peek().filter((one) => isAsked || limitFor(one) !== undefined);
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

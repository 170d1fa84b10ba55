import type { Person } from '#domain/preferences.ts';
import { type Instant, instant } from '#domain/time.ts';
import { keptPlace, type KeptPlace } from '#store/keys.ts';

/**
 * The time at which readings came is told by the time at which files come: so this far apart at least, ms.
 * A place that cannot be reached is asked no more often.
 */
const PAUSE = 15 * 60_000;
/** And by chance so much later, or so much after something changed. */
const SOON = 20_000;

/**
 * In how many ms a person's readings are to be exchanged without a word; undefined where they do not sync
 * here, or where only they can: the browser would have to ask them for leave, or the first exchange is
 * still to come. `chance` is from 0 to 1.
 */
export async function quietDelay(
  { id, demo }: Person,
  now: Instant,
  chance: number,
): Promise<number | undefined> {
  if (demo) return undefined;
  const place = await keptPlace(id);
  if (place?.last === undefined || !(await mayWithoutAsking(place))) return undefined;
  const since = Math.max(0, now - Math.max(place.last, place.tried ?? 0));
  return Math.max(0, PAUSE - since) + SOON * (0.5 + chance);
}

async function mayWithoutAsking({ folder }: KeptPlace): Promise<boolean> {
  if (folder) return (await folder.queryPermission({ mode: 'readwrite' })) === 'granted';
  return Boolean(navigator.serviceWorker?.controller);
}

/**
 * Exchanges, unless that was done meanwhile, by another tab or because what was taken in counted as news.
 * What goes wrong stands on the page of sync until it went right: nobody asked for this.
 */
export async function syncQuietly(person: Person): Promise<void> {
  const delay = await quietDelay(person, instant(Date.now()), 0);
  if (delay === undefined || delay > SOON) return;
  const { syncNow } = await import('./sync.ts');
  await syncNow(person, () => {}).catch(() => undefined);
}

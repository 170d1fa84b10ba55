import { useEffect } from 'preact/hooks';
import { quietDelay, syncQuietly } from '#actions/sync-quietly.ts';
import { days } from '#app/state.ts';
import type { Person } from '#domain/preferences.ts';
import { instant } from '#domain/time.ts';

/** Exchanges what came, some time after it did and after the start, where that was set up. */
export function useQuietSync(whose: Person): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const plan = async () => {
      const delay = await quietDelay(whose, instant(Date.now()), Math.random());
      if (delay !== undefined && !isOver) timer = setTimeout(() => void run(), delay);
    };
    const run = async () => {
      await syncQuietly(whose);
      await plan();
    };
    plan().catch(() => undefined);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [whose.id, days.value]);
}

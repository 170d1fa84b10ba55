import { type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { SyncedPlace } from '#actions/sync-place.ts';
import { type Synced, syncNow } from '#actions/sync.ts';
import type { Person } from '#domain/preferences.ts';
import { type Trying, useTrying } from './setting-up.ts';

export interface Exchange {
  readonly state: Signal<Trying>;
  /** What came of the last one since the page was opened. */
  readonly synced: Signal<Synced | undefined>;
  readonly soFar: Signal<Pick<Synced, 'came' | 'sent'>>;
  readonly go: () => void;
}

const none = { came: 0, sent: 0 };

/** Exchanges by way of a place when it is asked to; the first time follows the set-up of itself. */
export function useExchange(
  whose: Person,
  place: SyncedPlace,
  onChanged: () => Promise<void>,
): Exchange {
  const { state, run } = useTrying();
  const synced = useSignal<Synced | undefined>(undefined);
  const soFar = useSignal<Pick<Synced, 'came' | 'sent'>>(none);
  const go = () =>
    run(async () => {
      synced.value = undefined;
      soFar.value = none;
      synced.value = await syncNow(whose, (now) => (soFar.value = now));
      await onChanged();
    });
  useEffect(() => {
    if (place.last === undefined) go();
  }, []);
  return { state, synced, soFar, go };
}

import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type SyncedPlace, syncedPlace } from '#actions/sync-place.ts';
import { report } from '#app/state.ts';
import type { Person } from '#domain/preferences.ts';

/** By way of what a person syncs in this browser: null where by nothing, undefined until that is known. */
export function useSyncedPlace(whose: Person | undefined) {
  const place = useSignal<SyncedPlace | null | undefined>(undefined);
  const look = async () => {
    try {
      place.value = (whose && (await syncedPlace(whose))) ?? null;
    } catch (thrown) {
      report(thrown);
    }
  };
  useEffect(() => void look(), [whose?.id]);
  return { place: place.value, look };
}

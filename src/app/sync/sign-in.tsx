import type { Signal } from '@preact/signals';
import type { SyncedPlace } from '#actions/sync-place.ts';
import type { Person } from '#domain/preferences.ts';
import { ChangeCredential } from './change-credential.tsx';
import type { Exchange } from './use-exchange.ts';

interface Props {
  readonly whose: Person;
  readonly place: SyncedPlace;
  readonly exchange: Exchange;
  /** Whether the person asked for it. */
  readonly isAsked: Signal<boolean>;
}

/** How this computer signs in at a server: asked for, or shown of itself where it is let in no more. */
export function SignIn({ whose, place, exchange, isAsked }: Props) {
  const isDenied = isRefused(place, exchange);
  if (exchange.state.value === 'working' || !(isDenied || isAsked.value)) return null;
  const close = () => (isAsked.value = false);
  const changed = () => {
    close();
    exchange.go();
  };
  return (
    <ChangeCredential whose={whose} onChanged={changed} {...(!isDenied && { onCancel: close })} />
  );
}

/** Whether the last exchange, of this page or before it, was not let in. */
function isRefused({ trouble, folder }: SyncedPlace, { state, synced }: Exchange): boolean {
  if (folder) return false;
  if (typeof state.value === 'object') return state.value.code === 'remote-denied';
  return !synced.value && trouble === 'remote-denied';
}

import type { SyncedPlace } from '#actions/sync-place.ts';
import type { Person } from '#domain/preferences.ts';
import { ChangeCredential } from './change-credential.tsx';
import type { Exchange } from './use-exchange.ts';

interface Props {
  readonly whose: Person;
  readonly place: SyncedPlace;
  readonly exchange: Exchange;
  readonly onClose: () => void;
}

/** How this computer signs in at a server; where it is let in no more, that cannot be put off. */
export function SignIn({ whose, place, exchange, onClose }: Props) {
  const changed = () => {
    onClose();
    exchange.go();
  };
  const isForced = isRefused(place, exchange);
  return (
    <ChangeCredential whose={whose} onChanged={changed} {...(!isForced && { onCancel: onClose })} />
  );
}

/** Whether the last exchange, of this page or before it, was not let in. */
export function isRefused({ trouble, folder }: SyncedPlace, { state, synced }: Exchange): boolean {
  if (folder) return false;
  if (typeof state.value === 'object') return state.value.code === 'remote-denied';
  return !synced.value && trouble === 'remote-denied';
}

import type { Remote } from '#bundles/sync/remote.ts';
import { Failure } from '#domain/failure.ts';
import { instant } from '#domain/time.ts';
import { type KeptComputer, keptPlace } from '#store/keys.ts';
import { exchange, type Side, type Synced, type SyncOrder } from './exchanging.ts';
import { listedOnce } from './listed-once.ts';
import { type Trusted, trusted } from './vaulting.ts';

/** What is exchanged, and how this browser was introduced before. */
export interface MemberOrder extends Omit<SyncOrder, 'keys'> {
  readonly own: KeptComputer | undefined;
}

/** What came of it, and what there is to say of the keys. */
export interface MemberSynced extends Synced, Omit<Trusted, 'keys'> {}

/**
 * Looks after the keys of a vault, then exchanges by them; what lies there is listed once for both. Throws
 * Failure `cancelled` where the person left the place meanwhile, and as `trusted` and `exchange`.
 */
export async function exchangeAsMember(
  person: string,
  { own, place, about }: MemberOrder,
  remote: Remote,
  side: Side,
): Promise<MemberSynced> {
  const listed = listedOnce(remote);
  const now = instant(Date.now());
  const { keys, ...trust } = await side.onView((view) =>
    trusted(listed, person, view, { own, now }),
  );
  const kept = await keptPlace(person);
  if (kept?.id !== place) throw new Failure('cancelled', 'nobody syncs by that place any more');
  const order = { place: kept.memory ?? place, keys, about };
  return { ...(await exchange(order, listed, side)), ...trust };
}

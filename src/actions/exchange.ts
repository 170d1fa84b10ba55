import { Failure } from '#domain/failure.ts';
import type { Person } from '#domain/preferences.ts';
import type { GlucoseUnit } from '#domain/units.ts';
import type { KeptCapture } from '#store/captures.ts';
import { type View, withView } from '#store/database.ts';
import { readCalendar, readDay } from '#store/days.ts';
import { absorbPending, journal } from '#workers/clients.ts';
import type { KeptComputer } from '#store/keys.ts';
import type { Exchanged } from '#workers/exchanging.ts';
import type { MemberSynced } from '#workers/member-exchange.ts';
import { type At, sync } from '#workers/syncing.ts';
import { checkHealth } from './health.ts';
import { adoptUnit } from './change-preferences.ts';

/** Where a person's browsers exchange what they read. */
export interface SyncPlace {
  /** Another place has another: there, everything is sent once more. */
  readonly id: string;
  readonly at: At;
  /** How this browser was introduced there. */
  readonly own: KeptComputer | undefined;
}

/**
 * Takes in what a person's other browsers wrote, then sends what is new here. Says what came, what went
 * and what is wrong with what lies there. Throws Failure `syncing-elsewhere`, `cancelled` where the person
 * was forgotten meanwhile or left the place, `wrong-key` where no key of it is here, a code of the remote
 * (`remote-…`), `storage-full`, `storage-unavailable`;
 * what came or went before that stays so, and the next time goes on from there.
 */
export async function exchangeBy(
  person: Person,
  { id, at, own }: SyncPlace,
  onProgress: (soFar: Exchanged) => void,
): Promise<MemberSynced> {
  if (person.demo) throw new Failure('internal', 'simulated readings are never exchanged');
  await makeWhole(person);
  const about = { app: 'Basalt', made: new Date().toISOString() };
  const order = { place: id, own, about };
  const { keep, show } = arrivals(person);
  try {
    const synced = await sync(person, order, at, { keep, onProgress });
    await show();
    return synced;
  } catch (thrown) {
    const isForgotten = thrown instanceof Failure && thrown.code === 'cancelled';
    if (!isForgotten) await show();
    throw thrown;
  }
}

/** A view that was lost gets back first what the journal holds: that neither comes anew nor is left out. */
async function makeWhole(person: Person): Promise<void> {
  if (await withView(person.id, (view) => view.get('meta', 'whole'))) return;
  const { state, detail = '' } = await checkHealth(person);
  if (state === 'unavailable') throw new Failure('storage-unavailable', detail);
}

/** Stores what comes, in the journal first, and at the end makes days of it. */
function arrivals(person: Person) {
  let isAny = false;
  const keep = async (capture: KeptCapture) => {
    const isNew = await journal().ask((notebook) => notebook.take(person, capture));
    isAny ||= isNew;
    return isNew;
  };
  const show = async () => {
    if (!isAny) return;
    await absorbPending(person);
    const unit = await withView(person.id, latestUnit);
    if (unit) await adoptUnit(person, unit);
  };
  return { keep, show };
}

/** The unit of the latest glucose result that is stored, where nothing was chosen yet. */
async function latestUnit(view: View): Promise<GlucoseUnit | undefined> {
  if (await view.get('meta', 'preferences')) return undefined;
  for (const date of (await readCalendar(view)).toReversed()) {
    const { events } = await readDay(view, date);
    const result = events.findLast((event) => 'unit' in event && event.kind !== 'lab-a1c');
    if (result && 'unit' in result && result.kind !== 'lab-a1c') return result.unit;
  }
  return undefined;
}

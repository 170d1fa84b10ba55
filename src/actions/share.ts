import type { Lock } from '#bundles/seal.ts';
import { Failure } from '#domain/failure.ts';
import type { Person, Preferences } from '#domain/preferences.ts';
import type { Instant, LocalDate } from '#domain/time.ts';
import { makeShare as inWorker, type SealedShare } from '#workers/bundles.ts';
import type { ShareOrder } from '#workers/sharing.ts';
import { deviceName } from './device-name.ts';
import { checkHealth } from './health.ts';
import { listDevices } from './open-day.ts';

export { LONGEST_SHARE } from '#bundles/share-head.ts';
export type { Lock } from '#bundles/seal.ts';
export type { SealedShare } from '#workers/bundles.ts';

/** What of a person's days somebody else is to see. */
export interface SharedDays {
  /** Local dates, both included. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Whose they are and who is to see them, as it was typed. */
  readonly whose: string;
  readonly reader: string;
  readonly withNotes: boolean;
  /** From then on the viewer shows them no more. */
  readonly expires?: Instant;
  readonly preferences: Preferences;
}

/**
 * Chosen days of a person, sealed for somebody else; a damaged view gets its own back first. Throws
 * Failure `storage-unavailable` where nobody can say that they are all.
 */
export async function makeShare(
  person: Person,
  lock: Lock,
  days: SharedDays,
): Promise<SealedShare> {
  return inWorker(person, lock, await shareOrder(person, days));
}

/** The names on the cases of a person's devices, by key. */
async function titlesOf(person: Person): Promise<ShareOrder['titles']> {
  const devices = await listDevices(person);
  return Object.fromEntries(devices.map(({ key, device }) => [key, deviceName(device)]));
}

/** What a share is made by. Throws Failure `storage-unavailable`. */
export async function shareOrder(
  person: Person,
  { preferences, ...days }: SharedDays,
): Promise<ShareOrder> {
  const { state, detail = '' } = await checkHealth(person);
  if (state === 'unavailable') throw new Failure('storage-unavailable', detail);
  const {
    theme: _theme,
    palette: _palette,
    printed: _printed,
    paper: _paper,
    ...shown
  } = preferences;
  const made = new Date().toISOString();
  const titles = await titlesOf(person);
  return { ...days, app: 'Basalt', made, simulated: person.demo, shown, titles };
}

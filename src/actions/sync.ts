import { certainAmong, type Finding, type FindingKind, lateAmong } from '#bundles/sync/noticing.ts';
import { Failure } from '#domain/failure.ts';
import type { Person } from '#domain/preferences.ts';
import { instant } from '#domain/time.ts';
import { keepPlace, type KeptComputer } from '#store/keys.ts';
import type { Exchanged } from '#workers/exchanging.ts';
import { vault } from '#workers/syncing.ts';
import type { KeyWarning } from '#workers/vaulting.ts';
import { exchangeBy } from './exchange.ts';
import { atPlace, placeOf, syncedPlace } from './sync-place.ts';

export type { KeptComputer as Computer } from '#store/keys.ts';

/** So many files of one of the person's computers have that wrong with them. */
export interface Found {
  readonly kind: FindingKind;
  readonly entries: number;
  /** Undefined where it is of none that belongs. */
  readonly computer: string | undefined;
}

/** What came of a sync. */
export interface Synced extends Exchanged {
  readonly found: readonly Found[];
  readonly warnings: readonly KeyWarning[];
  readonly computers: readonly KeptComputer[];
}

/** The names of logs begin with what their writers are known by. */
const foundOf = ({ log, kind, entries }: Finding, computers: readonly KeptComputer[]): Found => ({
  kind,
  entries,
  computer: computers.find(({ id }) => log.startsWith(id))?.name,
});

/**
 * Takes in what the person's other computers wrote, and sends what is new here, by way of the place that
 * was set up. Throws Failure `wrong-key` where none was, and as `exchangeBy`.
 */
export async function syncNow(
  person: Person,
  onProgress: (soFar: Exchanged) => void,
): Promise<Synced> {
  const kept = await syncedPlace(person);
  if (!kept) throw new Failure('wrong-key', 'no place was set up');
  return atPlace(await placeOf(person, kept), async (at) => {
    const { keys, computers, warnings } = await vault.trusted(at, person);
    const { findings, ...counts } = await exchangeBy(person, { id: kept.id, at }, keys, onProgress);
    const late = lateAmong(findings);
    await keepPlace(person.id, { ...kept, computers, late, last: instant(Date.now()) });
    const found = certainAmong(findings, kept.late).map((finding) => foundOf(finding, computers));
    return { ...counts, found, warnings, computers };
  });
}

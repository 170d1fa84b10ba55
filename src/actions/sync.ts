import {
  certainAmong,
  type Finding,
  type FindingKind,
  lateAmong,
  newsAmong,
  spoiltAmong,
} from '#bundles/sync/noticing.ts';
import { asFailure, Failure } from '#domain/failure.ts';
import type { Person } from '#domain/preferences.ts';
import { instant } from '#domain/time.ts';
import { changePlace, type KeptComputer, type KeyWarning } from '#store/keys.ts';
import type { Exchanged } from '#workers/exchanging.ts';
import { exchangeBy } from './exchange.ts';
import { writeStanding } from './standing.ts';
import { atPlace, placeOf, type SyncedPlace, syncedPlace } from './sync-place.ts';

export type { KeptComputer as Computer, KeyWarning } from '#store/keys.ts';

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
  /** Folders at the place that hold keys which this browser does not have. */
  readonly strange: readonly string[];
  readonly computers: readonly KeptComputer[];
}

/** The names of logs begin with what their writers are known by. */
const foundOf = ({ log, kind, entries }: Finding, computers: readonly KeptComputer[]): Found => ({
  kind,
  entries,
  computer: computers.find(({ id }) => log.startsWith(id))?.name,
});

/** Of one computer what is wrong in the same way is one thing; an evil place can name any number of logs. */
function summed(found: readonly Found[]): readonly Found[] {
  const sums = new Map<string, Found>();
  for (const one of found) {
    const key = `${one.kind} ${one.computer}`;
    sums.set(key, { ...one, entries: one.entries + (sums.get(key)?.entries ?? 0) });
  }
  return [...sums.values()];
}

async function exchange(
  person: Person,
  kept: SyncedPlace,
  onProgress: (soFar: Exchanged) => void,
): Promise<Synced> {
  const own = kept.computers.find(({ isOwn }) => isOwn);
  return atPlace(await placeOf(person, kept), async (at) => {
    const synced = await exchangeBy(person, { id: kept.id, at, own }, onProgress);
    const { findings, computers, strange, ...counts } = synced;
    const warnings = synced.warnings.filter((one) => one !== 'closed' || kept.late.includes(one));
    const late = [...lateAmong(findings), ...synced.warnings.filter((one) => one === 'closed')];
    const known = kept.known === 'next' ? spoiltAmong(findings) : (kept.known ?? []);
    const about = { computers, warnings, strange, late, known, last: instant(Date.now()) };
    await changePlace(person.id, kept.id, { ...about, trouble: undefined, tried: undefined });
    await writeStanding(person, kept.id, at);
    const certain = newsAmong(certainAmong(findings, kept.late), known);
    const found = summed(certain.map((finding) => foundOf(finding, computers)));
    return { ...counts, found, warnings, strange, computers };
  });
}

/**
 * Takes in what the person's other computers wrote, and sends what is new here, by way of the place that
 * was set up. Throws Failure `wrong-key` where none was, and as `exchangeBy`; why it failed is kept with
 * the place.
 */
export async function syncNow(
  person: Person,
  onProgress: (soFar: Exchanged) => void,
): Promise<Synced> {
  const kept = await syncedPlace(person);
  if (!kept) throw new Failure('wrong-key', 'no place was set up');
  try {
    return await exchange(person, kept, onProgress);
  } catch (thrown) {
    const trouble = { trouble: asFailure(thrown).code, tried: instant(Date.now()) };
    await changePlace(person.id, kept.id, trouble);
    throw thrown;
  }
}

/**
 * Forgets what was exchanged by way of a place, for one that lost files or spoilt them: the next exchange
 * reads all that lies there, and sends whatever is here and not there. Nobody takes anything twice. What is
 * still wrong with files then is not said again.
 */
export const lookThrough = ({ id }: Person, place: SyncedPlace): Promise<void> =>
  changePlace(id, place.id, { memory: crypto.randomUUID(), late: [], known: 'next' });

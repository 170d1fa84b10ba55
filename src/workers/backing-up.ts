import { packBundle } from '#bundles/pack.ts';
import { type Key, type Lock, open, seal } from '#bundles/seal.ts';
import { unpackBundle } from '#bundles/unpack.ts';
import { Failure } from '#domain/failure.ts';
import { defaultPreferences, type Preferences } from '#domain/preferences.ts';
import type { KeptCapture } from '#store/captures.ts';
import type { View } from '#store/database.ts';
import { inGroups, type Most, readCaptures, unbundled } from './bundled.ts';
import { exportEvents } from './exporting.ts';

/** Who makes a backup, and when (ISO 8601). */
export interface About {
  readonly app: string;
  readonly made: string;
}

/**
 * What one file holds at most: well within what `unpackBundle` takes. The bytes bound its events as well:
 * where there are more of these as text they stay out, as every capture says them again.
 */
const MOST: Most = { captures: 2000, bytes: 48 * 2 ** 20 };

async function eventsOf(view: View, most: number): Promise<string> {
  const lines = await exportEvents(view);
  return lines.size > most ? '' : lines.text();
}

export interface Backup {
  /** Each opens by itself; more than one only where one would hold too much. */
  readonly files: readonly Uint8Array<ArrayBuffer>[];
  readonly captures: number;
  /** Captures that are listed but whose bytes are gone. */
  readonly missing: number;
}

/** What the person chose, every field of it; undefined where they never did. */
async function chosenIn(view: View): Promise<Preferences | undefined> {
  const { preferences: saved } = (await view.get('meta', 'preferences')) ?? {};
  return saved && { ...defaultPreferences(saved.preferences.zone), ...saved.preferences };
}

/**
 * Every reading that is stored, sealed, and in the first file what the person chose, and the events made
 * of the readings for other programs (docs/bundle-format.md).
 */
export async function makeBackup(
  view: View,
  lock: Lock,
  about: About,
  most = MOST,
): Promise<Backup> {
  const ids = await view.getAllKeys('captures');
  const files: Uint8Array<ArrayBuffer>[] = [];
  let held = 0;
  for await (const captures of inGroups(readCaptures(view, ids), most)) {
    const isFirst = files.length === 0;
    const events = isFirst ? await eventsOf(view, most.bytes) : '';
    const preferences = isFirst && (await chosenIn(view));
    const content = { ...about, kind: 'backup' as const, events, captures };
    const kept = { ...content, ...(preferences && { preferences }) };
    files.push(await seal(await packBundle(kept), lock));
    held += captures.length;
  }
  return { files, captures: held, missing: ids.length - held };
}

/** What a backup brings. */
export interface Opened {
  /** When it was made, ISO 8601. */
  readonly made: string;
  readonly captures: readonly KeptCapture[];
  /** What the person chose where it was made, if anything. */
  readonly preferences?: Preferences;
}

/**
 * The readings of a backup, all of them checked before the first is given out: each is what it is
 * named after. Throws Failure `wrong-key`, `broken-bundle`, `newer-data`, and `other-bundle` for a share.
 */
export async function readBackup(file: Uint8Array, key: Key): Promise<Opened> {
  const { kind, made, captures, preferences } = await unpackBundle(await open(file, key));
  if (kind === 'share') throw new Failure('other-bundle', 'a share, not a backup');
  const checked = await Promise.all(captures.map(unbundled));
  return { made, captures: checked, ...(preferences && { preferences }) };
}

import { brokenBundle } from '#bundles/broken.ts';
import type { BundledCapture } from '#bundles/content.ts';
import { packBundle } from '#bundles/pack.ts';
import { type Key, type Lock, open, seal } from '#bundles/seal.ts';
import { unpackBundle } from '#bundles/unpack.ts';
import type { Section } from '#domain/capture.ts';
import { getCapture, type KeptCapture } from '#store/captures.ts';
import type { View } from '#store/database.ts';
import { identify, packSections, unpackSections } from '#store/sections.ts';
import { exportEvents } from './exporting.ts';

/** Who makes a backup, and when (ISO 8601). */
export interface About {
  readonly app: string;
  readonly made: string;
}

const bundled = (capture: KeptCapture): BundledCapture => {
  const { id, device, clock, zone, complete, reason, sections } = capture;
  const head = { device, clock, zone, complete, ...(reason !== undefined && { reason }) };
  return { id, head, packed: packSections(sections) };
};

async function capturesOf(view: View) {
  const captures: BundledCapture[] = [];
  let missing = 0;
  for (const id of await view.getAllKeys('captures')) {
    const capture = await getCapture(view, id);
    if (capture) captures.push(bundled(capture));
    else missing++;
  }
  return { captures, missing };
}

/** What one file holds at most: well within what `unpackBundle` takes. */
interface Most {
  readonly captures: number;
  /** Of captures, and of events as text: where there are more of these they stay out, as every capture says them again. */
  readonly bytes: number;
}
const MOST: Most = { captures: 2000, bytes: 48 * 2 ** 20 };

/** As few groups as hold all captures, in their order; one where there is none. */
function groupsOf(captures: readonly BundledCapture[], most: Most): readonly BundledCapture[][] {
  const groups: BundledCapture[][] = [[]];
  let bytes = 0;
  for (const capture of captures) {
    const last = groups.at(-1)!;
    bytes += capture.packed.length;
    if (last.length < most.captures && (bytes <= most.bytes || last.length === 0)) {
      last.push(capture);
      continue;
    }
    groups.push([capture]);
    bytes = capture.packed.length;
  }
  return groups;
}

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

/**
 * Every reading that is stored, sealed, and in the first file the events made of them for other
 * programs (docs/bundle-format.md).
 */
export async function makeBackup(
  view: View,
  lock: Lock,
  about: About,
  most = MOST,
): Promise<Backup> {
  const { captures, missing } = await capturesOf(view);
  const events = await eventsOf(view, most.bytes);
  const files: Uint8Array<ArrayBuffer>[] = [];
  for (const [i, group] of groupsOf(captures, most).entries()) {
    const content = { ...about, kind: 'backup' as const, events: i > 0 ? '' : events };
    files.push(await seal(await packBundle({ ...content, captures: group }), lock));
  }
  return { files, captures: captures.length, missing };
}

/** Throws Failure `broken-bundle` where the bytes are no sections, or those of another reading. */
async function captureOf({ id, head, packed }: BundledCapture): Promise<KeptCapture> {
  const sections = sectionsOf(packed);
  if ((await identify(head, sections)) !== id) throw brokenBundle(`capture ${id} is another one`);
  return { ...head, id, sections };
}

function sectionsOf(packed: Uint8Array): readonly Section[] {
  try {
    return unpackSections(packed);
  } catch (thrown) {
    throw brokenBundle('the bytes of a capture are no sections', thrown);
  }
}

/**
 * The readings of a backup, all of them checked before the first is given out: each is what it is
 * named after. Throws Failure `wrong-key`, `broken-bundle`, `newer-data`.
 */
export async function readBackup(file: Uint8Array, key: Key): Promise<readonly KeptCapture[]> {
  const { captures } = await unpackBundle(await open(file, key));
  return Promise.all(captures.map(captureOf));
}

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
interface About {
  readonly app: string;
  readonly made: string;
}

const bundled = (capture: KeptCapture): BundledCapture => {
  const { id, device, clock, zone, complete, reason, sections } = capture;
  const head = { device, clock, zone, complete, ...(reason !== undefined && { reason }) };
  return { id, head, packed: packSections(sections) };
};

async function capturesOf(view: View): Promise<readonly BundledCapture[]> {
  const captures: BundledCapture[] = [];
  for (const id of await view.getAllKeys('captures')) {
    const capture = await getCapture(view, id);
    if (capture) captures.push(bundled(capture));
  }
  return captures;
}

/**
 * Every reading that is stored, sealed in one file, and the events made of them for other programs
 * (docs/bundle-format.md).
 */
export async function makeBackup(view: View, lock: Lock, about: About): Promise<Uint8Array> {
  const events = await (await exportEvents(view)).text();
  const captures = await capturesOf(view);
  return seal(await packBundle({ ...about, kind: 'backup', events, captures }), lock);
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

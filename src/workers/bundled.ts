import { brokenBundle } from '#bundles/broken.ts';
import type { BundledCapture } from '#bundles/content.ts';
import type { CaptureId, Section } from '#domain/capture.ts';
import { getCapture, type KeptCapture } from '#store/captures.ts';
import type { View } from '#store/database.ts';
import { identify, packSections, unpackSections } from '#store/sections.ts';

// Captures as the view keeps them, and as bundles carry them.

function bundled(capture: KeptCapture): BundledCapture {
  const { id, device, clock, zone, complete, reason, sections } = capture;
  const head = { device, clock, zone, complete, ...(reason !== undefined && { reason }) };
  return { id, head, packed: packSections(sections) };
}

/** Those of these captures whose bytes are here, one after the other. */
export async function* readCaptures(
  view: View,
  ids: readonly CaptureId[],
): AsyncGenerator<BundledCapture, void> {
  for (const id of ids) {
    const capture = await getCapture(view, id);
    if (capture) yield bundled(capture);
  }
}

/** What one bundle holds at most. */
export interface Most {
  readonly captures: number;
  readonly bytes: number;
}

/** As few groups as hold all captures, in their order; the only one is empty where there are none. */
export async function* inGroups(
  captures: AsyncIterable<BundledCapture>,
  most: Most,
): AsyncGenerator<readonly BundledCapture[], void> {
  let group: BundledCapture[] = [];
  let bytes = 0;
  for await (const capture of captures) {
    bytes += capture.packed.length;
    if (group.length > 0 && (group.length === most.captures || bytes > most.bytes)) {
      yield group;
      group = [];
      bytes = capture.packed.length;
    }
    group.push(capture);
  }
  yield group;
}

/**
 * A capture that a bundle brought, if it is what it is named after. Throws Failure `broken-bundle` where
 * the bytes are no sections, or those of another one.
 */
export async function unbundled({ id, head, packed }: BundledCapture): Promise<KeptCapture> {
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

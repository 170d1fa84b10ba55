import {
  type Capture,
  type CaptureId,
  type DeviceIdentity,
  deviceKey,
  type Section,
} from '#domain/capture.ts';
import type { StoredCapture, View } from './database.ts';
import { packSections, unpackSections } from './sections.ts';

/** A capture and what is known of its damage. */
export interface KeptCapture extends Capture {
  readonly reason?: string;
  readonly lost?: number;
}

/** Puts a capture's bytes into the view. One that is there stays as it is, unless it broke off before. */
export async function putCapture(view: View, capture: KeptCapture): Promise<void> {
  const { sections, id } = capture;
  const tx = view.transaction(['captures', 'sections'], 'readwrite');
  const known = await tx.objectStore('captures').get(id);
  if (!known || (capture.complete && !known.complete)) {
    void tx.objectStore('captures').put(headOf(capture));
    void tx.objectStore('sections').put({ id, packed: packSections(sections) });
  }
  await tx.done;
}

/** What the view keeps of a capture beside its bytes. */
export const headOf = ({
  id,
  device,
  clock,
  zone,
  complete,
  reason,
  lost,
  sections,
}: KeptCapture): StoredCapture => ({
  id,
  device,
  clock,
  zone,
  complete,
  ...(reason === undefined ? {} : { reason }),
  ...(lost === undefined ? {} : { lost }),
  sections: sections.length,
});

/** A capture with its bytes, as it was read. */
export async function getCapture(view: View, id: CaptureId): Promise<KeptCapture | undefined> {
  const tx = view.transaction(['captures', 'sections']);
  const head = await tx.objectStore('captures').get(id);
  const bytes = await tx.objectStore('sections').get(id);
  return head && bytes && { ...head, sections: unpackSections(bytes.packed) };
}

/** Readings of which the last whole one is so far back say nothing that is still in the device. */
const MOST_READINGS = 12;

/** The sections of a device's readings back to the last whole one, the latest first. */
export async function readingsOf(
  view: View,
  device: DeviceIdentity,
): Promise<readonly (readonly Section[])[]> {
  const key = deviceKey(device);
  const heads = (await view.getAll('captures'))
    .filter((capture) => deviceKey(capture.device) === key)
    .toSorted((a, b) => b.clock.host - a.clock.host);
  const whole = heads.findIndex(({ complete }) => complete);
  const wanted = heads.slice(0, whole < 0 ? MOST_READINGS : Math.min(whole + 1, MOST_READINGS));
  const captures = await Promise.all(wanted.map(({ id }) => getCapture(view, id)));
  return captures.flatMap((capture) => (capture ? [capture.sections] : []));
}

/** Notes that the decoder that ought to read a capture hangs on it; a raised version tries again. */
export async function markStuck(view: View, id: CaptureId, version: number): Promise<void> {
  const tx = view.transaction('captures', 'readwrite');
  const known = await tx.store.get(id);
  if (known) void tx.store.put({ ...known, stuck: true, decoder: version });
  await tx.done;
}

import type { Source } from '#domain/capture.ts';
import { Failure } from '#domain/failure.ts';
import type { Person } from '#domain/preferences.ts';
import { getCapture } from '#store/captures.ts';
import { withView } from '#store/database.ts';

/** The bytes that an event came from, as the device sent them. Throws `storage-damaged`. */
export async function readBytes(person: Person, source: Source): Promise<Uint8Array> {
  const capture = await withView(person.id, (view) => getCapture(view, source.capture));
  const section = capture?.sections[source.section];
  if (!section)
    throw new Failure('storage-damaged', 'the bytes behind this reading are not stored');
  return section.bytes.slice(source.offset, source.offset + source.length);
}

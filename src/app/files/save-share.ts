import { type Lock, makeShare, type SharedDays } from '#actions/share.ts';
import { download, fileDate } from '#app/download.ts';
import type { Person } from '#domain/preferences.ts';

export interface SavedShare {
  readonly file: string;
  readonly bytes: number;
}

/**
 * Chosen days of a person, sealed, into the downloads of the browser. The name of the file names nobody.
 */
export async function saveShare(person: Person, lock: Lock, days: SharedDays): Promise<SavedShare> {
  const { file: content } = await makeShare(person, lock, days);
  const file = `basalt-share-${fileDate()}.age`;
  download(file, content);
  return { file, bytes: content.size };
}

import { makeBackup, rememberBackup } from '#actions/backup.ts';
import { download, fileDate } from '#app/download.ts';
import type { Person } from '#domain/preferences.ts';
import { instant } from '#domain/time.ts';
import { fileName } from './file-name.ts';

export interface SavedBackup {
  readonly files: readonly string[];
  readonly readings: number;
  /** Readings that are not in it, as their bytes are gone. */
  readonly missing: number;
  readonly bytes: number;
}

/** Every reading of a person, sealed, into the downloads of the browser. */
export async function saveBackup(person: Person, passphrase: string): Promise<SavedBackup> {
  const begun = instant(Date.now());
  const { files, captures, missing } = await makeBackup(person, passphrase);
  const stem = `basalt-${fileName(person)}-${fileDate()}`;
  const names = files.map((_, i) => (files.length > 1 ? `${stem}-${i + 1}.age` : `${stem}.age`));
  files.forEach((content, i) => download(names[i] ?? '', content));
  // The file is there: that its date could not be kept is no failure of it.
  await rememberBackup(person, begun, captures + missing).catch(() => undefined);
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  return { files: names, readings: captures, missing, bytes };
}

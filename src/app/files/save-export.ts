import { exportEverything } from '#actions/export-everything.ts';
import { download, fileDate } from '#app/download.ts';
import type { Person } from '#domain/preferences.ts';
import { fileName } from './file-name.ts';

export interface Saved {
  readonly file: string;
  readonly lines: number;
  readonly bytes: number;
}

/** Everything of a person as JSON lines, into the downloads of the browser. */
export async function saveExport(person: Person): Promise<Saved> {
  const content = await exportEverything(person);
  const file = `basalt-${fileName(person)}-${fileDate()}.jsonl`;
  download(file, content);
  return { file, lines: await countLines(content), bytes: content.size };
}

async function countLines(content: Blob): Promise<number> {
  let lines = 0;
  const reader = content.stream().getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read())
    for (const byte of part.value) if (byte === 0x0a) lines++;
  return lines;
}

import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const folder = 'dist/assets/';

/** Gzipped bytes of the files of the build whose names begin so, and of all that they import at once. */
export function bytesOf(names: readonly string[]): number {
  const files = readdirSync(folder).filter((file) => file.endsWith('.js'));
  const seen = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    const text = readFileSync(folder + file, 'utf8');
    for (const [, next = ''] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) visit(next);
  };
  for (const name of names) files.filter((file) => file.startsWith(name)).forEach(visit);
  return [...seen].reduce((sum, file) => sum + gzipSync(readFileSync(folder + file)).length, 0);
}

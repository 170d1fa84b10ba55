import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const FOLDER = 'tests/golden/reports';

/** What is on file of it. What has no file yet gets one: read it before you commit it. */
export function filed(file: string, text: string): string {
  const path = `${FOLDER}/${file}`;
  mkdirSync(FOLDER, { recursive: true });
  if (!existsSync(path)) writeFileSync(path, text);
  return readFileSync(path, 'utf8');
}

/** What to do where markup and file differ. */
export const anew = (file: string): string =>
  `${FOLDER}/${file}: where the change is meant, delete it, run again, and read what is new`;

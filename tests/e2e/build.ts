import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dist } from '../../tools/serve.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const sources = [
  'src',
  'public',
  'index.html',
  'vite.config.ts',
  'vite.viewer.config.ts',
  'tools/headers.mjs',
];

const changed = (path: string): number => {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found?.mtimeMs ?? 0;
  return Math.max(...readdirSync(path).map((name) => changed(`${path}/${name}`)));
};

/** Builds the app unless the build is newer than everything it is made of. */
export default function buildIfStale(): void {
  const newest = Math.max(...sources.map((source) => changed(root + source)));
  if (process.env['DIST'] !== undefined || changed(`${dist}/index.html`) > newest) return;
  const vite = `${root}node_modules/vite/bin/vite.js`;
  const env = { ...process.env, NODE_ENV: 'production' };
  execFileSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: root, env });
}

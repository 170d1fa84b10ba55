import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const pathOf = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const common = { configFile: false, logLevel: 'warn' } as const;

/** A file of this folder and all it imports as one script that a page can run. */
export async function bundle(file: string): Promise<string> {
  const lib = { entry: pathOf(file), formats: ['iife' as const], name: 'ofTest' };
  const built = await build({
    ...common,
    build: { lib, write: false, target: 'esnext', minify: false },
  });
  const [first] = Array.isArray(built) ? built : [];
  const chunk = first?.output[0];
  if (chunk?.type !== 'chunk') throw new Error(`${file} was not built`);
  return chunk.code;
}

/** A folder with a page that runs a file of this folder, and the workers that it starts. */
export async function buildSite(file: string): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'basalt-page-'));
  const output = { entryFileNames: 'page.js' };
  await build({
    ...common,
    build: {
      outDir,
      emptyOutDir: true,
      target: 'esnext',
      rolldownOptions: { input: pathOf(file), output },
    },
    worker: { format: 'es' },
  });
  const script = '<script type="module" src="/page.js"></script>';
  writeFileSync(join(outDir, 'index.html'), `<!doctype html><title>A test</title>${script}`);
  return outDir;
}

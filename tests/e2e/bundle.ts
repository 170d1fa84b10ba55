import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** A file of this folder and all it imports as one script that a page can run. */
export async function bundle(file: string): Promise<string> {
  const entry = fileURLToPath(new URL(file, import.meta.url));
  const lib = { entry, formats: ['iife' as const], name: 'ofTest' };
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: { lib, write: false, target: 'esnext', minify: false },
  });
  const [first] = Array.isArray(built) ? built : [];
  const chunk = first?.output[0];
  if (chunk?.type !== 'chunk') throw new Error(`${file} was not built`);
  return chunk.code;
}

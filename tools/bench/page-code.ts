import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** A file of this folder and all it imports as one script that a page can run. */
export async function pageCode(file: string): Promise<string> {
  const entry = fileURLToPath(new URL(file, import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      lib: { entry, formats: ['iife'], name: 'page' },
      write: false,
      target: 'esnext',
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  const chunk = outputs.find((one) => one.type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error(`${file} was not built`);
  return chunk.code;
}

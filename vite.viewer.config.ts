import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin } from 'vite';

const path = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/**
 * The page around the one script and the one sheet of styles. A page of an opaque origin may load no
 * module, so the script is a classic one, and there is only one.
 */
const page: Plugin = {
  name: 'viewer-page',
  enforce: 'post',
  generateBundle(_, bundle) {
    const named = (end: string) => {
      const [name, ...more] = Object.keys(bundle).filter((one) => one.endsWith(end));
      if (name === undefined || more.length > 0)
        this.error(`the viewer needs one ${end}, not more and not none`);
      return `/v/${name}`;
    };
    const source = readFileSync(path('src/viewer/page.html'), 'utf8')
      .replace('%STYLE%', named('.css'))
      .replace('%SCRIPT%', named('.js'));
    this.emitFile({ type: 'asset', fileName: 'index.html', source });
  },
};

/** What somebody else's share is looked at with, at /v: a build of its own (docs/decisions/0020). */
export default defineConfig({
  base: '/v/',
  publicDir: false,
  plugins: [preact(), page],
  resolve: {
    alias: [
      // The pages of the app ask the share what they would ask the store.
      { find: /^#actions\/.*$/, replacement: path('src/viewer/actions.ts') },
      // German names the catalogues of all pages, and this has none of sync, of practices and of a lock.
      {
        find: /^\.\/(?:sync|practice|lock)\/words-\w\w\.ts$/,
        replacement: path('src/viewer/no-words.ts'),
      },
    ],
  },
  build: {
    target: 'esnext',
    outDir: 'dist/v',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    cssCodeSplit: false,
    modulePreload: false,
    // All of it is one file; size-limit watches it.
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      input: path('src/viewer/main.tsx'),
      treeshake: {
        moduleSideEffects: [
          { test: /\.css$|src\/viewer\/main|src\/app\/speaking/, sideEffects: true },
        ],
      },
      // What brings modules in one by one is never called in one that holds them all.
      transform: { define: { 'import.meta': '{}' } },
      output: {
        format: 'iife',
        codeSplitting: false,
        entryFileNames: 'viewer-[hash].js',
        assetFileNames: 'viewer-[hash][extname]',
      },
    },
  },
});

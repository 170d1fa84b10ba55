import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import preact from '@preact/preset-vite';
import { build, defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import type { ManifestTransform } from 'workbox-build';
import { groups } from './tools/chunk-groups.ts';
import { headers } from './tools/headers.mjs';

/** The folder that the app is built into, as the build knows it. */
let outDir = 'dist';
const noteOutDir = {
  name: 'note-out-dir',
  configResolved: ({ build }: { readonly build: { readonly outDir: string } }) => {
    ({ outDir } = build);
  },
};

/** Hashes by which the service worker tells this version's files from any others. */
const withIntegrity: ManifestTransform = (entries) => ({
  manifest: entries.map((entry) => ({ ...entry, integrity: integrityOf(`${outDir}/${entry.url}`) })),
});

const integrityOf = (file: string) =>
  `sha256-${createHash('sha256').update(readFileSync(file)).digest('base64')}`;

const pwa = VitePWA({
  registerType: 'prompt',
  injectRegister: null,
  manifest: {
    name: 'Basalt',
    short_name: 'Basalt',
    description: 'Your meter, pump and sensor, read and drawn in this browser. Nothing leaves it.',
    id: '/',
    start_url: '/',
    display: 'standalone',
    background_color: '#ffffff',
    theme_color: '#ffffff',
    icons: [
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
    ],
  },
  strategies: 'injectManifest',
  srcDir: 'src/workers/offline',
  filename: 'sw.ts',
  injectManifest: {
    globPatterns: ['**/*.{html,js,css,svg,png,webmanifest}'],
    globIgnores: ['v/**'],
    manifestTransforms: [withIntegrity],
    sourcemap: false,
  },
});

/** The page that shows what somebody shared, after the app itself: a build of its own beside it. */
const viewer: Plugin = {
  name: 'viewer',
  apply: 'build',
  async closeBundle() {
    const beside = { outDir: `${outDir}/v` };
    await build({ configFile: 'vite.viewer.config.ts', logLevel: 'warn', build: beside });
  },
};

/**
 * German is all catalogues there are, the help takes its numbers from many files, and settings, files and
 * sync are made of many, as is what comes after the first view or in its place. To name these in the first
 * file would cost every reader more than finding them one step later costs a few, once.
 */
const takesMany =
  /\/(german|help-page|settings-page|files-page|sync-page|after-first-view|storage-trouble)-/;
const namedAhead = (file: string, files: string[]) => (takesMany.test(file) ? [] : files);

export default defineConfig({
  plugins: [noteOutDir, preact(), pwa, viewer],
  build: {
    target: 'esnext',
    modulePreload: { polyfill: false, resolveDependencies: namedAhead },
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
  worker: { format: 'es' },
  preview: { headers, port: 4174 },
});

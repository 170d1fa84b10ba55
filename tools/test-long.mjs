// `npm run test:long`: what takes too long for every run.
import './install.mjs';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { chromiumPath } from './chromium.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const vitest = `${root}/node_modules/.bin/vitest`;
/** How often a cable is pulled, a bit flipped, a browser killed. */
const often = { UNPLUGS: '200', FLIPS: '50', KILLS: '200' };

const run = (/** @type {string[]} */ ...args) =>
  spawnSync(vitest, ['run', ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...often, CHROME_PATH: chromiumPath() ?? '' },
    shell: process.platform === 'win32',
  }).status === 0;

const passed = [
  run('--config', 'vitest.long.config.ts'),
  run('--config', 'vitest.e2e.config.ts', 'unplugged', 'flipped', 'killed'),
];
process.exit(passed.every(Boolean) ? 0 : 1);

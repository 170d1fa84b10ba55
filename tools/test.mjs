// `npm test`: everything, in the order in which a fault is cheapest to find.
import './install.mjs';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromiumPath } from './chromium.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const chromium = chromiumPath();
if (!chromium) {
  process.stderr.write(
    'No Chromium found: install one (Debian: apt-get install chromium) or set CHROME_PATH.\n',
  );
  process.exit(1);
}

/** @returns {[string, string[]]} */
const bin = (name, ...args) => [`${root}/node_modules/.bin/${name}`, args];
/** Tests that take long run in one zone each, all others in each of the three. */
const heavy = {
  UTC: [
    'journal',
    'paradigm-mutations',
    'store-repair',
    'paradigm-faults',
    'paradigm-simulator',
    'vault-doors',
    'vault-introductions',
    'vault-shut-out',
    'remotes',
  ],
  'Asia/Kolkata': [
    'contour-hostile',
    'contour-faults',
    'contour-simulator',
    'paradigm-earlier',
    'same-number',
    'backup',
    'bundle-seal',
    'sync-sealed',
    'remotes-faults',
  ],
  'America/St_Johns': [
    'decoders.property',
    'paradigm.property',
    'conditions',
    'report-golden',
    'csv-same-number',
    'sync-model',
    'sync-stored',
    'share',
    'vault-browsers',
    'remotes-probe',
  ],
};
/** @returns {[string, string, string[], NodeJS.ProcessEnv]} */
const inZone = (/** @type {keyof typeof heavy} */ TZ) => {
  const elsewhere = Object.entries(heavy).flatMap(([zone, names]) => (zone === TZ ? [] : names));
  const left = ['e2e/**', ...elsewhere.map((name) => `${name}.test.ts`)];
  const excluded = left.flatMap((path) => ['--exclude', `tests/${path}`]);
  return [`unit tests in ${TZ}`, ...bin('vitest', 'run', ...excluded), { TZ }];
};

/** @typedef {[name: string, command: string, args: string[], env?: NodeJS.ProcessEnv]} Step */
/** @type {Step[]} */
const checks = [
  ['format', ...bin('oxfmt', '--check', 'src', 'tests', 'tools')],
  ['lint', ...bin('oxlint', '--type-aware', 'src', 'tests', 'tools')],
  ['types', ...bin('tsc', '-p', 'tsconfig.json')],
  ['types without a browser', ...bin('tsc', '-p', 'tsconfig.pure.json')],
  ['types of the service worker', ...bin('tsc', '-p', 'src/workers/offline/tsconfig.json')],
  ['types of tests and tools', ...bin('tsc', '-p', 'tests/tsconfig.json')],
  ['dead code', ...bin('knip')],
];
/** @type {Step[]} */
const oracles = [];
for (const oracle of ['contour', 'paradigm', 'metrics']) {
  const script = `../shared/check/${oracle}.mjs`;
  if (existsSync(`${root}/${script}`)) {
    const runs = oracle === 'metrics' ? 'tools/oracle-metrics.mjs' : script;
    oracles.push([`oracle: ${oracle}`, process.execPath, [runs]]);
  } else {
    process.stdout.write(`skipped: oracle: ${oracle} (no ../shared here)\n`);
  }
}
/**
 * One after the other; those of one list at once, as each needs a single core.
 * @type {Step[][]}
 */
const steps = [
  checks,
  [inZone('UTC')],
  [inZone('Asia/Kolkata')],
  [inZone('America/St_Johns')],
  [['build', ...bin('vite', 'build', '--logLevel', 'warn')]],
  [['size', ...bin('size-limit')]],
  [['in Chromium', ...bin('vitest', 'run', '--config', 'vitest.e2e.config.ts')]],
  oracles,
];

/**
 * What runs alone prints as it goes, what runs beside others once it is done.
 * @returns {Promise<boolean>} whether it passed
 */
const run = (/** @type {Step} */ [name, command, args, env], /** @type {boolean} */ isAlone) =>
  new Promise((resolve) => {
    const started = Date.now();
    const begun = `\n── ${name}\n`;
    if (isAlone) process.stdout.write(begun);
    const child = spawn(command, args, {
      cwd: root,
      stdio: isAlone ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, CHROME_PATH: chromium, ...env },
      shell: process.platform === 'win32',
    });
    /** @type {Buffer[]} */
    const said = [];
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (part) => said.push(part));
    child.on('error', (error) => said.push(Buffer.from(`${error.message}\n`)));
    child.on('close', (status) => {
      const seconds = Math.round((Date.now() - started) / 1000);
      const verdict = `── ${name}: ${status === 0 ? 'passed' : 'FAILED'} (${seconds} s)\n`;
      process.stdout.write(`${isAlone ? '' : begun}${Buffer.concat(said).toString()}${verdict}`);
      resolve(status === 0);
    });
  });

let passed = 0;
/** @type {string[]} */
const failed = [];
for (const together of steps) {
  const isAlone = together.length === 1;
  await Promise.all(
    together.map(async (step) => {
      if (await run(step, isAlone)) passed++;
      else failed.push(step[0]);
    }),
  );
}

if (failed.length > 0) process.stdout.write(`\nFailed: ${failed.join(', ')}\n`);
process.stdout.write(`\n${passed} passed, ${failed.length} failed\n`);
process.exit(failed.length > 0 ? 1 : 0);

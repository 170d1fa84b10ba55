// `npm run lighthouse`: what Lighthouse says of the built app, empty and with ten years stored. Fetches Lighthouse itself.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { fill } from './bench/app.ts';
import { onProfile } from './bench/in-chromium.ts';
import { verdict } from './bench/verdict.ts';
import { chromiumFlags, chromiumPath } from './chromium.mjs';
import { serve } from './serve.mjs';

const LIGHTHOUSE = 'lighthouse@13.5.0';
/** What each category must reach, in hundredths. */
const least = { performance: 95, accessibility: 100, 'best-practices': 100 };
const isLeast = (name: string): name is keyof typeof least => name in least;

interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
  readonly audits: Readonly<Record<string, Audit>>;
}
interface Audit {
  readonly title: string;
  readonly score: number | null;
  readonly scoreDisplayMode: string;
  readonly displayValue?: string;
}
/** Of what the score of performance is made. */
const parts = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
  'speed-index',
];

const withoutBuilding = process.argv.includes('--no-build');
const folder = mkdtempSync(join(tmpdir(), 'basalt-lighthouse-'));

/** Runs Lighthouse on one page, in a browser of its own on the profile; the stored data stay. */
async function measure(url: string, profile: string): Promise<Report> {
  const output = join(folder, 'report.json');
  const flags = [...chromiumFlags, '--headless=new', `--user-data-dir=${profile}`].join(' ');
  const args = ['--yes', LIGHTHOUSE, url, '--quiet', '--output=json', `--output-path=${output}`];
  args.push('--disable-storage-reset', '--no-enable-error-reporting', `--chrome-flags=${flags}`);
  args.push(`--only-categories=${Object.keys(least).join(',')}`);
  const env = { ...process.env, CHROME_PATH: chromiumPath() };
  const run = spawn('npx', args, { stdio: ['ignore', 'inherit', 'inherit'], env });
  const status = await new Promise<number | null>((resolve) => run.on('exit', resolve));
  if (status !== 0) throw new Error(`Lighthouse ended with ${status} at ${url}`);
  return JSON.parse(readFileSync(output, 'utf8')) as Report;
}

/** A line for the page, and one for each audit that keeps it below what it must reach. */
function linesOf(name: string, { categories, audits }: Report): readonly string[] {
  const scores = Object.entries(categories).map(
    ([category, { score }]) => [category, Math.round((score ?? 0) * 100)] as const,
  );
  const holds = scores.every(([category, score]) => !isLeast(category) || score >= least[category]);
  const said = scores.map(([category, score]) => `${category} ${score}`).join(', ');
  const wrong = Object.values(audits).filter(
    ({ score, scoreDisplayMode }) => scoreDisplayMode === 'binary' && score === 0,
  );
  const times = parts.map((part) => `${audits[part]?.title} ${audits[part]?.displayValue}`);
  return [
    verdict(`${name}: ${said}`, holds),
    `  ${times.join(', ')}`,
    ...wrong.map(({ title }) => `  wrong: ${title}`),
  ];
}

async function main(): Promise<void> {
  if (!withoutBuilding) await build({ logLevel: 'warn' });
  const server = await serve();
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const [empty, full] = [join(folder, 'empty'), join(folder, 'full')];
  await onProfile(full, (context) => fill(context, origin));
  const pages = [
    ['first screen', '/', empty],
    ['Daily Summary', '/#/day', full],
    ['overview', '/#/overview', full],
    ['profile', '/#/profile', full],
  ] as const;
  for (const [name, path, profile] of pages)
    for (const line of linesOf(name, await measure(origin + path, profile)))
      process.stdout.write(`${line}\n`);
  server.close();
  server.closeAllConnections();
}

try {
  await main();
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { chromiumFlags, chromiumPath } from '../chromium.mjs';
import { pageCode } from './page-code.ts';
import { verdict } from './verdict.ts';

const READINGS = 1_000_000;
/** A row per reading is so slow that fewer are measured and the time scaled up. */
const ROWS = 100_000;
const ROUNDS = 3;

/**
 * Storing 1,000,000 sensor readings in day columns against a row per reading, in one Chromium, and
 * what they take on its disk. Returns lines to print; budgets are those of DESIGN §9.
 */
export async function benchStorage(): Promise<string[]> {
  const server = await servePage(await pageCode('storage.page.ts'));
  try {
    const rounds: Awaited<ReturnType<typeof measureOnce>>[] = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push(await measureOnce(server));
    const { rows, columns, ratio, each } = rounds.toSorted((a, b) => a.ratio - b.ratio)[
      ROUNDS >> 1
    ]!;
    return [
      `store 1,000,000 readings: ${(columns / 1000).toFixed(2)} s in day columns, ${(rows / 1000).toFixed(1)} s as a row each (measured with ${ROWS}, scaled)`,
      verdict(`  ratio ${ratio.toFixed(0)}, budget >= 50`, ratio >= 50),
      verdict(`  ${each.toFixed(2)} bytes a reading on disk, budget <= 8`, each <= 8),
    ];
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

/** ms for all readings in rows and in columns, one after the other, and bytes of a reading in columns. */
async function measureOnce(server: Server) {
  const rows = ((await measure(server, 'storeRows', ROWS)).ms * READINGS) / ROWS;
  const columns = await measure(server, 'storeColumns', READINGS);
  const [ratio, each] = [rows / columns.ms, columns.bytes / READINGS];
  return { rows, columns: columns.ms, ratio, each };
}

async function servePage(code: string): Promise<Server> {
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? code : '<!doctype html><script type="module" src="/page.js"></script>');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

/** Runs one of the page's functions in a browser of its own; also the size of its databases. */
async function measure(server: Server, name: string, count: number) {
  const profile = mkdtempSync(join(tmpdir(), 'basalt-bench-'));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  try {
    const executablePath = chromiumPath();
    const context = await chromium.launchPersistentContext(profile, {
      ...(executablePath && { executablePath }),
      args: chromiumFlags,
    });
    const page = await context.newPage();
    await page.goto(`http://localhost:${port}/`);
    await page.waitForFunction((wanted) => wanted in globalThis, name);
    const ms = await call(page, name, count);
    await context.close();
    return { ms, bytes: sizeOf(join(profile, 'Default', 'IndexedDB')) };
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

const call = (page: Page, name: string, count: number): Promise<number> =>
  page.evaluate<number>(`globalThis.${name}(${count})`);

const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => statSync(join(folder, file)))
    .reduce((sum, found) => sum + (found.isFile() ? found.size : 0), 0);

import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { buffer } from 'node:stream/consumers';
import { join } from 'node:path';
import { buildSite } from '../../tests/e2e/bundle.ts';
import { onProfile } from './in-chromium.ts';
import { verdict } from './verdict.ts';

const YEARS = 10;
/** Of issue 5: ten years on loopback, and a day; ms. */
const FIRST = 30_000;
const DAY = 1000;
const REQUESTS = 3;
const LEAST_RATE = 40;

interface Exchanged {
  readonly bytes: number;
  readonly captures: number;
  /** ms until what came was in the journal; the rest of its time made days of it. */
  readonly kept: number;
  readonly first: readonly [pushed: number, pulled: number];
  readonly day: readonly [pushed: number, pulled: number];
  readonly requests: Readonly<Record<'list' | 'get' | 'put', number>>;
}
type Rates = Readonly<Record<'seal' | 'open' | 'encrypt' | 'decrypt', number>>;

/** Keeps what is put below /store/, and gives the page and the workers of a folder. */
async function answer(
  root: string,
  kept: Map<string, Buffer>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
  const name = pathname.replace(/^\/store\//, '');
  if (name === pathname) return sendFile(join(root, pathname), response);
  if (request.method === 'PUT') {
    kept.set(name, await buffer(request));
    response.end();
  } else if (name === '') {
    const prefixes = search.slice(1).split('&');
    const names = [...kept.keys()].filter((one) =>
      prefixes.some((prefix) => one.startsWith(prefix)),
    );
    response.end(JSON.stringify(names));
  } else {
    response.statusCode = kept.has(name) ? 200 : 404;
    response.end(kept.get(name));
  }
}

function sendFile(path: string, response: ServerResponse): void {
  const file = path.endsWith('/') ? join(path, 'index.html') : path;
  response.setHeader('Content-Type', file.endsWith('js') ? 'text/javascript' : 'text/html');
  response.statusCode = existsSync(file) ? 200 : 404;
  response.end(existsSync(file) ? readFileSync(file) : '');
}

async function startServer(root: string): Promise<Server> {
  const kept = new Map<string, Buffer>();
  const server = createServer((request, response) => void answer(root, kept, request, response));
  server.listen(0, 'localhost');
  await once(server, 'listening');
  return server;
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

function linesOf({ bytes, captures, first, kept, day, requests }: Exchanged): string[] {
  const asked = requests.list + requests.get + requests.put;
  const { list, get, put } = requests;
  return [
    `sync of ten years: ${captures} read-outs, ${(bytes / 1e6).toFixed(0)} MB, by a server on loopback`,
    verdict(
      `  sent in ${seconds(first[0])}, received in ${seconds(kept)} and with all its days in ${seconds(first[1])}, budget <= 30 s for each`,
      Math.max(...first) <= FIRST,
    ),
    verdict(
      `  a day more: sent in ${day[0].toFixed(0)} ms, received in ${day[1].toFixed(0)} ms, budget <= 1000 for each`,
      Math.max(...day) <= DAY,
    ),
    verdict(
      `  sent with ${asked} requests (list ${list}, put ${put}, get ${get}), budget <= 3`,
      asked <= REQUESTS,
    ),
  ];
}

function rateLines({ seal, open, encrypt, decrypt }: Rates): string[] {
  const line = (what: string, ours: number, library: number) =>
    verdict(
      `  ${what} ${ours.toFixed(0)} MB/s, the library alone ${library.toFixed(0)}, budget >= 40 or 0.9 of it`,
      ours >= Math.min(LEAST_RATE, 0.9 * library),
    );
  return ['bundles of 32 MB', line('sealed at', seal, encrypt), line('opened at', open, decrypt)];
}

/**
 * Two browsers that exchange ten years by a server, then a day, and how fast bundles are sealed: in one
 * Chromium, with the workers of the app. Returns lines to print; budgets are those of issue 5.
 */
export async function benchSync(): Promise<string[]> {
  const root = await buildSite('../../tools/bench/sync.page.ts');
  const profile = mkdtempSync(join(tmpdir(), 'basalt-bench-'));
  const server = await startServer(root);
  try {
    const { port } = server.address() as AddressInfo;
    return await onProfile(profile, async (context) => {
      const page = await context.newPage();
      await page.goto(`http://localhost:${port}/`);
      await page.waitForFunction('globalThis.benchSync !== undefined');
      const rates = await page.evaluate<Rates>('benchSync.rates()');
      const exchanged = await page.evaluate<Exchanged>(`benchSync.exchange(${YEARS})`);
      return [...linesOf(exchanged), ...rateLines(rates)];
    });
  } finally {
    server.close();
    server.closeAllConnections();
    for (const folder of [profile, root])
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { chromiumFlags, chromiumPath } from '../../tools/chromium.mjs';
import { dist, serve } from '../../tools/serve.mjs';

/** The built app, served as `npm start` serves it. */
export interface Site {
  readonly origin: string;
  /** Also ends connections that the browser keeps open. */
  readonly stop: () => Promise<void>;
}

/** Where the build is, this project's own or one that was ordered. */
export const built = process.env['DIST'] ?? dist;

export async function startSite(port = 0, root = built): Promise<Site> {
  const server: Server = await serve({ root, port });
  const address = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${address.port}`,
    async stop() {
      server.close();
      server.closeAllConnections();
      if (server.listening) await once(server, 'close');
    },
  };
}

/** A browser process of our own: only so can it be killed whole and started again on its data. */
export interface Chrome {
  readonly context: BrowserContext;
  /** Addresses of all requests that its pages made. */
  readonly requests: readonly string[];
  readonly close: () => Promise<void>;
  /** SIGKILL to every process of the browser at once. */
  readonly kill: () => Promise<void>;
}

export interface ChromeOrder {
  readonly profile: string;
  readonly path?: string;
  readonly flags?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
}

export const newProfile = (): string => mkdtempSync(join(tmpdir(), 'basalt-profile-'));
export const dropProfile = (profile: string): void =>
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });

export async function startChrome(order: ChromeOrder): Promise<Chrome> {
  const { profile, path = chromiumPath(), flags = ['--headless'], env = process.env } = order;
  const args = [...chromiumFlags, '--no-first-run', '--remote-debugging-port=0', ...flags];
  const stdio = ['ignore', 'ignore', 'pipe'] as const;
  const child = spawn(path ?? 'chromium', [...args, `--user-data-dir=${profile}`, 'about:blank'], {
    detached: true,
    env,
    stdio: [...stdio],
  });
  const browser = await chromium.connectOverCDP(await debuggingAddress(child));
  const [context] = browser.contexts();
  if (!context) throw new Error('the browser has no context');
  const requests: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  return { context, requests, ...endings(child, browser) };
}

async function debuggingAddress({ stderr }: ChildProcess): Promise<string> {
  const said: string[] = [];
  if (stderr) {
    for await (const line of createInterface({ input: stderr })) {
      const [, address] = /DevTools listening on (ws:\S+)/.exec(line) ?? [];
      if (address) {
        stderr.resume();
        return address;
      }
      said.push(line);
    }
  }
  throw new Error(`the browser did not start:\n${said.join('\n')}`);
}

function endings(child: ChildProcess, browser: Browser): Pick<Chrome, 'close' | 'kill'> {
  const ended = once(child, 'exit');
  const kill = async () => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
    await ended;
    await browser.close().catch(() => undefined);
  };
  return {
    kill,
    async close() {
      const session = await browser.newBrowserCDPSession();
      await session.send('Browser.close').catch(() => undefined);
      await Promise.race([ended, once(AbortSignal.timeout(10_000), 'abort').then(kill)]);
    },
  };
}

/** A browser of a new profile, which goes when it is closed. */
export async function startNewChrome(): Promise<Chrome> {
  const profile = newProfile();
  const chrome = await startChrome({ profile });
  const close = async () => {
    await chrome.close();
    dropProfile(profile);
  };
  return { ...chrome, close };
}

/** Pages with the app in them, for one test file: a site, a profile, a browser. */
export interface Bench {
  readonly site: Site;
  readonly chrome: Chrome;
  readonly page: Page;
  readonly end: () => Promise<void>;
}

export async function startBench(
  prepare: (context: BrowserContext) => Promise<void> = async () => {},
): Promise<Bench> {
  const site = await startSite();
  const chrome = await startNewChrome();
  await prepare(chrome.context);
  const page = await chrome.context.newPage();
  return {
    site,
    chrome,
    page,
    async end() {
      await chrome.close();
      await site.stop();
    },
  };
}

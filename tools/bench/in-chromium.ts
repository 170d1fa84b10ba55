import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { chromiumFlags, chromiumPath } from '../chromium.mjs';
import { serve } from '../serve.mjs';

/** The built app at an address, and a browser that has never been there. */
export interface Stage {
  readonly origin: string;
  readonly context: BrowserContext;
  /** Takes the network away. */
  readonly stopServer: () => void;
}

/** Runs `work` in a Chromium on that profile, which stays. */
export async function onProfile<T>(
  profile: string,
  work: (context: BrowserContext) => Promise<T>,
): Promise<T> {
  const executablePath = chromiumPath();
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath && { executablePath }),
    args: chromiumFlags,
    viewport: { width: 1440, height: 900 },
  });
  try {
    return await work(context);
  } finally {
    await context.close();
  }
}

/** Runs `work` with the built app in a Chromium of its own; nothing is left of either afterwards. */
export async function inChromium<T>(work: (stage: Stage) => Promise<T>): Promise<T> {
  const server = await serve();
  const { port } = server.address() as AddressInfo;
  const stopServer = () => {
    server.close();
    server.closeAllConnections();
  };
  const profile = mkdtempSync(join(tmpdir(), 'basalt-bench-'));
  try {
    return await onProfile(profile, (context) =>
      work({ origin: `http://localhost:${port}`, context, stopServer }),
    );
  } finally {
    stopServer();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

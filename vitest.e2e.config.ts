import { defineConfig } from 'vitest/config';

/** The built app in a real Chromium; two files at a time: most of what they do is waiting. */
export default defineConfig({
  test: {
    include: ['tests/e2e/*.test.ts'],
    globalSetup: 'tests/e2e/build.ts',
    maxWorkers: 2,
    testTimeout: 600_000,
    hookTimeout: 120_000,
    // As long as the browser waits for what is to stand on a page.
    expect: { poll: { timeout: 30_000 } },
  },
});

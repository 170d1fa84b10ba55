import { defineConfig } from 'vitest/config';

/** The built app in a real Chromium; one file at a time, because two cores are few for two browsers. */
export default defineConfig({
  test: {
    include: ['tests/e2e/*.test.ts'],
    globalSetup: 'tests/e2e/build.ts',
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 120_000,
  },
});

import { defineConfig } from 'vitest/config';

/** What takes minutes: `npm run test:long`. */
export default defineConfig({
  test: {
    include: ['tests/long/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    testTimeout: 3_600_000,
  },
});
